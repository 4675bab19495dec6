import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Tickets } from './tickets.ts';

/** What a ticket is exchanged for. */
export interface TicketWindow {
  readonly tickets: Tickets;
  readonly token: string;
}

/** POST /ticket {"ticket": …} -> {"token": …} once, else 401. The page keeps the token in memory only. */
export async function answerTicket(request: IncomingMessage, response: ServerResponse, windows: readonly TicketWindow[]): Promise<void> {
  const ticket = readTicket(await readBody(request));
  const token = ticket === undefined ? undefined : windows.find(({ tickets }) => tickets.redeem(ticket))?.token;
  const body = token === undefined ? '' : JSON.stringify({ token });
  response.writeHead(token === undefined ? 401 : 200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), connection: 'close' });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function readTicket(body: string): string | undefined {
  try {
    const value: unknown = JSON.parse(body);
    const ticket = typeof value === 'object' && value !== null ? (value as { ticket?: unknown }).ticket : undefined;
    return typeof ticket === 'string' ? ticket : undefined;
  } catch {
    return undefined;
  }
}
