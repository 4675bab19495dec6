import type { Refusal } from '../../../../shared/contract/refusal.ts';
import type { SaleReceipt } from '../../../../shared/contract/sale.ts';
import { parseRupiah, type AmountError } from '../../../../shared/domain/cash/parse-rupiah.ts';
import { amountDue, type AmountDue } from '../../../../shared/domain/payment/amount-due.ts';
import { CASH } from '../../../../shared/domain/payment/tender.ts';
import type { Cart } from '../../../../shared/domain/sale/cart.ts';
import type { CashRoundingSetting } from '../../../../shared/domain/setting/settings.ts';
import type { CommandId } from '../../../../shared/kernel/ids.ts';
import { addRupiah, rupiah, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { createStore } from '../../../app-state/store.ts';
import type { CartStore } from './cart-store.ts';
import type { CompleteSale } from './counter-service.ts';

export type PayNotice =
  | { readonly type: 'amount'; readonly code: AmountError['code'] }
  | { readonly type: 'too-little'; readonly missing: Rupiah }
  | { readonly type: 'total-changed'; readonly total: Rupiah }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** A code was scanned while money is counted; it was not taken. */
  | { readonly type: 'scanned' }
  /** Scans are still on their way into the cart. */
  | { readonly type: 'unsettled' };

export interface PayState {
  /** sending: the answer has not come; unknown: the service failed inside, nobody knows yet whether it is paid. */
  readonly phase: 'closed' | 'open' | 'sending' | 'unknown';
  /** The other amount, as typed. */
  readonly typed: string;
  readonly notice: PayNotice | null;
}

const NOTHING = { lines: [], discount: null };

/** What is paid in cash for a cart; nothing for none. */
export function dueInCash(cart: Pick<Cart, 'lines' | 'discount'> | null, rounding: CashRoundingSetting): AmountDue {
  return amountDue(cart ?? NOTHING, rounding);
}

export interface PaymentNeeds {
  readonly store: CartStore;
  readonly newId: () => string;
  readonly rounding: () => CashRoundingSetting;
  /** False while scans wait or a command has no answer: the total is not final yet. */
  readonly settled: () => boolean;
  /** `since`: when the money key was pressed, performance.now() ms. */
  readonly paid: (receipt: SaleReceipt, cart: Cart, since: number) => void;
  readonly now: () => number;
  /** A press that did nothing. */
  readonly refused: () => void;
}

export interface Payment {
  get(): PayState;
  subscribe(watcher: () => void): () => void;
  /** Begins to take money; nothing happens with an empty cart. */
  open(): void;
  /** Back to the cart; not while an answer is awaited. */
  close(): void;
  /** Pays with `received` in one go. One press pays once: while an answer is awaited every further press is refused. */
  pay(received: Rupiah): Promise<void>;
  payExact(): Promise<void>;
  type(text: string): void;
  /** A note laid on the counter: adds to the typed amount. */
  lay(note: Rupiah): void;
  acceptTyped(): Promise<void>;
  /** Asks again, with the same command, whether the payment that brought no clear answer is done. */
  again(): Promise<void>;
  /** A scan arrived while money is counted. */
  scanned(): void;
}

export function createPayment(needs: PaymentNeeds): Payment {
  const state = createStore<PayState>({ phase: 'closed', typed: '', notice: null });
  let attempt: { readonly sale: CompleteSale; readonly cart: Cart; readonly since: number } | null = null;

  const notice = (next: PayNotice | null): void => state.update((now) => ({ ...now, notice: next }));
  function refuse(next: PayNotice | null): void {
    if (next !== null) notice(next);
    needs.refused();
  }

  async function send(): Promise<void> {
    if (attempt === null) return;
    const { sale, cart, since } = attempt;
    state.update((now) => ({ ...now, phase: 'sending', notice: null }));
    const outcome = await needs.store.complete(sale);
    if (outcome.type === 'answer') {
      attempt = null;
      state.set({ phase: 'closed', typed: '', notice: null });
      needs.paid(outcome.value, cart, since);
      return;
    }
    if (outcome.type === 'fault') {
      state.update((now) => ({ ...now, phase: 'unknown' }));
      return;
    }
    attempt = null;
    const { refusal } = outcome;
    const told: PayNotice =
      refusal.code === 'sale.total-changed'
        ? { type: 'total-changed', total: rupiah(refusal.total) }
        : refusal.code === 'sale.too-little'
          ? { type: 'too-little', missing: rupiah(refusal.missing) }
          : { type: 'refused', refusal };
    state.update((now) => ({ ...now, phase: 'open', notice: told }));
    needs.refused();
  }

  async function pay(received: Rupiah): Promise<void> {
    if (state.get().phase !== 'open') return refuse(null);
    const { cart } = needs.store.get();
    if (cart === null || cart.lines.length === 0) return refuse(null);
    if (!needs.settled()) return refuse({ type: 'unsettled' });
    const { total } = dueInCash(cart, needs.rounding());
    if (received < total) return refuse({ type: 'too-little', missing: subtractRupiah(total, received) });
    attempt = { cart, since: needs.now(), sale: { commandId: needs.newId() as CommandId, saleId: cart.saleId, expectedTotal: total, payments: [{ tender: CASH, received, reference: null }], approvalId: null } };
    await send();
  }

  function open(): void {
    const { cart } = needs.store.get();
    if (state.get().phase !== 'closed' || cart === null || cart.lines.length === 0) return;
    if (needs.settled()) state.set({ phase: 'open', typed: '', notice: null });
    else needs.refused();
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    open,
    pay,
    close() {
      if (state.get().phase === 'open') state.set({ phase: 'closed', typed: '', notice: null });
    },
    async payExact() {
      open();
      if (state.get().phase === 'open') await pay(dueInCash(needs.store.get().cart, needs.rounding()).total);
    },
    type(text) {
      if (state.get().phase === 'open') state.update((now) => ({ ...now, typed: text, notice: null }));
    },
    lay(note) {
      const now = parseRupiah(state.get().typed);
      const sum = addRupiah(now.ok ? now.value : ZERO_RUPIAH, note);
      if (state.get().phase === 'open') state.update((was) => ({ ...was, typed: formatAmount(sum), notice: null }));
    },
    async acceptTyped() {
      const amount = parseRupiah(state.get().typed);
      if (amount.ok) await pay(amount.value);
      else refuse({ type: 'amount', code: amount.error.code });
    },
    async again() {
      if (state.get().phase === 'unknown') await send();
    },
    scanned() {
      refuse({ type: 'scanned' });
    },
  };
}
