import type { Refusal } from '../../../../shared/contract/refusal.ts';
import type { SaleReceipt } from '../../../../shared/contract/sale.ts';
import type { ProductOffer } from '../../../../shared/domain/catalog/product.ts';
import type { CartChange, CartCommand } from '../../../../shared/domain/sale/cart-change.ts';
import type { Cart, CartLine } from '../../../../shared/domain/sale/cart.ts';
import type { Tender } from '../../../../shared/domain/payment/tender.ts';
import type { DiscountValue } from '../../../../shared/domain/pricing/discount.ts';
import type { CashRoundingSetting } from '../../../../shared/domain/setting/settings.ts';
import type { CustomerId, LineId, PriceListId, ProducerId, SaleId } from '../../../../shared/kernel/ids.ts';
import { ONE, quantity as quantityOf, QUANTITY_MAX, type Quantity } from '../../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { createStore, type Store } from '../../../app-state/store.ts';
import { createCartStore, type CartStore, type CommandResult } from './cart-store.ts';
import { FRESH, type CounterNotice, type CounterScreen, type WantsPrice } from './counter-screen.ts';
import type { CounterService } from './counter-service.ts';
import type { Settled } from './outcome.ts';
import { createPayment, type Payment } from './payment.ts';
import { createScanQueue, type Scan, type ScanQueue } from './scan-queue.ts';
import { readTypedEntry } from './typed-entry.ts';

export interface CounterSounds {
  added(): void;
  unknown(): void;
  paid(): void;
  refused(): void;
}

export interface CounterNeeds {
  readonly service: CounterService;
  readonly newId: () => string;
  readonly rounding: () => CashRoundingSetting;
  readonly tenders: () => readonly Tender[];
  readonly sounds: CounterSounds;
  /** `performance.now()`, ms. */
  readonly now: () => number;
}

/** The counter of one register without its pixels: cart, scans, payment and what the screen shows of them. */
export interface Counter {
  readonly cart: CartStore;
  readonly scans: ScanQueue;
  readonly payment: Payment;
  readonly screen: Store<CounterScreen>;
  /** A scanner read `text`, or a person typed a code; `at` is when its last key came. As many as the search field says (`3*`). */
  scan(text: string, at: number): void;
  /** A scan broke off: nothing of it is used, and the person hears it. */
  torn(): void;
  /** Puts a product of the shelf or the search into the cart, as many as the search field says. */
  add(offer: ProductOffer): Promise<void>;
  /** What waits for its open price: chosen by hand, or else the scan that stopped at it. */
  pricing(): WantsPrice | null;
  /** Puts the product that waits for its open price into the cart; answers why not when the price is below the floor. */
  givePrice(price: Rupiah): Refusal | null;
  /** Says whose goods the chosen product is, where several owners have it; null: the gallery's own. */
  giveOwner(ownerId: ProducerId | null): void;
  /** The product that waits for its price is left out; a scan that was stopped by it lets the next ones in. */
  dropPrice(): void;
  /** Sets the open price typed before the equals sign on the selected line. */
  applyTypedPrice(): Promise<void>;
  setPrice(lineId: LineId, price: Rupiah): Promise<void>;
  /** Sells at another price list. */
  setList(listId: PriceListId): Promise<void>;
  /** Says who buys (null: nobody who wants to be known); the caller shows a refusal. */
  setCustomer(customerId: CustomerId | null): Promise<CommandResult>;
  /** Sets the selected line to the quantity typed before the star. */
  applyTypedQuantity(): Promise<void>;
  select(lineId: LineId | null): void;
  /** Moves the selection by `steps` lines. */
  move(steps: number): void;
  /** One more or one less of the selected line. */
  step(by: 1 | -1): Promise<void>;
  setQuantity(lineId: LineId, quantity: Quantity): Promise<void>;
  setNote(lineId: LineId, note: string | null): Promise<void>;
  /** Begins a discount on the chosen line with the share typed before the percent sign. */
  beginDiscount(): void;
  /** Gives a discount (lineId null: on the whole cart) or takes it away (value null); the caller shows a refusal. */
  setDiscount(lineId: LineId | null, value: DiscountValue | null, reason: string, approvalId: string | null): Promise<CommandResult>;
  remove(lineId: LineId): Promise<void>;
  park(label: string | null): Promise<boolean>;
  recall(saleId: SaleId): Promise<boolean>;
  cancel(saleId: SaleId): Promise<boolean>;
  show(change: Partial<CounterScreen>): void;
  /** What is being changed of a line can be taken by `take`, which answers whether nothing is left to say about it; the answer ends that. */
  typing(take: () => boolean): () => void;
  /** Takes what is still being typed of a line: whoever types 12 and presses the way to pay meant 12. False: more has to be said first, and it is asked there. */
  takeTyped(): boolean;
  /** A person begins the next sale: the change of the last one leaves the screen. */
  begin(): void;
  /** The selected line, as it is now. */
  selectedLine(): CartLine | null;
  /** False while scans wait or a command has no answer. */
  settled(): boolean;
}

const NONE = 0 as Quantity;
const FREE = 0 as Rupiah;

export function createCounter({ service, newId, rounding, tenders, sounds, now }: CounterNeeds): Counter {
  const screen = createStore<CounterScreen>(FRESH);
  const cart = createCartStore(service, newId);
  const show = (change: Partial<CounterScreen>): void => screen.update((was) => ({ ...was, ...change }));

  /** The line that changed flashes and is the chosen one, unless something `open` is being typed: that stays where it is. */
  function touched(change: CartChange, since: number, open = false): void {
    if (change.type === 'list-set' || change.type === 'customer-set') return;
    const lineId = change.type === 'line-added' ? change.line.lineId : change.lineId;
    if (lineId === null) return;
    const count = (screen.get().changed?.count ?? 0) + 1;
    if (change.type !== 'line-removed') show({ changed: { lineId, count, since }, notice: null, ...(open ? {} : { selected: lineId, editing: null }) });
  }

  const add = (scan: Scan): Promise<CommandResult> =>
    cart.submit(commandOf(scan), undefined, (change) => touched(change, scan.at, screen.get().editing !== null));
  const commandOf = ({ text, quantity, allowed, price, ownerId }: Scan): CartCommand => {
    const code = { lineId: newId() as LineId, text, quantity, ...(price === undefined ? {} : { price }), ...(ownerId === undefined ? {} : { ownerId }) };
    return allowed === null ? { type: 'add-code', ...code } : { type: 'add-expired', ...code, approvalId: allowed.approvalId };
  };
  const scans = createScanQueue(add, {
    added: () => sounds.added(),
    refused: () => {
      if (stoppedAtPrice() === null) sounds.unknown();
    },
    held: () => sounds.unknown(),
  });

  const settled = (): boolean => cart.get().pending.length === 0 && scans.get().waiting.length === 0 && scans.get().stopped === null;

  function paid(receipt: SaleReceipt, sold: Cart, paidSince: number): void {
    sounds.paid();
    show({ ...FRESH, last: { receipt, lines: sold.lines, paidSince }, banner: true });
  }

  const payment = createPayment({ store: cart, newId, rounding, tenders, settled, stopped: () => scans.get().stopped !== null, paid, gone: (saleId, taken) => void tellGone(saleId, taken), now, refused: sounds.refused });

  cart.subscribe(payment.look);
  scans.subscribe(payment.look);

  function refuse(notice: CounterNotice): void {
    show({ notice });
    sounds.refused();
  }

  /** Whoever was taking money must not take it for what is paid. */
  async function tellGone(saleId: SaleId, taken: Rupiah): Promise<void> {
    const outcome = await cart.sold(saleId);
    refuse(outcome.type === 'answer' ? { type: 'gone', sold: outcome.value, taken } : { type: 'refused', refusal: { code: 'cart.not-open' } });
  }

  async function submit(command: Extract<CartCommand, { lineId: LineId }>, offer?: ProductOffer): Promise<void> {
    const since = now();
    begin();
    let shown = false;
    // Further goods close nothing that is being typed; a change of the line itself ends its typing.
    const touch = (change: CartChange): void => touched(change, since, command.type === 'add-product' && screen.get().editing !== null);
    // What the window cannot show at once is chosen and flashes when the answer puts it there.
    const answer = cart.submit(command, offer, (change) => shown || touch(change));
    const expected = cart.get().cart?.lines.find((line) => line.lineId === command.lineId) ?? (offer === undefined ? undefined : cart.get().cart?.lines.find((line) => line.productId === offer.productId));
    if (expected !== undefined) {
      shown = true;
      touch({ type: 'quantity-set', lineId: expected.lineId, quantity: expected.quantity });
    }
    const result: CommandResult = await answer;
    if (result.type === 'fault') refuse({ type: 'fault' });
    else if (result.type === 'refused' && result.refusal.code === 'stock.owner-required' && command.type === 'add-product') refuse({ type: 'owner', refusal: result.refusal, command });
    else if (result.type === 'refused') refuse({ type: 'refused', refusal: result.refusal });
    else if (command.type === 'add-product') sounds.added();
  }

  function begin(): void {
    if (screen.get().banner) show({ banner: false });
  }

  /** Empties the search field; a quantity or price that cannot be read becomes 0, which the rules refuse with words. */
  function takeEntry(): { readonly quantity: Quantity; readonly price?: Rupiah } {
    const { quantity, price, priced } = readTypedEntry(screen.get().typed);
    show({ typed: '' });
    return { quantity: quantity ?? NONE, ...(priced ? { price: price ?? FREE } : {}) };
  }

  function stoppedAtPrice(): WantsPrice | null {
    const { stopped } = scans.get();
    if (stopped?.result.type !== 'refused' || stopped.result.refusal.code !== 'price.required') return null;
    const { productId, name, usual, limit } = stopped.result.refusal;
    return { productId, name, usual, floor: limit, quantity: stopped.scan.quantity };
  }

  const pricing = (): WantsPrice | null => screen.get().pricing ?? stoppedAtPrice();

  const lines = (): readonly CartLine[] => cart.get().cart?.lines ?? [];
  const selectedLine = (): CartLine | null => lines().find((line) => line.lineId === screen.get().selected) ?? lines().at(-1) ?? null;

  async function swap(act: () => Promise<Settled<Cart>>): Promise<boolean> {
    const outcome = await act();
    if (outcome.type === 'answer') {
      show({ view: 'shelf', typed: '', label: '', selected: null, editing: null, pricing: null, cancelling: false, notice: null, banner: false });
      return true;
    }
    refuse(outcome.type === 'fault' ? { type: 'fault' } : { type: 'refused', refusal: outcome.refusal });
    return false;
  }

  let typing: (() => boolean) | null = null;
  let swapping = false;
  /** A second press while the cart is being put aside, brought back or given up is the first one once more. */
  async function once(act: () => Promise<boolean>): Promise<boolean> {
    if (swapping) return false;
    swapping = true;
    return act().finally(() => {
      swapping = false;
    });
  }

  /** Waits for goods on their way; a scan that a person has to answer first is told. */
  async function whenSettled(act: () => Promise<Settled<Cart>>): Promise<boolean> {
    await new Promise<void>((done) => {
      const stops: (() => void)[] = [];
      const look = (): void => {
        if (!settled() && scans.get().stopped === null) return;
        for (const stop of stops) stop();
        done();
      };
      stops.push(cart.subscribe(look), scans.subscribe(look));
      look();
    });
    if (settled()) return swap(act);
    refuse({ type: 'unsettled' });
    return false;
  }

  return {
    cart,
    scans,
    payment,
    screen,
    show,
    begin,
    selectedLine,
    settled,
    typing(take) {
      typing = take;
      return () => {
        if (typing === take) typing = null;
      };
    },
    takeTyped: () => typing?.() ?? true,
    scan(text, at) {
      if (payment.get().phase !== 'closed') return payment.scanned();
      const typed = takeEntry();
      show({ view: 'shelf', banner: false });
      scans.push({ text, ...typed, at });
    },
    torn() {
      show({ notice: { type: 'torn' } });
      sounds.unknown();
    },
    async add(offer) {
      const typed = takeEntry();
      const { productId, name, price: usual, priceFloor } = offer;
      if (priceFloor !== null && typed.price === undefined) {
        begin();
        return show({ pricing: { productId, name, usual, floor: priceFloor, quantity: typed.quantity }, notice: null });
      }
      await submit({ type: 'add-product', lineId: newId() as LineId, productId, ...typed }, offer);
    },
    pricing,
    givePrice(price) {
      const wanted = pricing();
      if (wanted === null) return null;
      const { productId, name, floor, quantity } = wanted;
      // The same rule as in the service, said before anything is sent.
      if (price < floor) {
        sounds.refused();
        return { code: 'price.below-floor', name, limit: floor };
      }
      if (screen.get().pricing === null) scans.price(price);
      else {
        show({ pricing: null });
        void submit({ type: 'add-product', lineId: newId() as LineId, productId, quantity, price });
      }
      return null;
    },
    giveOwner(ownerId) {
      const { notice } = screen.get();
      if (notice?.type !== 'owner') return scans.owner(ownerId);
      show({ notice: null });
      void submit({ ...notice.command, lineId: newId() as LineId, ownerId });
    },
    dropPrice() {
      if (screen.get().pricing !== null) show({ pricing: null });
      else if (stoppedAtPrice() !== null) scans.answer();
    },
    async applyTypedPrice() {
      const line = selectedLine();
      const { price } = takeEntry();
      if (line !== null && price !== undefined) await submit({ type: 'set-price', lineId: line.lineId, price });
    },
    setPrice: (lineId, price) => submit({ type: 'set-price', lineId, price }),
    async setList(listId) {
      begin();
      const result = await cart.submit({ type: 'set-list', listId });
      if (result.type !== 'answer') refuse(result.type === 'fault' ? { type: 'fault' } : { type: 'refused', refusal: result.refusal });
    },
    async setCustomer(customerId) {
      begin();
      const result = await cart.submit({ type: 'set-customer', customerId });
      if (result.type === 'answer') show({ editing: null });
      return result;
    },
    async applyTypedQuantity() {
      const line = selectedLine();
      const { quantity } = takeEntry();
      if (line !== null) await submit({ type: 'set-quantity', lineId: line.lineId, quantity });
    },
    select: (lineId) => show({ selected: lineId, editing: null }),
    move(steps) {
      const all = lines();
      const at = all.findIndex((line) => line.lineId === selectedLine()?.lineId);
      const next = all[Math.min(all.length - 1, Math.max(0, at + steps))];
      if (next !== undefined) show({ selected: next.lineId, editing: null });
    },
    async step(by) {
      const line = selectedLine();
      if (line === null) return;
      if (by === -1 && line.quantity <= ONE) return refuse({ type: 'last-one' });
      await submit({ type: 'set-quantity', lineId: line.lineId, quantity: quantityOf(Math.min(QUANTITY_MAX, line.quantity + by * ONE)) });
    },
    setQuantity: (lineId, quantity) => submit({ type: 'set-quantity', lineId, quantity }),
    setNote: (lineId, note) => submit({ type: 'set-note', lineId, note }),
    beginDiscount() {
      const line = selectedLine();
      const share = screen.get().typed.trim();
      if (line === null || line.returnOf !== null) return sounds.refused();
      show({ typed: '', share, selected: line.lineId, editing: 'discount', notice: null });
    },
    setDiscount(lineId, value, reason, approvalId) {
      begin();
      return cart.submit({ type: 'set-discount', lineId, value, reason, approvalId }, undefined, (change) => touched(change, now()));
    },
    async remove(lineId) {
      const all = lines();
      const at = all.findIndex((line) => line.lineId === lineId);
      show({ selected: (all[at + 1] ?? all[at - 1])?.lineId ?? null, editing: null, notice: null });
      const result = await cart.submit({ type: 'remove-line', lineId });
      if (result.type !== 'answer') refuse(result.type === 'fault' ? { type: 'fault' } : { type: 'refused', refusal: result.refusal });
    },
    park: (label) => once(() => whenSettled(() => cart.park(label))),
    recall: (saleId) => once(() => whenSettled(() => cart.recall(saleId))),
    cancel: (saleId) => once(() => (saleId === cart.get().confirmed?.saleId ? whenSettled(() => cart.cancel(saleId)) : swap(() => cart.cancel(saleId)))),
  };
}
