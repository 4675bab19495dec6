import { createORPCClient, type NestedClient } from '@orpc/client';
import { BRIDGE_NAME, type ShellBridge } from '../../shared/contract/shell-messages.ts';
import type { CallContext, OpenConnection, SessionToken } from './connection.ts';
import { exchangePageTicket } from './page-ticket.ts';
import { openPortConnection } from './port-connection.ts';
import { createRenewableLink, type RenewableLink, type RenewableLinkOptions } from './renewable-link.ts';
import { openSocketConnection } from './socket-connection.ts';

export interface Transport<TClient> {
  readonly client: TClient;
  readonly link: RenewableLink;
  readonly host: 'electron' | 'node';
}

/** The page was opened without a valid ticket: it has no right to speak to the host and must be opened anew by it. */
export class TicketRefusedError extends Error {
  constructor() {
    super('the page has no valid ticket');
    this.name = 'TicketRefusedError';
  }
}

/**
 * Opens the one way to the service, chosen by how the page was opened: the shell's bridge is there, or it came from the Node host.
 * `TClient` is the contract's client type. Rejects with TicketRefusedError.
 */
export async function openTransport<TClient extends NestedClient<CallContext>>(
  page: Window & typeof globalThis,
  options: Omit<RenewableLinkOptions, 'open'> & { readonly session: SessionToken },
): Promise<Transport<TClient>> {
  const bridge = (page as { [BRIDGE_NAME]?: ShellBridge })[BRIDGE_NAME];
  const open = bridge === undefined ? await openFromNodeHost(page, options.session) : openPortConnection({ bridge, window: page, session: options.session });
  const link = createRenewableLink({ ...options, open });
  return { client: createORPCClient<NestedClient<CallContext>>(link) as TClient, link, host: bridge === undefined ? 'node' : 'electron' };
}

async function openFromNodeHost(page: Window & typeof globalThis, session: SessionToken): Promise<OpenConnection> {
  const token = await exchangePageTicket({ location: page.location, history: page.history, fetch: (...args) => page.fetch(...args) });
  if (token === undefined) throw new TicketRefusedError();
  return openSocketConnection({ origin: page.location.origin, token, session });
}
