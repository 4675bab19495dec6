import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRINT_STATES } from '../../../shared/domain/printing/print-state.ts';
import { addDays } from '../../../shared/kernel/add-days.ts';
import { labelStanding } from '../../../shared/domain/report/label-runs.ts';
import { columnMoment, momentWords, ruleWords } from '../../../shared/domain/report/list-words.ts';
import { percentText } from '../../../shared/domain/report/percent-text.ts';
import { stockSheets } from '../../../shared/domain/report/list-sheets.ts';
import { stockValuePaper } from '../../../shared/domain/office-paper/stock-value-paper.ts';
import { STOCK_GROUPINGS, type StockSide, type StockWhole, type StockWorth } from '../../../shared/domain/report/stock-value.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import { businessDayOf, dayStart, TIME_ZONES } from '../../../shared/kernel/instant.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { SAMPLE_ISSUER } from '../../support/sample-issuer.ts';

describe('days and words of lists', () => {
  test('a day of the unit begins where the day before ends, in each zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...TIME_ZONES), (days, zone) => {
        const day = addDays('1990-01-01', days);
        expect(businessDayOf(dayStart(day, zone), zone)).toBe(day);
        expect(businessDayOf(dayStart(day, zone) - 1, zone)).toBe(addDays(day, -1));
      }),
    );
  });

  test('a share has one decimal where there is one, and no minus before nothing', () => {
    expect([1_000, 1_250, 714, -1_111, -4, 0, 3_626_360].map(percentText)).toEqual(['10%', '12,5%', '7,1%', '-11,1%', '0%', '0%', '36.263,6%']);
  });

  test('a rule is told with what it does, from which quantity, and on which days', () => {
    const rule = { effect: { kind: 'percent', share: basisPoints(1_250) }, quantity: 1_000, since: null, until: null } as const;
    expect([null, rule, { ...rule, quantity: 12_000 }, { ...rule, since: '2026-11-20' }, { ...rule, effect: { kind: 'price', price: rupiah(20_000) } as const, until: '2026-12-31' }].map(ruleWords)).toEqual([
      '-',
      'potongan 12,5%',
      'potongan 12,5%, min. beli 12',
      'potongan 12,5%, 20-11-2026 s.d. seterusnya',
      'Rp 20.000, s.d. 31-12-2026',
    ]);
  });

  test('a moment in a column leaves the zone to its head', () => {
    const at = Date.UTC(2026, 10, 20, 6, 36);
    expect([momentWords(at, 'Asia/Makassar'), columnMoment(at, 'Asia/Makassar')]).toEqual(['20-11-2026 14.36 WITA', '20-11-2026 14.36']);
  });

  test('only what a printer or a person has seen counts as printed', () => {
    expect([...PRINT_STATES, 'file' as const].filter((state) => labelStanding(state) === 'printed')).toEqual(['printed', 'answered-printed']);
    expect(labelStanding('sending')).toBe('waiting');
    expect(labelStanding('handed-over')).toBe('handedOver');
  });
});

describe('the value of the stock in a file', () => {
  const worth = (atPrice: number, more: Partial<StockWorth> = {}): StockWorth => ({ goods: 3, atPrice: rupiah(atPrice), atCost: rupiah(0), costedAtPrice: rupiah(0), withoutCost: 3, belowZero: 0, ...more });
  const side = (sums: StockWorth): StockSide => ({ ...sums, groups: [{ ...sums, key: 'c', name: 'Kriya', quantity: null, unit: null }] });
  const whole: StockWhole = {
    values: STOCK_GROUPINGS.map((by) => ({ by, entry: { seq: 7, head8: '0123abcd' }, own: side(worth(99_999_999)), consigned: side(worth(1_234_567, { atCost: rupiah(700_000), costedAtPrice: rupiah(1_000_000), withoutCost: 1 })) })),
    goods: { rows: [], total: 5 },
    noCost: { rows: [], total: 0 },
    belowZero: { rows: [], total: 0 },
  };

  test('has a column for each owner and none for both, says what is left out, and leaves an unknown cost out of a group', () => {
    const [summary, byCategory] = stockSheets(whole, { at: Date.UTC(2026, 10, 20, 6, 36), zone: 'Asia/Makassar' });
    expect(summary?.head).toEqual(['Uraian', 'Milik sendiri', 'Titipan']);
    expect(summary?.rows).toContainEqual(['Barang yang tidak termuat di lembar Barang', 5, null]);
    expect(byCategory?.rows.map((row) => row.slice(0, 2))).toEqual([['Kriya', 'Milik sendiri'], ['Kriya', 'Titipan']]);
    const written = JSON.stringify(stockSheets(whole, { at: 0, zone: 'Asia/Makassar' })) + JSON.stringify(stockValuePaper({ ...whole, at: 0, zone: 'Asia/Makassar', day: '2026-11-20' }, SAMPLE_ISSUER));
    expect(written).not.toMatch(/101234566|101\.234\.566/);
  });

  test('marks on paper what is known only in part, and writes a dash where nothing is', () => {
    const { blocks, footer } = stockValuePaper({ ...whole, at: 0, zone: 'Asia/Makassar', day: '2026-11-20' }, SAMPLE_ISSUER);
    const figures = blocks.flatMap((block) => (block.kind === 'bars' ? block.rows.map((row) => row.figures[1]) : []));
    expect(new Set(figures)).toEqual(new Set(['-', '700.000*']));
    expect(footer).toBe('Catatan 7 sidik 0123abcd');
  });
});
