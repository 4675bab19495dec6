import { isSameSecret } from './loopback/same-secret.ts';

/** Largest body of a call, in bytes. */
export const BODY_LIMIT = 1 << 20;
/** A ticket is 43 characters; a body much longer than that carries none. */
const TICKET_BODY_LIMIT = 256;
export const SOCKET_PATH = '/live';
/** The WebSocket subprotocol the host speaks; the token travels beside it as `tok.<token>`, never in the address. */
export const SOCKET_PROTOCOL = 'etalase';

/** What the guard looks at; the shape of Node's IncomingMessage. */
export interface RequestFacts {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headersDistinct: Readonly<Record<string, readonly string[] | undefined>>;
}

export interface GuardPolicy {
  readonly port: number;
  readonly token: string;
  /** Opens the socket of a customer display and nothing else. */
  readonly displayToken?: string | undefined;
}

export type Verdict =
  | { readonly allow: 'page' | 'call' | 'ticket' | 'socket' | 'display' }
  | { readonly refuse: number };

const refuse = (status: number): Verdict => ({ refuse: status });

/**
 * Decides about a request before anything of it is used. The rules (docs: reliability of the loopback host):
 * one Host line naming this address with its port (DNS rebinding), an Origin equal to that host wherever something is changed
 * (foreign sites), no cross-site fetch metadata, JSON by POST only (no "simple" requests), no CORS answer ever, and a bearer
 * token (other users of the PC). No cookie carries authority: cookies ignore ports.
 */
export function judgeRequest(request: RequestFacts, policy: GuardPolicy): Verdict {
  const lines = (name: string): readonly string[] => request.headersDistinct[name] ?? [];
  const [host, ...moreHosts] = lines('host');
  if (host === undefined || moreHosts.length > 0) return refuse(421);
  if (host !== `127.0.0.1:${policy.port}` && host !== `localhost:${policy.port}`) return refuse(421);

  const origins = lines('origin');
  if (origins.some((origin) => origin !== `http://${host}`) || origins.length > 1) return refuse(403);
  if (lines('sec-fetch-site').some((site) => site !== 'same-origin' && site !== 'none')) return refuse(403);

  const path = request.url ?? '';
  if (!path.startsWith('/') || path.startsWith('//')) return refuse(400);
  const asksUpgrade = lines('upgrade').some((name) => name.toLowerCase() === 'websocket');
  if (asksUpgrade) return judgeSocket(path, origins, lines, request.method, policy);

  const isCall = path === '/rpc' || path.startsWith('/rpc/') || path.startsWith('/rpc?');
  const isTicket = path === '/ticket';
  if (!isCall && !isTicket) return request.method === 'GET' || request.method === 'HEAD' ? { allow: 'page' } : refuse(405);
  if (request.method !== 'POST') return refuse(405);
  if (origins.length === 0) return refuse(403);
  const [type, ...moreTypes] = lines('content-type');
  if (type?.split(';')[0]?.trim().toLowerCase() !== 'application/json' || moreTypes.length > 0) return refuse(415);
  const length = lines('content-length')[0];
  if (length === undefined || !/^\d{1,9}$/.test(length)) return refuse(411);
  if (Number(length) > (isTicket ? TICKET_BODY_LIMIT : BODY_LIMIT)) return refuse(413);
  if (isTicket) return { allow: 'ticket' };

  const [authorization, ...moreAuthorizations] = lines('authorization');
  const given = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(authorization ?? '')?.[1];
  const known = given !== undefined && moreAuthorizations.length === 0 && isSameSecret(given, policy.token);
  return known ? { allow: 'call' } : refuse(401);
}

function judgeSocket(
  path: string,
  origins: readonly string[],
  lines: (name: string) => readonly string[],
  method: string | undefined,
  policy: GuardPolicy,
): Verdict {
  if (method !== 'GET') return refuse(405);
  if (path !== SOCKET_PATH) return refuse(404);
  if (origins.length === 0) return refuse(403);
  const offered = lines('sec-websocket-protocol').flatMap((line) => line.split(',').map((name) => name.trim()));
  const given = offered.find((name) => name.startsWith('tok.'))?.slice(4) ?? '';
  if (!offered.includes(SOCKET_PROTOCOL)) return refuse(401);
  if (isSameSecret(given, policy.token)) return { allow: 'socket' };
  return policy.displayToken !== undefined && isSameSecret(given, policy.displayToken) ? { allow: 'display' } : refuse(401);
}
