import type { CallContext } from './rpc-services.ts';

/** The header that carries the session, on every transport. */
export const SESSION_HEADER = 'etalase-session';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Takes the session token of each call from its headers; the same for calls over HTTP, sockets and ports. */
export async function readSessionHeader<Result>(call: {
  readonly request: { readonly headers: Headers };
  context: CallContext;
  next(options: never): Promise<Result>;
}): Promise<Result> {
  const value = call.request.headers[SESSION_HEADER];
  const context: CallContext = { ...call.context, sessionToken: typeof value === 'string' ? value : undefined };
  return call.next({ ...call, context } as never);
}
