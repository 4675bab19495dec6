import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProductFigure } from '../../../shared/domain/report/product-report.ts';
import type { SalesReport } from '../../../shared/domain/report/sales-report.ts';
import { goodsDesk, type GoodsDesk } from '../../support/goods-desk.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { readZip } from '../../support/read-zip.ts';
import type { ServiceClient } from '../../support/test-service.ts';
import { foundGoods, playTwoMonths, type MonthGoods } from '../../support/two-months.ts';
import { verified } from '../../support/verified.ts';

const WHOLE = { from: '2026-11-01', to: '2027-01-31' } as const;
/** Whole months, parts of them, and the days around a corrected zone. */
const RANGES = [WHOLE, { from: '2026-11-01', to: '2026-11-30' }, { from: '2026-12-01', to: '2026-12-31' }, { from: '2027-01-01', to: '2027-01-31' }, { from: '2026-12-13', to: '2026-12-17' }, { from: '2026-12-29', to: '2027-01-04' }] as const;

let desk: GoodsDesk;
let goods: readonly MonthGoods[];
let manager: ServiceClient;
beforeAll(async () => {
  desk = await goodsDesk();
  goods = await foundGoods(desk);
  await playTwoMonths(desk, goods);
  manager = await desk.as('manager');
});
afterAll(() => desk?.close());

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((all, row) => all + of(row), 0);
const owners = (): readonly string[] => [...new Set(goods.flatMap(({ ownerId }) => ownerId ?? []))];
/** `-1.234` */
const figure = (amount: number): string => `${amount < 0 ? '-' : ''}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.')}`;
const paperText = ({ pdf }: { readonly pdf: string }): string => pdfText(Buffer.from(pdf, 'base64')).flat().join('\n');
type Statement = Awaited<ReturnType<ServiceClient['consignment']['statement']>>;

/** What the journal itself says was sold on these days. */
function journalled({ from, to }: { readonly from: string; readonly to: string }) {
  return desk.test.service.context.store.journalReading.bodies('sale.completed', 1).filter(({ businessDay }) => businessDay >= from && businessDay <= to);
}

describe.each(RANGES)('the sales of $from to $to', (range) => {
  let sales: SalesReport;
  let products: readonly ProductFigure[];
  beforeAll(async () => {
    sales = await manager.report.sales(range);
    products = (await manager.report.products({ ...range, order: 'best' })).rows;
  });

  test('are what the journal says, by day, hour and weekday, and by category, unit, workshop and product but for the rounding of cash', () => {
    const all = journalled(range);
    expect([sales.total, sales.rounding]).toEqual([sum(all, ({ total }) => total), sum(all, ({ rounding }) => rounding)]);
    expect(sales.gross - sales.discounts + sales.back + sales.rounding).toBe(sales.total);
    for (const rows of [sales.byDay, sales.byHour, sales.byWeekday]) expect(sum(rows, ({ amount }) => amount)).toBe(sales.total);
    expect(sum(sales.byWeekday, ({ days }) => days)).toBe(sales.openDays);
    for (const rows of [sales.byCategory, sales.byProducer, sales.byWorkshop]) expect(sum(rows, ({ amount }) => amount)).toBe(sales.total - sales.rounding);
    expect(['gross', 'discount', 'back', 'net'].map((key) => sum(products, (row) => row[key as 'net']))).toEqual([sales.gross, sales.discounts, sales.back, sales.total - sales.rounding]);
  });

  test('stand beside the open days of each weekday in the range that they are held against', async () => {
    const { before, byWeekday } = await manager.report.sales({ ...range, against: RANGES[1] });
    expect(before?.openDays).toBeGreaterThan(0);
    expect(sum(byWeekday, ({ daysBefore }) => daysBefore)).toBe(before?.openDays);
  });

  test('stand so on paper and in the workbook', async () => {
    const paper = paperText(await manager.report.salesPaper(range));
    const book = [...readZip(Buffer.from((await manager.report.salesSheet(range)).xlsx, 'base64')).values()].join('');
    for (const amount of [sales.total, sales.gross, sales.back, ...products.map(({ net }) => net)]) expect([paper, book]).toEqual([expect.stringContaining(figure(amount)), expect.stringContaining(`<v>${amount}</v>`)]);
    for (const { gross, margin } of products) expect([book, book]).toEqual([gross, margin ?? gross].map((amount) => expect.stringContaining(`<v>${amount}</v>`)));
  });

  test('are those of the statements of consigned goods, to the thousandth, with what is left to the gallery; so on both papers', async () => {
    for (const { ownerId, sums } of await manager.consignment.owners(range)) {
      const ask = { ownerId: ownerId as never, ...range };
      const statement: Statement = await manager.consignment.statement(ask);
      expect(statement.sums).toEqual(sums);
      const theirs = products.filter(({ productId }) => statement.lines.some((line) => line.productId === productId));
      expect([sums.gross, sums.gross - sums.unpriced, sums.commission]).toEqual([sum(theirs, ({ net }) => net), sum(theirs, ({ costed }) => costed ?? 0), sum(theirs, ({ margin }) => margin ?? 0)]);
      for (const line of statement.lines) {
        const row = theirs.find(({ productId }) => productId === line.productId);
        expect([line.sold, line.returned]).toEqual([row?.quantity ?? 0, row?.backQuantity ?? 0]);
        expect(line.opening + line.came - line.sold + line.returned - line.back - line.waste + line.adjusted).toBe(line.closing);
      }
      for (const paper of [await manager.consignment.report(ask), await manager.consignment.settlement(ask)]) for (const amount of [sums.gross, sums.due]) expect(paperText(paper)).toContain(figure(amount));
    }
  });
});

test('a statement begins where the one before it ended, and the last ends with what lies here', async () => {
  for (const ownerId of owners()) {
    const [first, second, third] = await Promise.all(RANGES.slice(1, 4).map((range) => manager.consignment.statement({ ownerId: ownerId as never, ...range })));
    const lines = (statement: Statement | undefined, column: 'opening' | 'closing') => (statement?.lines ?? []).map((line) => [line.name, line[column]]).filter(([, count]) => count !== 0);
    expect([lines(first, 'closing'), lines(second, 'closing')]).toEqual([lines(second, 'opening'), lines(third, 'opening')]);
    for (const line of third?.lines ?? []) expect((await manager.stock.find({ text: line.productId }))?.onHand).toBe(line.closing);
  }
});

test('list, places, card and value of the stock say the same of every product', async () => {
  const { lines } = await manager.stock.list({ text: '', filter: 'all', placeId: null, offset: 0, limit: 100 });
  const { rows } = await manager.report.stockRows({ choice: 'all', offset: 0, limit: 100 });
  expect(lines).toHaveLength(goods.length);
  for (const { productId, onHand, placed } of lines) {
    const { steps } = await manager.stock.card({ productId, placeId: null, batchId: null, before: null, limit: 200 });
    expect([sum(placed, (row) => row.onHand), sum(rows.filter((row) => row.productId === productId), ({ quantity }) => quantity), steps[0]?.balance]).toEqual([onHand, onHand, onHand]);
    for (const [index, { balance, quantity }] of steps.entries()) if (index + 1 < steps.length) expect((steps[index + 1]?.balance ?? 0) + quantity).toBe(balance);
  }
  for (const by of ['category', 'producer', 'workshop', 'place', 'owner'] as const) {
    const { own, consigned } = await manager.report.stock({ by });
    expect([own.atPrice + consigned.atPrice, own.atCost + consigned.atCost]).toEqual([sum(rows, ({ atPrice }) => atPrice), sum(rows, ({ atCost }) => atCost ?? 0)]);
    for (const side of [own, consigned]) expect([sum(side.groups, ({ atPrice }) => atPrice), sum(side.groups, ({ atCost }) => atCost)]).toEqual([side.atPrice, side.atCost]);
  }
});

test('what is due to the state is what was sold, and the treasurer’s books say what was handed over', async () => {
  const treasurer = await desk.as('treasurer');
  const { due, cover, places } = await treasurer.treasury.today();
  expect([due.total, cover.gap]).toEqual([(await manager.report.sales(WHOLE)).total, 0]);
  const { rows } = await treasurer.treasury.handovers({ offset: 0, limit: 100 });
  const taken = sum(rows, ({ counted }) => counted);
  const [book, figures] = [await treasurer.paper.book({ kind: 'general', ...WHOLE }), await treasurer.paper.accountability(WHOLE)];
  expect([book.debit, book.closing, figures.received, figures.closing, places.treasurer]).toEqual([taken, taken, taken, taken, taken]);
  expect(paperText(await treasurer.paper.bookPaper({ kind: 'general', ...WHOLE }))).toContain(figure(taken));
  expect(verified(desk.test.service.context.store.file)).toMatchObject({ sound: true, difference: null });
});
