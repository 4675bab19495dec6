import { currentSettings } from '../../electron/services/settings/current-settings.ts';
import type { ProductRow } from '../../shared/contract/catalog.ts';
import type { GoodsDraft } from '../../shared/contract/stock.ts';
import { cashRoundingOf, roundCash } from '../../shared/domain/cash/cash-rounding.ts';
import { countOfSum } from '../../shared/domain/cash/cash-count.ts';
import type { CartCommand } from '../../shared/domain/sale/cart-change.ts';
import { cartTotal } from '../../shared/domain/sale/cart.ts';
import { basisPoints } from '../../shared/kernel/basis-points.ts';
import type { LineId, ProducerId, SaleId } from '../../shared/kernel/ids.ts';
import { quantity, type Quantity } from '../../shared/kernel/quantity.ts';
import { rupiah, ZERO_RUPIAH } from '../../shared/kernel/rupiah.ts';
import type { GoodsDesk } from './goods-desk.ts';
import { commandId, SECRETS, TEST_UNIT, type ServiceClient } from './test-service.ts';
import { uuidv7 } from './uuidv7.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAYS = 62;

/** Goods of the two months; `ownerId` null: the gallery's own. */
export interface MonthGoods {
  readonly row: ProductRow;
  readonly ownerId: ProducerId | null;
}

/** Pieces and goods by weight, own and of two owners, at prices that do not divide. */
export async function foundGoods(desk: GoodsDesk): Promise<readonly MonthGoods[]> {
  const kilo = { unit: 'kg', fractional: true };
  const made = [
    await desk.add('Keset', { price: rupiah(45_050), producer: 'Lapas Uji', category: 'Kerajinan' }),
    await desk.add('Ikan', { price: rupiah(28_350), producer: 'Lapas Uji', category: 'Hasil tani', workshop: 'Kolam', ...kilo }),
    await desk.add('Tas', { price: rupiah(50_000), producer: 'Bapas Palu', category: 'Kerajinan' }),
    await desk.add('Kopi', { price: rupiah(33_333), producer: 'Bapas Palu', category: 'Makanan', ...kilo }),
    await desk.add('Topi', { price: rupiah(19_900), producer: 'Koperasi', category: 'Sandang' }),
  ];
  const { producers } = await desk.manager.catalog.places();
  return made.map((row) => ({ row, ownerId: row.producer === 'Lapas Uji' ? null : (producers.find(({ name }) => name === row.producer)?.producerId as ProducerId) }));
}

/**
 * 20 November 2026 to 20 January 2027: goods come into gallery and store, with and without cost; four sales on every second day, with discounts, exchanges, goods
 * brought back to shelf, waste and owner, some undone; waste, samples, loans, transfers, goods given back; counts that two people approve; from the middle of
 * December on by the clock of Jayapura, in January by that of Jakarta; the treasurer takes over the cash twice a week.
 */
export async function playTwoMonths(desk: GoodsDesk, goods: readonly MonthGoods[]): Promise<void> {
  const { test: app, people } = desk;
  const { store } = app.service.context;
  const draw = drawsBelow(7);
  const some = (): MonthGoods => goods[draw(goods.length)] as MonthGoods;
  const much = ({ row }: MonthGoods, most: number): Quantity => quantity(row.fractional ? 125 + draw(most * 1_000) : 1_000 * (1 + draw(most)));
  const allow = async (calls: ServiceClient, by: 'administrator' | 'cashier' | 'manager', act: Parameters<ServiceClient['session']['approve']>[0]['act']): Promise<string> =>
    (await calls.session.approve({ userId: people[by].userId, secret: SECRETS[by], act, ...(act.type === 'refund' ? { reason: 'uji' } : {}) })).approvalId;
  const move = (calls: ServiceClient, document: Pick<GoodsDraft, 'kind' | 'lines'> & Partial<GoodsDraft>): Promise<unknown> =>
    calls.stock.move({ commandId: commandId(), print: false, document: { fromPlace: null, toPlace: null, ownerId: null, party: 'Uji', person: 'Uji', note: null, reference: null, ...document } });

  async function bring(calls: ServiceClient, one: MonthGoods, count: Quantity): Promise<void> {
    const unitCost = draw(4) === 0 ? null : rupiah(Math.floor(one.row.price * 0.7) + draw(50));
    await move(calls, { kind: one.ownerId === null ? 'received' : 'consigned', toPlace: draw(4) === 0 ? 'store' : 'gallery', ownerId: one.ownerId, lines: [{ productId: one.row.productId, quantity: count, unitCost }] });
  }

  async function leave(calls: ServiceClient, one: MonthGoods): Promise<void> {
    const kind = (['waste', 'sample', 'loan-out', 'loan-back', 'transfer', 'to-producer'] as const)[draw(6)] ?? 'waste';
    const fromPlace = kind === 'loan-back' ? 'fair' : 'gallery';
    const toPlace = kind === 'loan-out' ? 'fair' : kind === 'loan-back' ? 'gallery' : kind === 'transfer' ? 'store' : null;
    const wanted = much(one, 3);
    const there = (await calls.stock.find({ text: one.row.productId }))?.placed.find((row) => row.placeId === fromPlace && row.ownerId === one.ownerId)?.onHand ?? 0;
    if (there < wanted || (kind === 'to-producer' && one.ownerId === null)) return;
    await move(calls, { kind, fromPlace, toPlace, ownerId: kind === 'to-producer' ? one.ownerId : null, lines: [{ productId: one.row.productId, quantity: wanted, ownerId: one.ownerId }] });
  }

  async function bringBack(calls: ServiceClient, apply: (command: CartCommand) => Promise<unknown>): Promise<boolean> {
    const sold = (await calls.sale.recent({ limit: 30 })).filter(({ kind, undone }) => kind === 'sale' && undone === null)[draw(20)];
    const line = sold === undefined ? undefined : (await calls.sale.returnable({ text: sold.receiptNumber })).lines.find(({ quantity: all, returned }) => all > returned);
    if (sold === undefined || line === undefined) return false;
    await apply({ type: 'add-return', lineId: uuidv7() as LineId, saleId: sold.saleId, lineNumber: line.lineNumber, quantity: quantity(line.fractional ? Math.min(333, line.quantity) : 1_000), place: (['shelf', 'waste', 'producer'] as const)[draw(3)] ?? 'shelf' });
    return true;
  }

  async function sell(calls: ServiceClient): Promise<void> {
    const { saleId } = await calls.cart.current();
    const apply = (command: CartCommand): Promise<unknown> => calls.cart.apply({ commandId: commandId(), saleId, command });
    for (const one of new Set([some(), some(), some()])) {
      const lineId = uuidv7() as LineId;
      await apply({ type: 'add-product', lineId, productId: one.row.productId, quantity: much(one, 3) });
      if (draw(3) === 0) await apply({ type: 'set-discount', lineId, value: { kind: 'percent', share: basisPoints(333) }, reason: 'uji', approvalId: null });
    }
    const isExchange = draw(3) === 0 && (await bringBack(calls, apply));
    if (!isExchange && draw(3) === 0) await apply({ type: 'set-discount', lineId: null, value: { kind: 'percent', share: basisPoints(107) }, reason: 'uji', approvalId: null });
    const total = cartTotal(await calls.cart.current());
    const byCash = isExchange || draw(3) > 0;
    const { payable } = byCash ? roundCash(total, cashRoundingOf(currentSettings(store, app.clock.now())['cash.rounding'])) : { payable: total };
    const approvalId = isExchange ? await allow(calls, 'manager', { type: 'refund', saleId, tender: payable < 0 ? 'cash' : null }) : null;
    await calls.sale.complete({ commandId: commandId(), saleId, expectedTotal: payable, payments: payable === ZERO_RUPIAH ? [] : [{ tender: byCash ? 'cash' : 'qris', received: payable, reference: byCash ? null : '4815' }], approvalId });
    if (!isExchange && draw(7) === 0) await undo(calls, saleId);
  }

  async function undo(calls: ServiceClient, saleId: SaleId): Promise<void> {
    await calls.sale.void({ commandId: commandId(), saleId, reason: 'uji', approvalId: await allow(calls, 'manager', { type: 'void', saleId }) });
  }

  async function countAll(calls: ServiceClient): Promise<void> {
    const { countId } = await calls.counting.start({ commandId: commandId(), placeId: 'gallery', scope: { kind: 'all' }, blind: true });
    for (const { row, ownerId } of goods) await calls.counting.enter({ commandId: commandId(), countId, goods: { productId: row.productId, batchId: null, ownerId }, kind: 'recount', quantity: quantity(row.fractional ? 3_141 : 7_000), means: 'typed' });
    await calls.counting.finish({ commandId: commandId(), countId });
    const { sums, limit } = await calls.counting.review({ countId, leaveOut: [], offset: 0, limit: 1 });
    const { short, over, moved } = sums;
    const approvalId = moved > limit ? await allow(calls, 'administrator', { type: 'stock-count', countId, short, over }) : null;
    await calls.counting.approve({ commandId: commandId(), countId, leaveOut: [], approvalId });
  }

  async function handOver(calls: ServiceClient): Promise<void> {
    const { waiting } = await calls.treasury.today();
    const all = { giverId: people.cashier.userId, shiftIds: waiting.map(({ shiftId }) => shiftId), counted: rupiah(waiting.reduce((sum, { amount }) => sum + amount, 0)) };
    await calls.treasury.handOver({ commandId: commandId(), ...all, reason: null, approvalId: await allow(calls, 'cashier', { type: 'handover', ...all }) });
  }

  for (let day = 0; day < DAYS; day += 1) {
    const morning = app.clock.now();
    if (day % 2 === 0) {
      const timeZone = ({ 24: 'Asia/Jayapura', 44: 'Asia/Jakarta' } as const)[day];
      if (timeZone !== undefined) await (await desk.as('administrator')).settings.change({ commandId: commandId(), change: { key: 'unit', value: { ...TEST_UNIT, timeZone } }, validFrom: null, legalReference: 'uji' });
      // A setting is in force from the next second on.
      app.clock.advance(MINUTE);
      const manager = await desk.as('manager');
      for (const one of goods) if (day === 0 || draw(4) === 0) await bring(manager, one, day === 0 ? quantity(30_000) : much(one, 12));
      await leave(manager, some());
      const drawer = store.ledger.balance('drawer');
      await (await desk.as('cashier')).shift.open({ commandId: commandId(), count: countOfSum(drawer === 0 ? rupiah(500_000) : drawer), reason: drawer === 0 ? 'uji' : null });
      for (let sale = 0; sale < 4; sale += 1) {
        app.clock.advance(20 * MINUTE);
        await sell(await desk.as('cashier'));
      }
      if (day % 14 === 6) await countAll(await desk.as('manager'));
      const count = countOfSum(store.ledger.balance('drawer'));
      await (await desk.as('cashier')).shift.close({ commandId: commandId(), count, floatLeft: rupiah(500_000), reason: null });
      if (day % 4 === 0) await handOver(await desk.as('treasurer'));
    }
    app.clock.advance(morning + DAY - app.clock.now());
  }
}

/** Whole numbers from 0 to below the one asked, always the same ones. */
function drawsBelow(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
