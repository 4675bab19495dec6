import fc from 'fast-check';
import { addProduct } from '../../electron/services/catalog/add-product.ts';
import { cancelCart } from '../../electron/services/cart/cancel-cart.ts';
import { parkCart } from '../../electron/services/cart/park-cart.ts';
import { recallCart } from '../../electron/services/cart/recall-cart.ts';
import { approveCount } from '../../electron/services/counting/approve-count.ts';
import { cancelCount, finishCount } from '../../electron/services/counting/end-count.ts';
import { enterCount } from '../../electron/services/counting/enter-count.ts';
import { startCount } from '../../electron/services/counting/start-count.ts';
import { Refused } from '../../electron/services/refused.ts';
import { completeSale } from '../../electron/services/sale/complete-sale.ts';
import { findReturnable } from '../../electron/services/sale/find-returnable.ts';
import { voidSale } from '../../electron/services/sale/void-sale.ts';
import { moveGoods } from '../../electron/services/stock/move-goods.ts';
import { setRecipe } from '../../electron/services/stock/set-recipe.ts';
import type { GoodsDraft, GoodsView } from '../../shared/contract/stock.ts';
import { cartTotal } from '../../shared/domain/sale/cart.ts';
import { SETTING_DEFAULTS } from '../../shared/domain/setting/settings.ts';
import type { BatchId, ProducerId, ProductId, SaleId } from '../../shared/kernel/ids.ts';
import { businessDayOf } from '../../shared/kernel/instant.ts';
import { quantity as quantityOf } from '../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../shared/kernel/rupiah.ts';
import { stockModel, type ModelPick } from './stock-model.ts';
import type { TestGallery } from './test-gallery.ts';

const DAY_MS = 86_400_000;
const PLACES = ['gallery', 'gallery', 'gallery', 'store', 'fair'] as const;
const LOTS = [null, null, 'L1', 'L2'] as const;

/** What a random day is made of; the numbers choose among what there is then. */
export const stockStep = fc.record({
  act: fc.constantFrom('receive', 'receive', 'consign', 'consign', 'make', 'piece', 'sell', 'sell', 'sell', 'sell', 'piece-sale', 'two-tills', 'refund', 'refund', 'void', 'waste', 'sample', 'give-back', 'move', 'move', 'count', 'count', 'rule', 'day'),
  a: fc.nat(11),
  b: fc.nat(11),
  c: fc.nat(11),
  amount: fc.integer({ min: 1, max: 9 }),
});
export type StockStep = typeof stockStep extends fc.Arbitrary<infer T> ? T : never;

interface Goods {
  readonly id: ProductId;
  readonly name: string;
  readonly price: number;
  readonly kind: 'goods' | 'unique';
  readonly dated: boolean;
  readonly step: number;
}

interface SoldLine {
  readonly product: Goods;
  readonly quantity: number;
  readonly picks: readonly ModelPick[];
  back: number;
}

/** The code of the refusal that `act` ends in, or what it answers. */
function answer<T>(act: () => T): { readonly done: T } | { readonly refused: string } {
  try {
    return { done: act() };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.refusal.code };
    throw error;
  }
}

/** Thrown when service and notebook disagree about what may be done. */
function agree(what: string, service: { readonly refused: string } | object, model: { readonly refused: string } | object): void {
  const code = (side: object): string => ('refused' in side ? String(side.refused) : 'done');
  if (code(service) !== code(model)) throw new Error(`${what}: the service says ${code(service)}, the notebook ${code(model)}`);
}

/** A gallery of own and consigned goods, some that expire, one made by a recipe, and one-of-a-kind pieces; walked through the services, with a notebook beside. */
export function stockWalk(gallery: TestGallery) {
  const { context, administrator, cashier, newId } = gallery;
  const model = stockModel();
  const sales: { readonly saleId: SaleId; readonly number: string; readonly lines: SoldLine[]; undone: boolean }[] = [];
  const lastReason = new Map<string, string>();
  let belowZero = SETTING_DEFAULTS['stock.rules'].allowNegative;
  let pieces = 0;

  const today = (): string => businessDayOf(gallery.time.now, 'Asia/Makassar');
  const product = (name: string, price: number, producer: string, more: Partial<Pick<Goods, 'kind' | 'dated' | 'step'>> = {}): Goods => {
    const { kind = 'goods', dated = false, step = 1_000 } = more;
    const row = addProduct(context, administrator, {
      commandId: newId(),
      product: { name, kind, price: rupiah(price), category: 'Uji', producer, workshop: 'Uji', unit: step < 1_000 ? 'kg' : 'buah', fractional: step < 1_000, codes: [], mintCode: false },
      openingStock: null,
    });
    return { id: row.productId, name, price, kind, dated, step };
  };
  const tas = product('Tas rajut', 50_000, 'Bapas Uji');
  const keset = product('Keset', 30_000, 'Koperasi Uji');
  const kue = product('Nastar', 40_000, 'Lapas Kelas IIA Palu', { dated: true });
  const tepung = product('Tepung', 20_000, 'Lapas Kelas IIA Palu', { step: 250 });
  const goods: Goods[] = [tas, keset, kue, tepung];
  const producers = context.store.products.places().producers;
  const owners = ['Bapas Uji', 'Koperasi Uji'].map((name) => producers.find((one) => one.name === name)?.producerId as ProducerId);
  setRecipe(context, administrator, { commandId: newId(), productId: kue.id, materials: [{ materialId: tepung.id, quantity: quantityOf(250) }] });

  const note = (productId: string, ownerId: string | null, column: Parameters<typeof model.note>[0]['column'], amount: number, gross = 0): void => {
    model.note({ day: today(), productId, ownerId, column, quantity: amount, gross });
  };
  const noteTaken = (productId: string, picks: readonly ModelPick[], column: 'back' | 'waste'): void => picks.forEach((pick) => note(productId, pick.ownerId, column, pick.quantity));

  const move = (document: Pick<GoodsDraft, 'kind' | 'lines'> & Partial<GoodsDraft>): GoodsView =>
    moveGoods(context, administrator, { commandId: newId(), document: { fromPlace: null, toPlace: null, ownerId: null, party: 'Uji', person: '', note: null, reference: null, ...document }, print: false });

  const comeIn = (of: Goods, kind: 'received' | 'consigned' | 'production', { placeId, ownerId, amount, lot, day }: { placeId: string; ownerId: ProducerId | null; amount: number; lot: string | null; day: number }): void => {
    const expiresOn = of.dated ? businessDayOf(gallery.time.now + day * DAY_MS, 'Asia/Makassar') : null;
    const gone = of.kind === 'unique' && lastReason.has(of.id);
    const there = of.kind === 'unique' && model.onHand(of.id) > 0;
    const materials = kind === 'production' ? model.take({ productId: tepung.id, placeId, quantity: amount * 250, ownerId: null, today: '', belowZero }) : null;
    const service = answer(() => move({ kind, toPlace: placeId, ownerId, lines: [{ productId: of.id, quantity: quantityOf(amount * (of.kind === 'unique' ? 1_000 : of.step)), expiresOn, lot: expiresOn === null ? lot : null, unitCost: rupiah(of.price - 10_000) }] }));
    agree(`${kind} of ${of.name}`, service, materials !== null && 'refused' in materials ? { refused: 'stock.material-short' } : there ? { refused: 'product.one-of-a-kind' } : gone ? { refused: 'product.sold-out' } : {});
    if ('refused' in service) return;
    for (const line of service.done.lines.filter(({ role }) => role === 'goods')) {
      model.add({ productId: of.id, placeId, batchId: line.batchId, ownerId }, line.quantity, line.expiresOn);
      note(of.id, ownerId, 'came', line.quantity);
    }
    lastReason.set(of.id, 'received');
    if (materials !== null && 'picks' in materials) model.carryOut(tepung.id, materials.picks, -1);
  };

  const leave = (of: Goods, kind: 'waste' | 'sample' | 'to-producer' | 'transfer', placeId: string, toPlace: string | null, ownerId: string | null, amount: number): void => {
    const taken = placeId === toPlace ? { refused: 'stock.same-place' } : model.take({ productId: of.id, placeId, quantity: amount, ownerId, today: '', belowZero: false });
    const service = answer(() => move({ kind, fromPlace: placeId, toPlace, lines: [{ productId: of.id, quantity: quantityOf(amount), ownerId: ownerId as ProducerId | null }] }));
    agree(`${kind} of ${of.name}`, service, taken);
    if ('refused' in taken || 'refused' in service) return;
    model.carryOut(of.id, taken.picks, -1);
    if (toPlace !== null) model.carryOut(of.id, taken.picks.map((pick) => ({ ...pick, placeId: toPlace })), 1);
    else {
      noteTaken(of.id, taken.picks, kind === 'to-producer' ? 'back' : 'waste');
      lastReason.set(of.id, kind);
    }
  };

  /** Whose goods a cashier would name: somebody who has some at the gallery, else who ever had some anywhere. */
  const ownerAtTill = (of: Goods, choice: number): string | null => {
    const there = model.known(of.id, 'gallery').filter((row) => row.onHand > 0);
    const possible = [...new Set((there.length > 0 ? there : model.everywhere(of.id)).map((row) => row.ownerId))];
    return possible[choice % Math.max(1, possible.length)] ?? null;
  };
  /** The till takes from the gallery, and a piece only when it lies there. */
  const takeAtTill = (of: Goods, amount: number, ownerId: string | null): ReturnType<typeof model.take> => {
    if (of.kind === 'unique' && model.known(of.id, 'gallery').reduce((sum, row) => sum + row.onHand, 0) <= 0) return { refused: 'product.sold-out' };
    return model.take({ productId: of.id, placeId: 'gallery', quantity: amount, ownerId, today: today(), belowZero });
  };
  const addLine = (of: Goods, amount: number, ownerId: string | null) => answer(() => gallery.apply({ type: 'add-product', lineId: newId<'line'>(), productId: of.id, quantity: quantityOf(amount), ownerId: ownerId as ProducerId | null }));
  const payOpenCart = () => {
    const cart = gallery.cart();
    const total = cartTotal(cart);
    return answer(() => completeSale(context, cashier, { commandId: newId(), saleId: cart.saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null }));
  };
  const emptyCart = (): void => void (gallery.cart().lines.length > 0 && cancelCart(context, cashier, { commandId: newId(), saleId: gallery.cart().saleId }));

  const sell = (wanted: readonly (readonly [Goods, number])[], choice: number): void => {
    emptyCart();
    const lines: SoldLine[] = [];
    for (const [of, amount] of wanted) {
      const ownerId = ownerAtTill(of, choice);
      const taken = takeAtTill(of, amount, ownerId);
      agree(`${of.name} into the cart`, addLine(of, amount, ownerId), taken);
      if ('picks' in taken) lines.push({ product: of, quantity: amount, picks: taken.picks, back: 0 });
    }
    if (lines.length === 0) return;
    const paid = payOpenCart();
    agree('payment', paid, {});
    if (!('refused' in paid)) book(paid.done.saleId, paid.done.receiptNumber, lines);
  };
  const grossOf = (line: SoldLine, amount: number): number => Math.round((line.product.price * amount) / 1_000);
  const book = (saleId: SaleId, number: string, lines: SoldLine[]): void => {
    for (const line of lines) {
      model.carryOut(line.product.id, line.picks, -1);
      note(line.product.id, line.picks[0]?.ownerId ?? null, 'sold', line.quantity, grossOf(line, line.quantity));
      lastReason.set(line.product.id, 'sale');
    }
    sales.push({ saleId, number, lines, undone: false });
  };
  /** The part of what a line took that comes back now, in the order in which it was taken; always to the gallery. */
  const comesBack = (line: SoldLine, amount: number): readonly ModelPick[] => {
    let skip = line.back;
    let open = amount;
    return line.picks.flatMap((pick): ModelPick[] => {
      const skipped = Math.min(skip, pick.quantity);
      const part = Math.min(open, pick.quantity - skipped);
      skip -= skipped;
      open -= part;
      return part === 0 ? [] : [{ ...pick, placeId: 'gallery', quantity: part }];
    });
  };
  const takeBack = (line: SoldLine, amount: number, to: 'shelf' | 'waste' | 'producer'): void => {
    const picks = comesBack(line, amount);
    line.back += amount;
    note(line.product.id, picks[0]?.ownerId ?? null, 'returned', amount, -grossOf(line, amount));
    if (to === 'shelf') model.carryOut(line.product.id, picks, 1);
    else noteTaken(line.product.id, picks, to === 'waste' ? 'waste' : 'back');
    lastReason.set(line.product.id, to === 'shelf' ? 'return' : to);
  };

  const refund = ({ a, b, c, amount }: StockStep): void => {
    const sale = sales.filter((one) => !one.undone && one.lines.some((line) => line.back < line.quantity)).at(-1 - (a % 3));
    const at = sale?.lines.findIndex((line) => line.back < line.quantity) ?? -1;
    const line = sale?.lines[at];
    if (sale === undefined || line === undefined) return;
    emptyCart();
    const part = Math.min(line.quantity - line.back, line.product.step * amount);
    const to = (['shelf', 'shelf', 'waste', 'producer'] as const)[b % 4] ?? 'shelf';
    gallery.apply({ type: 'add-return', lineId: newId<'line'>(), saleId: sale.saleId, lineNumber: at + 1, quantity: quantityOf(part), place: to });
    const cart = gallery.cart();
    const total = cartTotal(cart);
    const approvalId = context.approvals.grant({ type: 'refund', saleId: cart.saleId, tender: 'cash' }, cashier.userId, 'Bambang Hermanto', `uji ${c}`);
    completeSale(context, cashier, { commandId: newId(), saleId: cart.saleId, expectedTotal: total, payments: total === 0 ? [] : [{ tender: 'cash', received: total as Rupiah, reference: null }], approvalId });
    takeBack(line, part, to);
  };

  const count = ({ a, b, c, amount }: StockStep): void => {
    const placeId = PLACES[a % PLACES.length] ?? 'gallery';
    const { countId } = startCount(context, administrator, { commandId: newId(), placeId, scope: { kind: 'all' }, blind: c % 2 === 0 });
    const rows = goods.flatMap((of) => model.known(of.id, placeId).map((row) => ({ of, row }))).filter((_, index) => (index + b) % 3 === 0);
    const entered: { readonly row: (typeof rows)[number]['row']; readonly of: Goods; readonly difference: number }[] = [];
    for (const { of, row } of rows.slice(0, 4)) {
      const counted = of.kind === 'unique' ? (amount % 2) * 1_000 : Math.max(0, row.onHand + ((amount % 5) - 2) * of.step);
      const service = answer(() =>
        enterCount(context, administrator, { commandId: newId(), countId, goods: { productId: of.id, batchId: row.batchId as BatchId | null, ownerId: row.ownerId as ProducerId | null }, kind: 'recount', quantity: quantityOf(counted), means: 'typed' }),
      );
      const sold = model.onHand(of.id) <= 0 && lastReason.get(of.id) === 'sale';
      const elsewhere = model.rows().some((other) => other !== row && other.productId === of.id && other.onHand > 0) || entered.some((one) => one.of === of && one.row.onHand + one.difference > 0);
      agree(`count of ${of.name}`, service, of.kind === 'goods' || counted === 0 ? {} : sold ? { refused: 'count.sold-piece' } : elsewhere ? { refused: 'count.piece-elsewhere' } : {});
      if ('done' in service) entered.push({ row, of, difference: counted - row.onHand });
    }
    // The shop stays open while somebody counts.
    if (c % 3 !== 0) sell([[goods[b % 4] as Goods, (goods[b % 4]?.step ?? 1_000) * (1 + (c % 2))]], c);
    if (entered.length > 0) finishCount(context, administrator, { commandId: newId(), countId });
    const doubtful = entered.filter(({ row, of, difference }) => difference !== 0 && (row.onHand + difference < 0 || (of.kind === 'unique' && row.onHand + difference > 1_000)));
    const key = ({ row }: (typeof entered)[number]) => ({ productId: row.productId as ProductId, batchId: row.batchId as BatchId | null, ownerId: row.ownerId as ProducerId | null });
    const lines = entered.filter((one) => !doubtful.includes(one));
    if (lines.length === 0) return void cancelCount(context, administrator, { commandId: newId(), countId, reason: 'uji' });
    const service = answer(() => approveCount(context, administrator, { commandId: newId(), countId, leaveOut: doubtful.map(key), approvalId: null }));
    agree('approval of a count', service, {});
    for (const { row, difference } of lines) {
      model.add(row, difference);
      if (difference !== 0) {
        note(row.productId, row.ownerId, 'adjusted', difference);
        lastReason.set(row.productId, 'count');
      }
    }
  };

  /** One piece in two carts at the same moment: the second that pays is told. */
  const twoTills = ({ a }: StockStep): void => {
    const left = goods.filter((of) => of.kind === 'unique' && model.known(of.id, 'gallery').some((row) => row.onHand > 0));
    const of = left[a % Math.max(1, left.length)];
    if (of === undefined) return;
    emptyCart();
    const taken = takeAtTill(of, 1_000, ownerAtTill(of, 0));
    const first = addLine(of, 1_000, ownerAtTill(of, 0));
    agree('piece into the first cart', first, taken);
    if ('refused' in first) return;
    const { saleId } = gallery.cart();
    parkCart(context, cashier, { commandId: newId(), saleId, label: null });
    sell([[of, 1_000]], 0);
    recallCart(context, cashier, { commandId: newId(), saleId });
    agree('payment of the same piece', payOpenCart(), { refused: 'product.sold-out' });
    emptyCart();
  };

  const pick = (n: number): Goods => goods[n % goods.length] as Goods;
  const holder = (of: Goods, placeId: string, n: number): string | null => {
    const rows = model.known(of.id, placeId);
    return rows[n % Math.max(1, rows.length)]?.ownerId ?? null;
  };

  return {
    model,
    goods: () => goods,
    owners,
    today,
    act(step: StockStep): void {
      const { act, a, b, c, amount } = step;
      gallery.time.now += 60_000;
      const placeId = PLACES[b % PLACES.length] ?? 'gallery';
      const of = pick(a);
      switch (act) {
        case 'receive':
          return comeIn(goods[a % 4] as Goods, 'received', { placeId, ownerId: null, amount, lot: LOTS[c % 4] ?? null, day: [1, 4, 30][c % 3] ?? 30 });
        case 'consign':
          return comeIn(goods[a % 3] as Goods, 'consigned', { placeId, ownerId: owners[b % 2] as ProducerId, amount, lot: LOTS[c % 4] ?? null, day: [1, 4, 30][c % 3] ?? 30 });
        case 'make':
          return comeIn(kue, 'production', { placeId, ownerId: null, amount, lot: null, day: [1, 4, 30][c % 3] ?? 30 });
        case 'piece': {
          const fresh = a < 6;
          if (fresh) goods.push(product(`Ukiran ${(pieces += 1)}`, 500_000, 'Bapas Uji', { kind: 'unique' }));
          const piece = fresh ? goods.at(-1) : goods.filter(({ kind }) => kind === 'unique')[b % Math.max(1, pieces)];
          return piece === undefined ? undefined : comeIn(piece, c % 2 === 0 ? 'received' : 'consigned', { placeId, ownerId: c % 2 === 0 ? null : (owners[b % 2] as ProducerId), amount: 1, lot: null, day: 1 });
        }
        case 'sell': {
          const other = pick(b);
          const size = (one: Goods): number => (one.kind === 'unique' ? 1_000 : one.step * amount);
          return sell(other === of ? [[of, size(of)]] : [[of, size(of)], [other, size(other)]], c);
        }
        case 'piece-sale': {
          const piece = goods.filter(({ kind }) => kind === 'unique')[a % Math.max(1, pieces)];
          return piece === undefined ? undefined : sell([[piece, 1_000]], c);
        }
        case 'two-tills':
          return twoTills(step);
        case 'refund':
          return refund(step);
        case 'void': {
          const sale = sales.filter((one) => !one.undone).at(-1 - (a % 4));
          if (sale === undefined || !findReturnable(context, { text: sale.number }).canVoid) return;
          const service = answer(() => voidSale(context, administrator, { commandId: newId(), saleId: sale.saleId, reason: 'uji', approvalId: null }));
          agree('undoing a sale', service, {});
          sale.undone = true;
          for (const line of sale.lines) takeBack(line, line.quantity, 'shelf');
          return;
        }
        case 'waste':
        case 'sample':
        case 'give-back':
          return leave(of, act === 'give-back' ? 'to-producer' : act, placeId, null, holder(of, placeId, c), of.kind === 'unique' ? 1_000 : of.step * amount);
        case 'move':
          return leave(of, 'transfer', placeId, PLACES[c % PLACES.length] ?? 'store', holder(of, placeId, c), of.kind === 'unique' ? 1_000 : of.step * amount);
        case 'count':
          return count(step);
        case 'rule':
          if (a > 3) return;
          belowZero = b % 3 !== 0;
          gallery.time.now += 2_000;
          return gallery.setting('stock.rules', { ...SETTING_DEFAULTS['stock.rules'], allowNegative: belowZero });
        case 'day':
          gallery.time.now += (1 + (a % 2)) * DAY_MS;
          return;
      }
    },
    /** What the service keeps, in the notebook's words: rows that are not nothing. */
    stored(): readonly string[] {
      const places = context.store.stock.places().map((one) => one.placeId);
      return goods.flatMap((of) => places.flatMap((placeId) => context.store.stock.rows(of.id, placeId).filter((row) => (row.onHand as number) !== 0).map((row) => `${of.name}/${placeId}/${row.batchId ?? '-'}/${row.ownerId ?? '-'}=${row.onHand}`))).toSorted();
    },
    noted(): readonly string[] {
      const name = new Map(goods.map((of) => [of.id as string, of.name]));
      return model.rows().map((row) => `${name.get(row.productId)}/${row.placeId}/${row.batchId ?? '-'}/${row.ownerId ?? '-'}=${row.onHand}`).toSorted();
    },
  };
}

export type StockWalk = ReturnType<typeof stockWalk>;
