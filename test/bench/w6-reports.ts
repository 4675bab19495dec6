import Database from 'better-sqlite3';
import { openStore } from '../../electron/db/store.ts';
import { openReader } from '../../electron/db/open-reader.ts';
import { productReport } from '../../electron/db/reports/product-report.ts';
import { salesReport } from '../../electron/db/reports/sales-report.ts';
import { sumsByKey } from '../../electron/db/reports/sums-by-key.ts';
import { addDays } from '../../shared/kernel/add-days.ts';
import type { DayRange } from '../../shared/domain/report/day-range.ts';
import { PRODUCT_ROWS } from '../../shared/domain/report/product-report.ts';
import { figure, type Figure } from './figure.ts';
import { LINES_A_SALE } from './sets.ts';
import { percentile, timed } from './stats.ts';
import { goodsCodes, openTill, type BenchTill, type Scratch } from './till.ts';

const RUNS_A_ROUND = 5;
/** Sales in a row with and without a report beside them. */
const TURN = 40;
const WARM = 5;
const MONTH = 30;
const YEAR = 365;

/** The study's goals of 5, 40 and 250 ms, where its scan of the lines takes 303 for a month: as ratios they hold on a slower machine too. */
const SCAN = { month: 303, year: (303 * YEAR) / MONTH };
const GOALS = { month: 5 / SCAN.month, year: 40 / SCAN.year, products: 250 / SCAN.year };

/** The same answers straight from the lines, by hand: what a report without kept totals costs. */
const RAW = {
  category: 'SELECT l.category_id, sum(l.total) FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.business_day BETWEEN ? AND ? GROUP BY 1',
  producer: 'SELECT l.producer_id, sum(l.total) FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.business_day BETWEEN ? AND ? GROUP BY 1',
  product: 'SELECT l.product_id, sum(l.total) AS t FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.business_day BETWEEN ? AND ? GROUP BY 1 ORDER BY t DESC LIMIT 100',
} as const;

/** W6: reports of a month and a year from kept totals, beside the same from the lines; and the till while a year is reported again and again. */
export async function measureReports(scratch: Scratch, rounds: number): Promise<Figure[]> {
  return [...measureReading(scratch, rounds), ...(await measureBeside(scratch, rounds))];
}

/** Packs the months that are over, as the service does beside the till; answers how long each transaction took, ms. */
function packMonths({ file }: Scratch, current: string): number[] {
  const { productPacks, transaction, close } = openStore(file);
  const times: number[] = [];
  for (let month = productPacks.next(current); month !== null; month = productPacks.next(current)) {
    const packed = month;
    times.push(timed(() => void transaction(() => productPacks.pack(packed))));
  }
  close();
  return times;
}

function measureReading(scratch: Scratch, rounds: number): Figure[] {
  const raw = new Database(scratch.file, { readonly: true });
  const last = raw.prepare('SELECT max(business_day) FROM sale').pluck().get() as string;
  const back = (days: number): DayRange => ({ from: addDays(last, 1 - days), to: last });
  const [month, year] = [back(MONTH), back(YEAR)];
  const toDate = { from: `${last.slice(0, 4)}-01-01`, to: last };
  const parts = packMonths(scratch, last.slice(0, 7));
  const queries = { category: raw.prepare<[string, string]>(RAW.category), producer: raw.prepare<[string, string]>(RAW.producer), product: raw.prepare<[string, string]>(RAW.product) };
  const asks: Record<string, () => unknown> = {
    category: () => withReader(scratch, (reader) => sumsByKey(reader).all({ dimension: 'category', ...month })),
    producer: () => withReader(scratch, (reader) => sumsByKey(reader).all({ dimension: 'producer', ...year })),
    month: () => withReader(scratch, (reader) => salesReport(reader, month, null)),
    year: () => withReader(scratch, (reader) => salesReport(reader, year, null)),
    products: () => withReader(scratch, (reader) => productReport(reader, year, 'best', PRODUCT_ROWS)),
    toDate: () => withReader(scratch, (reader) => productReport(reader, toDate, 'best', PRODUCT_ROWS)),
    rawMonth: () => queries.category.all(month.from, month.to),
    rawYear: () => queries.producer.all(year.from, year.to),
    rawProducts: () => queries.product.all(year.from, year.to),
    rawToDate: () => queries.product.all(toDate.from, toDate.to),
  };
  const times = new Map<string, number[]>(Object.keys(asks).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, ask] of Object.entries(asks)) {
      const runs = Array.from({ length: name.startsWith('raw') ? 1 : RUNS_A_ROUND }, () => timed(() => void ask()));
      if (round >= 0) times.get(name)?.push(percentile(runs, 0.5));
    }
  }
  raw.close();
  const of = (name: string): number[] => times.get(name) ?? [];
  return [
    figure({ workload: 'W6', name: 'month by category, from totals', unit: 'ms', rounds: of('category'), limit: { name: 'from the lines', rounds: of('rawMonth') }, goal: { of: 'ratio', most: GOALS.month } }),
    figure({ workload: 'W6', name: 'year by producer, from totals', unit: 'ms', rounds: of('producer'), limit: { name: 'from the lines', rounds: of('rawYear') }, goal: { of: 'ratio', most: GOALS.year } }),
    figure({ workload: 'W6', name: 'best products of 365 days, from packed months, totals and lines', unit: 'ms', rounds: of('products'), limit: { name: 'from the lines', rounds: of('rawProducts') }, goal: { of: 'ratio', most: GOALS.products } }),
    figure({ workload: 'W6', name: 'best products of this year so far, from packed months', unit: 'ms', rounds: of('toDate'), limit: { name: 'from the lines', rounds: of('rawToDate') }, goal: { of: 'ratio', most: GOALS.products } }),
    ...(parts.length === 0 ? [] : [figure({ workload: 'W6', name: 'months packed beside the till, a transaction, p99', unit: 'ms', rounds: [percentile(parts, 0.99)] })]),
    figure({ workload: 'W6', name: 'whole sales report of a month, all groups', unit: 'ms', rounds: of('month'), limit: { name: 'by category from the lines', rounds: of('rawMonth') } }),
    figure({ workload: 'W6', name: 'whole sales report of a year, all groups', unit: 'ms', rounds: of('year'), limit: { name: 'by producer from the lines', rounds: of('rawYear') } }),
  ];
}

function withReader<T>({ file }: Scratch, read: (reader: ReturnType<typeof openReader>) => T): T {
  const reader = openReader(file);
  try {
    return read(reader);
  } finally {
    reader.close();
  }
}

/** Scans and sales alone, then while the report worker makes one report of a year after the other. */
async function measureBeside(scratch: Scratch, rounds: number): Promise<Figure[]> {
  const codes = goodsCodes(scratch.file, 2_000);
  const till = await openTill(scratch);
  const { reports } = till.service.context;
  let place = 0;
  const sell = async (times: { readonly add: number[]; readonly pay: number[] }): Promise<void> => {
    for (let line = 0; line < LINES_A_SALE; line += 1) {
      const code = codes[(place = (place + 1_543) % codes.length)] ?? '';
      times.add.push(timed(() => till.add(code)));
    }
    const input = till.payment();
    times.pay.push(timed(() => till.pay(input)));
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const turn = async (): Promise<{ readonly add: number[]; readonly pay: number[] }> => {
    for (let sale = 0; sale < WARM; sale += 1) await sell({ add: [], pay: [] });
    const times = { add: [], pay: [] };
    for (let sale = 0; sale < TURN; sale += 1) await sell(times);
    return times;
  };
  const [alone, beside] = [[], []] as [{ add: number[]; pay: number[] }[], { add: number[]; pay: number[] }[]];
  try {
    for (let round = -1; round < rounds; round += 1) {
      const quiet = await turn();
      const busy = keepReporting(till, reports);
      const loud = await turn();
      await busy.stop();
      if (round < 0) continue;
      alone.push(quiet);
      beside.push(loud);
    }
  } finally {
    await till.close();
  }
  const p = (of: readonly { readonly add: number[]; readonly pay: number[] }[], what: 'add' | 'pay', part: number): number[] => of.map((times) => percentile(times[what], part));
  const besides = (what: 'add' | 'pay', name: string, part: number): Figure =>
    figure({ workload: 'W6', name: `${name}, p${part * 100}, while a year is reported`, unit: 'ms', rounds: p(beside, what, part), limit: { name: 'the same alone', rounds: p(alone, what, part) }, goal: { of: 'ratio', most: 1.5 } });
  return [besides('add', 'durable scan', 0.5), besides('add', 'durable scan', 0.99), besides('pay', 'durable sale of 5 lines', 0.5), besides('pay', 'durable sale of 5 lines', 0.99)];
}

function keepReporting({ service }: BenchTill, reports: BenchTill['service']['context']['reports']): { stop(): Promise<void> } {
  const to = service.context.store.sales.recent(1, null)[0]?.business_day ?? '2026-01-01';
  const year = { from: addDays(to, 1 - YEAR), to };
  let on = true;
  const running = (async () => {
    while (on) {
      await reports.sales(year, null);
      await reports.products(year, 'best', PRODUCT_ROWS);
    }
  })();
  return {
    stop: async () => {
      on = false;
      await running;
    },
  };
}
