import { createRouterClient, ORPCError, type RouterClient } from '@orpc/server';
import type { Refusal, RefusalCode } from '../../../shared/contract/refusal.ts';
import type { ServiceRouter } from '../../rpc/router.ts';
import { DemoFailure, must } from './must.ts';

/** The contract as somebody signed in (or nobody) calls it, in this process. */
export type Calls = RouterClient<ServiceRouter>;

export function callsOf(router: ServiceRouter, sessionToken?: string): Calls {
  return createRouterClient(router, { context: { sessionToken } });
}

/** The contract as a screen of the buyer's calls it: what buyers may see and nothing else. */
export function buyerCallsOf(router: ServiceRouter): Calls {
  return createRouterClient(router, { context: { sessionToken: undefined, isDisplay: true } });
}

/** The refusal that `call` must meet. @throws DemoFailure when it goes through or fails in another way. */
export async function mustRefuse(call: Promise<unknown>, code: RefusalCode): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error;
    const refusal = error.data as Refusal;
    must(refusal.code === code, `refused with ${refusal.code}, not ${code}`);
    return refusal;
  }
  throw new DemoFailure(`${code} was to be refused and went through`);
}
