import { RPCHandler } from '@orpc/server/node';
import type { ServiceRouter } from './router.ts';
import type { CallContext } from './rpc-services.ts';
import { readSessionHeader } from './session-header.ts';

/** Where calls live: `POST /rpc/area/verb` with `{"json": input}`. */
const CALL_PREFIX = '/rpc';

type Handle = RPCHandler<CallContext>['handle'];

/** Answers a call that came over HTTP and passed the host's guard. False when there is no such procedure: nothing was answered. */
export type HttpCalls = (request: Parameters<Handle>[0], response: Parameters<Handle>[1]) => Promise<boolean>;

export function createHttpCalls(router: ServiceRouter): HttpCalls {
  const handler = new RPCHandler<CallContext>(router, { interceptors: [readSessionHeader], strictGetMethodPluginEnabled: false });
  return async (request, response) => (await handler.handle(request, response, { prefix: CALL_PREFIX, context: { sessionToken: undefined } })).matched;
}
