import { expect, it } from 'vitest';
import { reportSheets } from '../../../shared/domain/report/report-sheets.ts';
import type { ProductFigure, ProductReport } from '../../../shared/domain/report/product-report.ts';
import type { SalesReport } from '../../../shared/domain/report/sales-report.ts';
import { ZERO_QUANTITY } from '../../../shared/kernel/quantity.ts';
import { ZERO_RUPIAH } from '../../../shared/kernel/rupiah.ts';

const DAYS = { from: '2026-11-01', to: '2026-11-30' };
const nothing = { count: 0, amount: ZERO_RUPIAH };
const report: SalesReport = { ...DAYS, sales: nothing, refunds: nothing, voids: nothing, total: ZERO_RUPIAH, rounding: ZERO_RUPIAH, gross: ZERO_RUPIAH, discounts: ZERO_RUPIAH, back: ZERO_RUPIAH, openDays: 0, before: null, byDay: [], byHour: [], byWeekday: [], byCategory: [], byProducer: [], byWorkshop: [] };
const tas: ProductFigure = { productId: 'p1', name: 'Tas rajut', category: 'Tas', workshop: 'Rajut', unit: 'pcs', quantity: ZERO_QUANTITY, gross: ZERO_RUPIAH, discount: ZERO_RUPIAH, backQuantity: ZERO_QUANTITY, back: ZERO_RUPIAH, net: ZERO_RUPIAH, costed: null, margin: null, onHand: null, price: ZERO_RUPIAH, lastsDays: null };
const products = (order: ProductReport['order'], count: number): ProductReport => ({ ...DAYS, order, rows: [tas], count, sums: { net: ZERO_RUPIAH, costed: ZERO_RUPIAH, margin: ZERO_RUPIAH } });

it('a sheet of goods that holds only the first of them says how many it leaves out', () => {
  const [slow, best] = reportSheets(report, products('best', 1), products('slow', 6_001)).toReversed();
  expect(best?.rows.map(([name]) => name)).toEqual(['Tas rajut']);
  expect(slow?.rows.map(([name]) => name)).toEqual(['Tas rajut', '6000 barang lagi tidak termuat: lembar ini memuat 1 yang teratas.']);
});

it('days stand in it as on the papers', () => {
  const [sums, days] = reportSheets({ ...report, before: { ...report, from: '2026-10-01', to: '2026-10-31' }, byDay: [{ key: '2026-11-02', name: '', count: 3, amount: ZERO_RUPIAH, before: null }] }, products('best', 1), products('slow', 1));
  expect(sums?.head.slice(1, 3)).toEqual(['01-11-2026 sampai 30-11-2026', '01-10-2026 sampai 31-10-2026']);
  expect(days?.rows[0]?.slice(0, 2)).toEqual(['02-11-2026', 'Senin']);
});
