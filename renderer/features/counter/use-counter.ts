import { useSyncExternalStore } from 'react';
import type { CashRounding } from '../../../shared/domain/cash/cash-rounding.ts';
import type { Settings } from '../../../shared/domain/setting/settings.ts';
import { newId } from '../../app-state/new-id.ts';
import { useAppState, type AppState } from '../../app-state/service.ts';
import { createSound } from '../../devices/sound.ts';
import { createCounter, type Counter, type CounterScreen } from './state/counter.ts';
import type { CartState } from './state/cart-store.ts';
import { createRpcService } from './state/rpc-service.ts';
import type { PayState } from './state/payment.ts';
import type { ScanState } from './state/scan-queue.ts';
import { createCounterSounds } from './counter-sounds.ts';

/** One counter per page: a scan on its way and a payment without an answer outlive a look at another screen. */
const counters = new WeakMap<AppState, Counter>();

export function roundingOf(settings: Settings | null): CashRounding {
  const rule = settings?.['cash.rounding'];
  return rule === undefined || rule.step <= 0 ? 'off' : rule;
}

export function useCounter(): Counter {
  const app = useAppState();
  const known = counters.get(app);
  if (known !== undefined) return known;
  const counter = createCounter({
    service: createRpcService(app),
    newId: () => newId(),
    rounding: () => roundingOf(app.desk.settings.get()),
    sounds: createCounterSounds(createSound({ on: true, volume: 0 }), () => app.desk.settings.get()),
    now: () => performance.now(),
  });
  app.desk.listen(counter.cart.hear);
  counters.set(app, counter);
  return counter;
}

export function useCartState(counter: Counter): CartState {
  return useSyncExternalStore(counter.cart.subscribe, counter.cart.get);
}

export function useScanState(counter: Counter): ScanState {
  return useSyncExternalStore(counter.scans.subscribe, counter.scans.get);
}

export function usePayState(counter: Counter): PayState {
  return useSyncExternalStore(counter.payment.subscribe, counter.payment.get);
}

export function useCounterScreen(counter: Counter): CounterScreen {
  return useSyncExternalStore(counter.screen.subscribe, counter.screen.get);
}
