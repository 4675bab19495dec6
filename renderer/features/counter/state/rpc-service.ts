import type { UserId } from '../../../../shared/kernel/ids.ts';
import type { AppState } from '../../../app-state/service.ts';
import type { SessionState } from '../../../app-state/session.ts';
import { troubleOf } from '../../../app-state/trouble.ts';
import type { CounterService } from './counter-service.ts';
import type { Outcome } from './outcome.ts';

/** A cart that went away was sold a moment ago, or while this window was not heard. */
const NEWEST = 50;

/** Pause before the same question is asked again, ms; the link's own back-off does the real waiting. */
const ASK_AGAIN_MS = 150;

async function outcomeOf<T>(call: Promise<T>): Promise<Outcome<T>> {
  try {
    return { type: 'answer', value: await call };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble.kind === 'silent') return { type: 'lost' };
    if (trouble.kind === 'broken') return { type: 'fault' };
    // Locked, signed out or checking its store: the question stands until it can be answered.
    const { code } = trouble.refusal;
    return code === 'session.required' || code === 'store.checking' ? { type: 'lost' } : { type: 'refused', refusal: trouble.refusal };
  }
}

/** The counter's questions over the page's link, asked for this person alone: while somebody else or nobody is signed in they wait unasked. */
export interface RpcCounterService extends CounterService {
  /** True while the person is signed in, behind a locked screen too. */
  isHere(): boolean;
}

export function createRpcService({ service, session }: Pick<AppState, 'service' | 'session'>, userId: UserId): RpcCounterService {
  const here = (): Extract<SessionState, { phase: 'signed-in' }> | null => {
    const state = session.state.get();
    return state.phase === 'signed-in' && state.person.userId === userId ? state : null;
  };
  const sellsHere = (): boolean => here()?.locked === false;
  const ask = <T>(call: () => Promise<T>): Promise<Outcome<T>> => (here() === null ? Promise.resolve({ type: 'lost' }) : outcomeOf(call()));
  return {
    isHere: () => here() !== null,
    current: () => ask(() => service.cart.current()),
    apply: (input) => ask(() => service.cart.apply(input)),
    park: (input) => ask(() => service.cart.park(input)),
    recall: (input) => ask(() => service.cart.recall(input)),
    cancel: (input) => ask(() => service.cart.cancel(input)),
    complete: (input) => ask(() => service.sale.complete(input)),
    sold: (saleId) => ask(async () => (await service.sale.recent({ limit: NEWEST })).find((sale) => sale.saleId === saleId) ?? null),
    async whenReady() {
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      if (sellsHere()) return;
      await new Promise<void>((resolve) => {
        const stop = session.state.subscribe(() => {
          if (!sellsHere()) return;
          stop();
          resolve();
        });
      });
    },
  };
}
