import type { CartAnswer } from '../../../shared/contract/cart.ts';
import type { ServiceEvent } from '../../../shared/contract/events.ts';
import type { SaleReceipt, SaleRow } from '../../../shared/contract/sale.ts';
import type { ProductOffer } from '../../../shared/domain/catalog/product.ts';
import { GENERAL_LIST } from '../../../shared/domain/pricing/price-list.ts';
import { applyCart } from '../../../shared/domain/sale/apply-cart.ts';
import type { CartCommand } from '../../../shared/domain/sale/cart-change.ts';
import { cartTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import { decideAdd, decideLine, decideList } from '../../../shared/domain/sale/decide-cart.ts';
import type { BatchId, CategoryId, PrintJobId, ProducerId, ProductId, SaleId, UserId, WorkshopId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah, subtractRupiah, ZERO_RUPIAH } from '../../../shared/kernel/rupiah.ts';
import type { CounterService } from '../../../renderer/features/counter/state/counter-service.ts';
import type { Outcome } from '../../../renderer/features/counter/state/outcome.ts';

export function offerNumber(number: number, change: Partial<ProductOffer> = {}): ProductOffer {
  return {
    productId: `product-${number}` as ProductId,
    name: `Barang ${number}`,
    kind: 'goods',
    categoryId: 'category' as CategoryId,
    producerId: 'producer' as ProducerId,
    workshopId: 'workshop' as WorkshopId,
    producer: 'Lapas',
    workshop: 'Bengkel',
    unit: 'pcs',
    fractional: false,
    price: rupiah(1000 * number),
    priceFloor: null,
    tiers: [],
    picture: null,
    code: `code-${number}`,
    batchId: null as BatchId | null,
    expiresOn: null,
    onHand: 100_000 as Quantity,
    ...change,
  };
}

/**
 * The service as the pure rules describe it: one register, carts in memory, an answer stored per commandId.
 * `deliver` decides how a call's answer and the events reach the window; it may lose them.
 */
export function createFakeService(offers: readonly ProductOffer[]) {
  const answers = new Map<string, Outcome<unknown>>();
  const parked: Cart[] = [];
  const sold: Cart[] = [];
  const receipts: SaleReceipt[] = [];
  const inputs: Parameters<CounterService['complete']>[0][] = [];
  let sales = 0;
  let open = emptyCart();
  let tell: (event: ServiceEvent) => void = () => undefined;

  function emptyCart(): Cart {
    sales += 1;
    return { saleId: `sale-${sales}` as SaleId, state: 'open', label: null, lines: [], list: GENERAL_LIST, customer: null, discount: null, revision: 0, openedBy: 'user' as UserId, openedAt: 0, parkedAt: null };
  }

  function once<T>(commandId: string, work: () => Outcome<T>): Outcome<T> {
    const known = answers.get(commandId);
    if (known !== undefined) return known as Outcome<T>;
    const outcome = work();
    if (outcome.type === 'answer') answers.set(commandId, outcome);
    return outcome;
  }

  function decide(command: CartCommand): ReturnType<typeof decideLine> | { readonly ok: false; readonly error: { readonly code: 'scan.unknown'; readonly text: string } } {
    if (command.type === 'set-list') return decideList(open, { listId: command.listId, name: 'Reseller' });
    if (command.type === 'add-return' || command.type === 'set-discount' || command.type === 'set-customer' || command.type === 'add-expired') throw new Error('the fake counter neither discounts nor takes back, and knows nobody');
    if (command.type !== 'add-code' && command.type !== 'add-product') return decideLine(open, command);
    const offer = offers.find((one) => (command.type === 'add-code' ? one.code === command.text : one.productId === command.productId));
    if (offer === undefined) return { ok: false, error: { code: 'scan.unknown', text: command.type === 'add-code' ? command.text : '' } };
    return decideAdd(open, offer, command.lineId, command.quantity, null, command.price);
  }

  function apply(commandId: string, saleId: SaleId, command: CartCommand): Outcome<CartAnswer> {
    return once(commandId, () => {
      if (saleId !== open.saleId) return { type: 'refused', refusal: { code: 'cart.not-open' } };
      const decision = decide(command);
      if (!decision.ok) return { type: 'refused', refusal: decision.error };
      open = applyCart(open, decision.value);
      const answer = { saleId, change: decision.value, revision: open.revision };
      tell({ type: 'cart-changed', answer });
      return { type: 'answer', value: answer };
    });
  }

  function swap(commandId: string, work: () => Outcome<Cart>): Outcome<Cart> {
    return once(commandId, () => {
      const outcome = work();
      if (outcome.type === 'answer') tell({ type: 'cart-replaced' });
      return outcome;
    });
  }

  const rules = {
    current: (): Outcome<Cart> => ({ type: 'answer', value: open }),
    apply: (input: Parameters<CounterService['apply']>[0]) => apply(input.commandId, input.saleId, input.command),
    park: (input: Parameters<CounterService['park']>[0]) =>
      swap(input.commandId, () => {
        if (input.saleId !== open.saleId) return { type: 'refused', refusal: { code: 'cart.not-open' } };
        parked.push({ ...open, state: 'parked', label: input.label });
        open = emptyCart();
        return { type: 'answer', value: open };
      }),
    recall: (input: Parameters<CounterService['recall']>[0]) =>
      swap(input.commandId, () => {
        const at = parked.findIndex((cart) => cart.saleId === input.saleId);
        const [cart] = at === -1 ? [] : parked.splice(at, 1);
        if (cart === undefined) return { type: 'refused', refusal: { code: 'cart.not-open' } };
        if (open.lines.length > 0) parked.push({ ...open, state: 'parked' });
        open = { ...cart, state: 'open', label: null, revision: cart.revision + 1 };
        return { type: 'answer', value: open };
      }),
    cancel: (input: Parameters<CounterService['cancel']>[0]) =>
      swap(input.commandId, () => {
        if (input.saleId !== open.saleId) return { type: 'refused', refusal: { code: 'cart.not-open' } };
        open = emptyCart();
        return { type: 'answer', value: open };
      }),
    complete: (input: Parameters<CounterService['complete']>[0]): Outcome<SaleReceipt> =>
      once(input.commandId, () => {
        if (input.saleId !== open.saleId) return { type: 'refused', refusal: { code: 'cart.not-open' } };
        const total = cartTotal(open);
        if (total !== input.expectedTotal) return { type: 'refused', refusal: { code: 'sale.total-changed', total } };
        const received = input.payments[0]?.received ?? ZERO_RUPIAH;
        sold.push(open);
        inputs.push(input);
        open = emptyCart();
        tell({ type: 'cart-replaced' });
        const value: SaleReceipt = {
          saleId: input.saleId,
          receiptNumber: `K1-${String(sold.length).padStart(4, '0')}`,
          kind: 'sale',
          payments: [],
          completedAt: 0,
          subtotal: total,
          rounding: ZERO_RUPIAH,
          total,
          received,
          change: subtractRupiah(received, total),
          anchor: { seq: sold.length, head8: '00000000' },
          receiptJobId: `job-${sold.length}` as PrintJobId,
        };
        receipts.push(value);
        return { type: 'answer', value };
      }),
    sold: (saleId: SaleId): Outcome<SaleRow | null> => {
      const receipt = receipts.find((one) => one.saleId === saleId);
      return { type: 'answer', value: receipt === undefined ? null : { ...receipt, cashier: 'Cashier', customer: null, items: 1, copies: 0, undone: null } };
    },
  };

  return {
    rules,
    open: () => open,
    parked: () => parked,
    sold: () => sold,
    /** The payments of each sale, as they were sent. */
    paidWith: () => inputs.map(({ payments }) => payments),
    approvals: () => inputs.map(({ approvalId }) => approvalId),
    onEvent(watcher: (event: ServiceEvent) => void) {
      tell = watcher;
    },
    /** The service as a window reaches it: `deliver` gets each answer and may delay it or turn it into `lost`. */
    reached(deliver: <T>(work: () => Outcome<T>) => Promise<Outcome<T>>): CounterService {
      return {
        current: () => deliver(rules.current),
        apply: (input) => deliver(() => rules.apply(input)),
        park: (input) => deliver(() => rules.park(input)),
        recall: (input) => deliver(() => rules.recall(input)),
        cancel: (input) => deliver(() => rules.cancel(input)),
        complete: (input) => deliver(() => rules.complete(input)),
        sold: (saleId) => deliver(() => rules.sold(saleId)),
        whenReady: async () => undefined,
      };
    },
  };
}

export function countingIds(prefix: string): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `${prefix}-${made}`;
  };
}
