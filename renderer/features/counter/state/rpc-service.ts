import type { AppState } from '../../../app-state/service.ts';
import type { SessionState } from '../../../app-state/session.ts';
import { troubleOf } from '../../../app-state/trouble.ts';
import type { CounterService } from './counter-service.ts';
import type { Outcome } from './outcome.ts';

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

const someoneSellsHere = (state: SessionState): boolean => state.phase === 'signed-in' && !state.locked;

/** The counter's questions over the page's link. */
export function createRpcService({ service, session }: Pick<AppState, 'service' | 'session'>): CounterService {
  return {
    current: () => outcomeOf(service.cart.current()),
    apply: (input) => outcomeOf(service.cart.apply(input)),
    park: (input) => outcomeOf(service.cart.park(input)),
    recall: (input) => outcomeOf(service.cart.recall(input)),
    cancel: (input) => outcomeOf(service.cart.cancel(input)),
    complete: (input) => outcomeOf(service.sale.complete(input)),
    async whenReady() {
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      if (someoneSellsHere(session.state.get())) return;
      await new Promise<void>((resolve) => {
        const stop = session.state.subscribe(() => {
          if (!someoneSellsHere(session.state.get())) return;
          stop();
          resolve();
        });
      });
    },
  };
}
