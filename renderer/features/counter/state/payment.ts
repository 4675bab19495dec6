import type { Refusal } from '../../../../shared/contract/refusal.ts';
import type { SaleReceipt } from '../../../../shared/contract/sale.ts';
import { cashRoundingOf } from '../../../../shared/domain/cash/cash-rounding.ts';
import { parseRupiah, type AmountError } from '../../../../shared/domain/cash/parse-rupiah.ts';
import { settle, type PaymentEntry } from '../../../../shared/domain/payment/settle.ts';
import { CASH, type Tender } from '../../../../shared/domain/payment/tender.ts';
import { cartTotal, type Cart } from '../../../../shared/domain/sale/cart.ts';
import type { CashRoundingSetting } from '../../../../shared/domain/setting/settings.ts';
import type { CommandId, SaleId } from '../../../../shared/kernel/ids.ts';
import { addRupiah, rupiah, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { createStore } from '../../../app-state/store.ts';
import type { CartStore } from './cart-store.ts';
import type { CompleteSale } from './counter-service.ts';
import { dueInCash, restOf, totalWith } from './pay-math.ts';

export type PayNotice =
  | { readonly type: 'amount'; readonly code: AmountError['code'] }
  | { readonly type: 'too-little'; readonly missing: Rupiah }
  | { readonly type: 'total-changed'; readonly total: Rupiah }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** A code was scanned while money is counted; it was not taken. */
  | { readonly type: 'scanned' }
  /** Scans are still on their way into the cart. */
  | { readonly type: 'unsettled' }
  /** Parts that the buyer has paid stand here and nowhere else: they are taken out one by one, never by going back. */
  | { readonly type: 'parts-stand' };

export interface PayState {
  /** sending: the answer has not come; unknown: the service failed inside, nobody knows yet whether it is paid. */
  readonly phase: 'closed' | 'open' | 'sending' | 'unknown';
  /** Payment was asked for while goods are still on their way into the cart; it opens by itself once they are in. */
  readonly opening: boolean;
  /** The other amount in cash, as typed. */
  readonly typed: string;
  /** Code of the way to pay that was chosen; null: cash. */
  readonly chosen: string | null;
  /** The payer's reference, as typed. */
  readonly reference: string;
  /** Paid in parts. */
  readonly split: boolean;
  /** The parts so far; nothing of them is recorded until the last one. */
  readonly entries: readonly PaymentEntry[];
  /** The amount of the next part, as typed; empty: the rest. */
  readonly part: string;
  /** These payments wait for the second person, because something is brought back. */
  readonly asking: readonly PaymentEntry[] | null;
  readonly notice: PayNotice | null;
}

const CLOSED: PayState = { phase: 'closed', opening: false, typed: '', chosen: null, reference: '', split: false, entries: [], part: '', asking: null, notice: null };

export interface PaymentNeeds {
  readonly store: CartStore;
  readonly newId: () => string;
  readonly rounding: () => CashRoundingSetting;
  readonly tenders: () => readonly Tender[];
  /** False while scans wait or a command has no answer: the total is not final yet. */
  readonly settled: () => boolean;
  /** True while the cart can only settle after a person has answered: a scan was refused. */
  readonly stopped: () => boolean;
  /** `since`: when the money key was pressed, performance.now() ms. */
  readonly paid: (receipt: SaleReceipt, cart: Cart, since: number) => void;
  /** The cart that was about to be paid here went away: sold, put aside or given up in another window. `taken`: what the parts that stood here had brought. */
  readonly gone: (saleId: SaleId, taken: Rupiah) => void;
  readonly now: () => number;
  /** A press that did nothing. */
  readonly refused: () => void;
}

export interface Payment {
  get(): PayState;
  subscribe(watcher: () => void): () => void;
  /** Begins to take money, by `chosen` when it is given, as soon as the cart is settled; nothing happens with an empty cart. */
  open(chosen?: string | null): void;
  /** The cart or its scans changed: opens what waited for that, or gives it up. */
  look(): void;
  /** Back to the cart, also before the payment has opened; not while an answer is awaited, nor while parts stand. */
  close(): void;
  /** Pays with `received` in cash in one go. One press pays once: while an answer is awaited every further press is refused. */
  pay(received: Rupiah): Promise<void>;
  payExact(): Promise<void>;
  type(text: string): void;
  /** A note laid on the counter: adds to the typed amount. */
  lay(note: Rupiah): void;
  acceptTyped(): Promise<void>;
  /** Chooses another way to pay; null: cash. */
  choose(code: string | null): void;
  typeReference(text: string): void;
  /** The buyer has paid all of it by `code`. */
  payBy(code: string): Promise<void>;
  /** Begins to pay in parts, or gives that up while there are none yet. */
  payInParts(split: boolean): void;
  typePart(text: string): void;
  /** Takes the chosen part; the part that covers the rest pays the sale. */
  addPart(): Promise<void>;
  removePart(index: number): void;
  /** Gives the money back by `code`; when nothing is due either way, completes. */
  giveBack(code: string): Promise<void>;
  /** The second person allowed what is brought back. */
  allowed(approvalId: string): Promise<void>;
  /** Nobody allowed it: back to the ways to pay. */
  notAllowed(): void;
  /** Asks again, with the same command, whether the payment that brought no clear answer is done. */
  again(): Promise<void>;
  /** A scan arrived while money is counted. */
  scanned(): void;
}

export function createPayment(needs: PaymentNeeds): Payment {
  const state = createStore<PayState>(CLOSED);
  let attempt: { readonly sale: CompleteSale; readonly cart: Cart; readonly since: number } | null = null;
  /** The cart that is being paid. */
  let of: SaleId | null = null;

  const change = (next: Partial<PayState>): void => state.update((now) => ({ ...now, ...next }));
  const whileOpen = (next: Partial<PayState>): void => {
    if (state.get().phase === 'open') change({ notice: null, ...next });
  };
  function refuse(notice: PayNotice | null): void {
    if (notice !== null) change({ notice });
    needs.refused();
  }

  async function send(): Promise<void> {
    if (attempt === null) return;
    const { sale, cart, since } = attempt;
    change({ phase: 'sending', asking: null, notice: null });
    const outcome = await needs.store.complete(sale);
    if (outcome.type === 'answer') {
      attempt = null;
      state.set(CLOSED);
      needs.paid(outcome.value, cart, since);
      return;
    }
    if (outcome.type === 'fault') return change({ phase: 'unknown' });
    attempt = null;
    const { refusal } = outcome;
    change({ phase: 'open' });
    if (refusal.code === 'approval.required' && refusal.act === 'refund') return change({ asking: sale.payments });
    refuse(noticeOf(refusal));
  }

  async function submit(payments: readonly PaymentEntry[], approvalId: string | null = null): Promise<void> {
    if (state.get().phase !== 'open') return refuse(null);
    const { cart } = needs.store.get();
    if (cart === null || cart.lines.length === 0) return refuse(null);
    if (!needs.settled()) return refuse({ type: 'unsettled' });
    const subtotal = cartTotal(cart);
    const expectedTotal = totalWith(subtotal, payments, needs.rounding());
    const settled = settle(subtotal, payments, { tenders: needs.tenders(), rounding: cashRoundingOf(needs.rounding()), expectedTotal });
    if (!settled.ok) return refuse(noticeOf(settled.error));
    attempt = { cart, since: needs.now(), sale: { commandId: needs.newId() as CommandId, saleId: cart.saleId, expectedTotal, payments: [...payments], approvalId } };
    await send();
  }

  const inCash = (received: Rupiah): PaymentEntry => ({ tender: CASH, received, reference: null });
  const subtotalNow = (): Rupiah => dueInCash(needs.store.get().cart, needs.rounding()).subtotal;
  const rest = () => restOf(subtotalNow(), state.get().entries, needs.rounding());

  /** One cash part at most: what is laid down later joins what lies there. */
  function withCash(received: Rupiah): PaymentEntry[] {
    const { entries } = state.get();
    const before = entries.find(({ tender }) => tender === CASH)?.received ?? ZERO_RUPIAH;
    return [...entries.filter(({ tender }) => tender !== CASH), inCash(addRupiah(before, received))];
  }

  async function takeCash(received: Rupiah): Promise<void> {
    if (!state.get().split) return submit([inCash(received)]);
    if (received >= rest().cash) return submit(withCash(received));
    if (received <= 0) return refuse({ type: 'too-little', missing: rest().cash });
    whileOpen({ entries: withCash(received), typed: '' });
  }

  async function addPart(): Promise<void> {
    const { chosen, part, reference, entries } = state.get();
    const left = rest().exact;
    const amount = part.trim() === '' ? left : parseRupiah(part);
    if (typeof amount !== 'number' && !amount.ok) return refuse({ type: 'amount', code: amount.error.code });
    const received = typeof amount === 'number' ? amount : amount.value;
    const tender = needs.tenders().find(({ code }) => code === chosen);
    if (chosen === null || tender === undefined) return refuse({ type: 'refused', refusal: { code: 'payment.tender-unknown' } });
    if (received <= 0) return refuse({ type: 'too-little', missing: left });
    if (received > left) return refuse({ type: 'refused', refusal: { code: 'sale.over-payment', over: subtractRupiah(received, left) } });
    if (tender.needsReference && reference.trim() === '') return refuse({ type: 'refused', refusal: { code: 'payment.reference-required', name: tender.name } });
    const next = [...entries, { tender: chosen, received, reference: reference.trim() === '' ? null : reference.trim() }];
    if (received === left) await submit(next);
    else whileOpen({ entries: next, chosen: null, part: '', reference: '' });
  }

  function partsStand(): boolean {
    if (state.get().entries.length === 0) return false;
    refuse({ type: 'parts-stand' });
    return true;
  }

  function open(chosen: string | null = null): void {
    const { cart } = needs.store.get();
    if (state.get().phase !== 'closed') return;
    if (needs.settled()) {
      if (cart !== null && cart.lines.length > 0) begin(cart, chosen);
    } else if (needs.stopped()) refuse(null);
    else change({ opening: true, chosen });
  }

  function begin(cart: Cart, chosen: string | null): void {
    of = cart.saleId;
    state.set({ ...CLOSED, phase: 'open', chosen });
  }

  function look(): void {
    const { phase, opening, chosen } = state.get();
    const { cart } = needs.store.get();
    const empty = cart === null || cart.lines.length === 0;
    // What was paid of a cart that went away is not paid of the next one.
    if (phase === 'open' && (empty || cart.saleId !== of)) {
      const taken = state.get().entries.reduce((sum, { received }) => addRupiah(sum, received), ZERO_RUPIAH);
      state.set(CLOSED);
      if (of !== null && cart?.saleId !== of) needs.gone(of, taken);
      return;
    }
    if (!opening) return;
    if (needs.settled() && !empty) begin(cart, chosen);
    else if (needs.settled() || needs.stopped()) state.set(CLOSED);
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    open,
    pay: takeCash,
    addPart,
    look,
    close() {
      if ((state.get().phase === 'open' && !partsStand()) || state.get().opening) state.set(CLOSED);
    },
    async payExact() {
      open();
      const { total } = dueInCash(needs.store.get().cart, needs.rounding());
      // Money back, and an even exchange, are never done by a key that means "exact".
      if (state.get().phase === 'open' && total > 0) await takeCash(total);
    },
    // Cash that is counted is what is being paid with, whatever was chosen before.
    type: (typed) => whileOpen({ typed, chosen: null, reference: '' }),
    lay(note) {
      const now = parseRupiah(state.get().typed);
      whileOpen({ typed: formatAmount(addRupiah(now.ok ? now.value : ZERO_RUPIAH, note)), chosen: null, reference: '' });
    },
    async acceptTyped() {
      const amount = parseRupiah(state.get().typed);
      if (amount.ok) await takeCash(amount.value);
      else refuse({ type: 'amount', code: amount.error.code });
    },
    choose: (chosen) => whileOpen({ chosen, reference: '', part: '' }),
    typeReference: (reference) => whileOpen({ reference }),
    async payBy(code) {
      const reference = state.get().reference.trim();
      await submit([{ tender: code, received: subtotalNow(), reference: reference === '' ? null : reference }]);
    },
    payInParts(split) {
      if (split || !partsStand()) whileOpen({ split, chosen: null, reference: '', part: '', typed: '' });
    },
    typePart: (part) => whileOpen({ part }),
    removePart: (index) => whileOpen({ entries: state.get().entries.filter((_, at) => at !== index) }),
    async giveBack(code) {
      const { subtotal, total } = dueInCash(needs.store.get().cart, needs.rounding());
      const reference = code === CASH ? '' : state.get().reference.trim();
      await submit(subtotal === 0 ? [] : [{ tender: code, received: code === CASH ? total : subtotal, reference: reference === '' ? null : reference }]);
    },
    async allowed(approvalId) {
      const { asking } = state.get();
      if (asking !== null) await submit(asking, approvalId);
    },
    notAllowed: () => whileOpen({ asking: null }),
    async again() {
      if (state.get().phase === 'unknown') await send();
    },
    scanned() {
      refuse({ type: 'scanned' });
    },
  };
}

function noticeOf(refusal: Refusal): PayNotice {
  if (refusal.code === 'sale.total-changed') return { type: 'total-changed', total: rupiah(refusal.total) };
  if (refusal.code === 'sale.too-little') return { type: 'too-little', missing: rupiah(refusal.missing) };
  return { type: 'refused', refusal };
}
