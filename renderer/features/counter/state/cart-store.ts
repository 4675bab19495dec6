import type { CartAnswer } from '../../../../shared/contract/cart.ts';
import type { ServiceEvent } from '../../../../shared/contract/events.ts';
import type { Refusal } from '../../../../shared/contract/refusal.ts';
import type { SaleReceipt, SaleRow } from '../../../../shared/contract/sale.ts';
import type { ProductOffer } from '../../../../shared/domain/catalog/product.ts';
import type { CartChange, CartCommand } from '../../../../shared/domain/sale/cart-change.ts';
import type { Cart } from '../../../../shared/domain/sale/cart.ts';
import type { CommandId, SaleId } from '../../../../shared/kernel/ids.ts';
import type { CompleteSale, CounterService } from './counter-service.ts';
import { createStore } from '../../../app-state/store.ts';
import { expectedCart, type PendingCommand } from './expected-cart.ts';
import { followAnswer } from './follow-answer.ts';
import type { Outcome, Settled } from './outcome.ts';
import { createSerialQueue } from './serial-queue.ts';

export interface CartState {
  /** What the cashier sees: the confirmed cart with the pending commands done to it. Null: not known yet, or just sold. */
  readonly cart: Cart | null;
  readonly confirmed: Cart | null;
  readonly pending: readonly PendingCommand[];
  /** lost: the last question brought no answer and is being asked again. */
  readonly line: 'up' | 'lost';
  /** Why there is no cart (no shift is open, the store is full), or null. */
  readonly refusal: Refusal | null;
}

/** What the cart of this register did with a command. */
export type CommandResult = Settled<CartChange>;

export interface CartStore {
  get(): CartState;
  subscribe(watcher: () => void): () => void;
  /** Does a command to the open cart: shown at once where the rules are known, confirmed by the service, asked again with the same id until an answer comes. */
  submit(command: CartCommand, offer?: ProductOffer, told?: (change: CartChange) => void): Promise<CommandResult>;
  park(label: string | null): Promise<Settled<Cart>>;
  recall(saleId: SaleId): Promise<Settled<Cart>>;
  cancel(saleId: SaleId): Promise<Settled<Cart>>;
  /** Pays the cart `sale.saleId`; the same input (same commandId) may be given again after a fault. */
  complete(sale: CompleteSale): Promise<Settled<SaleReceipt>>;
  /** The sale that a cart became that is not open any more; null: it was not sold. */
  sold(saleId: SaleId): Promise<Settled<SaleRow | null>>;
  /** What the service tells every window. */
  hear(event: ServiceEvent): void;
  /** Asks for the cart anew: at the start, after the line was renewed, after signing in. */
  reload(): Promise<void>;
}

/** How often an addition follows the register to its next cart before it is given back as refused. */
const CARTS_TO_FOLLOW = 3;

export function createCartStore(service: CounterService, newId: () => string): CartStore {
  const state = createStore<CartState>({ cart: null, confirmed: null, pending: [], line: 'up', refusal: null });
  const queue = createSerialQueue(settle);
  let heard: ServiceEvent[] = [];
  let stale = true;
  let keys = 0;

  function update(change: Partial<Omit<CartState, 'cart'>>): void {
    const next = { ...state.get(), ...change };
    state.set({ ...next, cart: next.confirmed === null ? null : expectedCart(next.confirmed, next.pending) });
  }

  const without = (key: number): readonly PendingCommand[] => state.get().pending.filter((pending) => pending.key !== key);

  async function untilAnswered<T>(ask: () => Promise<Outcome<T>>): Promise<Settled<T>> {
    for (;;) {
      const outcome = await ask();
      if (outcome.type !== 'lost') {
        if (state.get().line === 'lost') {
          // Changes of other windows may have been missed meanwhile.
          stale = true;
          update({ line: 'up' });
        }
        return outcome;
      }
      update({ line: 'lost' });
      await service.whenReady();
    }
  }

  /** Brings the confirmed cart up to the service's; `change` is set in the same step, so that nothing flickers. */
  async function ask(change: Partial<Omit<CartState, 'cart'>> = {}): Promise<void> {
    // Cleared before asking: what is missed while the answer travels must be asked for again.
    stale = false;
    const outcome = await untilAnswered(() => service.current());
    if (outcome.type === 'answer') update({ ...change, confirmed: outcome.value, refusal: null });
    else if (outcome.type === 'refused') update({ ...change, confirmed: null, refusal: outcome.refusal });
    else {
      stale = true;
      update(change);
    }
  }

  function follow(answer: CartAnswer): void {
    const { confirmed } = state.get();
    const followed = confirmed === null ? { type: 'gap' as const } : followAnswer(confirmed, answer);
    if (followed.type === 'applied') update({ confirmed: followed.cart });
    if (followed.type === 'gap') stale = true;
  }

  function obey(event: ServiceEvent): void {
    if (event.type === 'cart-changed') follow(event.answer);
    if (event.type === 'cart-replaced' || event.type === 'shift-changed') stale = true;
  }

  /** After each job: what other windows did meanwhile, then a fresh cart if a change was missed. */
  async function settle(): Promise<void> {
    const events = heard;
    heard = [];
    for (const event of events) obey(event);
    if (stale) await ask();
  }

  async function confirm({ key, told }: PendingCommand, answer: CartAnswer): Promise<void> {
    const { confirmed } = state.get();
    const followed = confirmed === null ? { type: 'gap' as const } : followAnswer(confirmed, answer);
    const pending = without(key);
    if (followed.type === 'applied') update({ confirmed: followed.cart, pending });
    else if (followed.type === 'known') update({ pending });
    else await ask({ pending });
    told(answer.change);
  }

  async function run(pending: PendingCommand): Promise<CommandResult> {
    const { key, command } = pending;
    const adds = command.type === 'add-code' || command.type === 'add-product';
    let refusal: Refusal = { code: 'cart.not-open' };
    for (let carts = 0; carts < CARTS_TO_FOLLOW; carts += 1) {
      if (state.get().confirmed === null || stale) await ask();
      const { confirmed } = state.get();
      if (confirmed === null) {
        refusal = state.get().refusal ?? refusal;
        break;
      }
      const input = { commandId: newId() as CommandId, saleId: confirmed.saleId, command };
      const outcome = await untilAnswered(() => service.apply(input));
      if (outcome.type === 'answer') {
        await confirm(pending, outcome.value);
        return { type: 'answer', value: outcome.value.change };
      }
      if (outcome.type === 'fault') {
        stale = true;
        update({ pending: without(key) });
        return outcome;
      }
      refusal = outcome.refusal;
      // A plain refusal leaves the service's cart as it was; a cart or line that is gone means that ours is old.
      if (refusal.code === 'cart.not-open' || refusal.code === 'cart.line-gone') stale = true;
      // The cart was sold or parked by another window: what is being added belongs to the cart that is open now.
      if (refusal.code !== 'cart.not-open' || !adds) break;
    }
    update({ pending: without(key) });
    return { type: 'refused', refusal };
  }

  async function exchange(swap: () => Promise<Outcome<Cart>>): Promise<Settled<Cart>> {
    const outcome = await untilAnswered(swap);
    if (outcome.type === 'answer') update({ confirmed: outcome.value, refusal: null });
    else stale = true;
    return outcome;
  }

  const ofCart = (saleId: SaleId) => ({ commandId: newId() as CommandId, saleId });

  return {
    get: state.get,
    subscribe: state.subscribe,
    submit(command, offer, told = () => undefined) {
      keys += 1;
      const pending: PendingCommand = { key: keys, command, offer: offer ?? null, told };
      update({ pending: [...state.get().pending, pending] });
      return queue.add(() => run(pending));
    },
    park(label) {
      return queue.add(async () => {
        const { confirmed } = state.get();
        if (confirmed === null) return { type: 'refused', refusal: { code: 'cart.not-open' } };
        const input = { ...ofCart(confirmed.saleId), label };
        return exchange(() => service.park(input));
      });
    },
    recall(saleId) {
      const input = ofCart(saleId);
      return queue.add(() => exchange(() => service.recall(input)));
    },
    cancel(saleId) {
      const input = ofCart(saleId);
      return queue.add(() => exchange(() => service.cancel(input)));
    },
    complete(sale) {
      return queue.add(async () => {
        const outcome = await untilAnswered(() => service.complete(sale));
        stale = true;
        if (outcome.type === 'answer') update({ confirmed: null, refusal: null });
        return outcome;
      });
    },
    sold: (saleId) => queue.add(() => untilAnswered(() => service.sold(saleId))),
    hear(event) {
      // Behind the job that runs: our own answer must come before the echo of it.
      heard.push(event);
      void queue.add(async () => undefined);
    },
    reload() {
      stale = true;
      return queue.add(() => (stale ? ask() : Promise.resolve()));
    },
  };
}
