import { useEffect, useSyncExternalStore } from 'react';
import { DEFAULT_TENDERS, type Tender } from '../../../shared/domain/payment/tender.ts';
import type { CashRoundingSetting, Settings } from '../../../shared/domain/setting/settings.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import { ZERO_RUPIAH } from '../../../shared/kernel/rupiah.ts';
import { newId } from '../../app-state/new-id.ts';
import { useAppState, type AppState } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { createSound } from '../../devices/sound.ts';
import { createCounter, type Counter } from './state/counter.ts';
import type { CounterScreen, WantsPrice } from './state/counter-screen.ts';
import type { CartState } from './state/cart-store.ts';
import { createRpcService } from './state/rpc-service.ts';
import type { PayState } from './state/payment.ts';
import type { ScanState } from './state/scan-queue.ts';
import { createCounterSounds } from './counter-sounds.ts';

/**
 * One counter per person, as long as the page: a scan on its way and a payment without an answer outlive a look at another screen, and wait for
 * whoever began them when somebody else signs in meanwhile.
 */
const counters = new WeakMap<AppState, Map<UserId, Counter>>();

const ONLY_CASH = DEFAULT_TENDERS.filter(({ kind }) => kind === 'cash');
const NO_ROUNDING: CashRoundingSetting = { step: ZERO_RUPIAH, mode: 'down' };

export function roundingOf(settings: Settings | null): CashRoundingSetting {
  return settings?.['cash.rounding'] ?? NO_ROUNDING;
}

/** The ways to pay; cash alone until the settings are known. */
export function tendersOf(settings: Settings | null): readonly Tender[] {
  return settings?.tenders.list ?? ONLY_CASH;
}

export function useCounter(): Counter {
  return counterOf(useAppState(), usePerson().userId);
}

function counterOf(app: AppState, userId: UserId): Counter {
  const ofPage = counters.get(app) ?? new Map<UserId, Counter>();
  const known = ofPage.get(userId);
  if (known !== undefined) return known;
  const service = createRpcService(app, userId);
  const counter = createCounter({
    service,
    newId: () => newId(),
    rounding: () => roundingOf(app.desk.settings.get()),
    tenders: () => tendersOf(app.desk.settings.get()),
    sounds: createCounterSounds(createSound({ on: true, volume: 0 }), () => app.desk.settings.get()),
    now: () => performance.now(),
  });
  // Whoever comes back asks for the cart anew.
  app.desk.listen((event) => {
    if (service.isHere()) counter.cart.hear(event);
  });
  // Parts that were paid stand in this window alone: leaving it asks first, and says why.
  window.addEventListener('beforeunload', (event) => {
    if (counter.payment.get().entries.length === 0) return;
    event.preventDefault();
    counter.payment.close();
  });
  counters.set(app, ofPage.set(userId, counter));
  return counter;
}

/** A part of the cart's state, in the same way as {@link useCounterScreen}. */
export function useCartState<Part>(counter: Counter, pick: (state: CartState) => Part): Part {
  return useSyncExternalStore(counter.cart.subscribe, () => pick(counter.cart.get()));
}

export function useScanState<Part>(counter: Counter, pick: (state: ScanState) => Part): Part {
  return useSyncExternalStore(counter.scans.subscribe, () => pick(counter.scans.get()));
}

/** What waits for its open price, or null. */
export function usePricing(counter: Counter): WantsPrice | null {
  useCounterScreen(counter, (screen) => screen.pricing);
  useScanState(counter, (state) => state.stopped);
  return counter.pricing();
}

export function usePayState(counter: Counter): PayState {
  return useSyncExternalStore(counter.payment.subscribe, counter.payment.get);
}

/** True while the amount is paid or given back to the rupiah, because not cash alone pays it. */
export function usePayExact(counter: Counter): boolean {
  const { chosen, split } = usePayState(counter);
  return chosen !== null || split;
}

/** A part of what the screen shows; drawn again only when that part changes. `pick` must give the same value for the same state. */
export function useCounterScreen<Part>(counter: Counter, pick: (screen: CounterScreen) => Part): Part {
  return useSyncExternalStore(counter.screen.subscribe, () => pick(counter.screen.get()));
}

/** Says how what is typed here of a line is taken when somebody goes on without it (`Counter.typing`). */
export function useTyping(counter: Counter, take: () => boolean): void {
  useEffect(() => counter.typing(take));
}
