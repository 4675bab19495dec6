import { randomBytes } from 'node:crypto';
import { isSameSecret } from './same-secret.ts';

/** How long a ticket may be exchanged (ms). */
export const TICKET_LIFE_MS = 60_000;

export interface Tickets {
  /** A new ticket for one page; it goes into the fragment of the page's address, which no server ever sees. */
  issue(): string;
  /** True once for a ticket that was issued and is not older than its life. */
  redeem(ticket: string): boolean;
}

/** `monotonic` counts ms and never runs backwards: a changed wall clock neither prolongs nor shortens a ticket. */
export function createTickets(monotonic: () => number): Tickets {
  const open = new Map<string, number>();
  const dropExpired = (): void => {
    for (const [ticket, until] of open) if (until < monotonic()) open.delete(ticket);
  };
  return {
    issue() {
      dropExpired();
      const ticket = randomBytes(32).toString('base64url');
      open.set(ticket, monotonic() + TICKET_LIFE_MS);
      return ticket;
    },
    redeem(given) {
      dropExpired();
      const match = [...open.keys()].find((ticket) => isSameSecret(given, ticket));
      return match !== undefined && open.delete(match);
    },
  };
}
