import { join } from 'node:path';
import Database from 'better-sqlite3';
import { figure, type Figure } from './figure.ts';
import { openBareSync } from './raw/bare-sync.ts';
import { openRawTill } from './raw/raw-till.ts';
import { percentile, timed } from './stats.ts';
import { goodsCodes, openTill, type Scratch } from './till.ts';
import { LINES_A_SALE } from './sets.ts';

/** Sales in a row by one side before the other has its turn, and those at the beginning of a turn that do not count. */
const TURN = 30;
const WARM = 4;
const TURNS_A_ROUND = 2;

interface Times {
  readonly add: number[];
  readonly pay: number[];
  readonly rawAdd: number[];
  readonly rawPay: number[];
  readonly sync: number[];
  /** Time of the processor alone, ms: what the neighbours of the machine and its disk cannot stretch. */
  readonly payCpu: number[];
  readonly rawPayCpu: number[];
}

/** Runs `act` and says how long it took and how long the processor worked for it, ms. */
function timedBoth(act: () => void): { readonly ms: number; readonly cpuMs: number } {
  const cpu = process.threadCpuUsage();
  const ms = timed(act);
  const { user, system } = process.threadCpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1_000 };
}

/** W3: a durable sale of five lines with journal, totals and paper; and each scanned line, durable too. */
export async function measureSale(scratch: Scratch, rounds: number): Promise<Figure[]> {
  const codes = goodsCodes(scratch.file, 5_000);
  const products = idsOf(scratch.file, codes);
  const till = await openTill(scratch);
  const raw = openRawTill(scratch.file);
  const bare = openBareSync(join(scratch.folder, 'bare-sync'));
  let place = 0;
  const nextPlaces = (): number[] => Array.from({ length: LINES_A_SALE }, () => (place = (place + 1_543) % codes.length));

  const sell = async (times: Times, counts: boolean): Promise<void> => {
    for (const at of nextPlaces()) {
      const ms = timed(() => till.add(codes[at] ?? ''));
      if (counts) times.add.push(ms);
    }
    const input = till.payment();
    const { ms, cpuMs } = timedBoth(() => till.pay(input));
    if (counts) {
      times.pay.push(ms);
      times.payCpu.push(cpuMs);
    }
    await paperDone();
  };
  const sellRaw = (times: Times, counts: boolean): void => {
    for (let line = 0; line < LINES_A_SALE; line += 1) {
      const ms = timed(raw.addLine);
      if (counts) times.rawAdd.push(ms);
    }
    const chosen = nextPlaces().map((at) => products[at] ?? '');
    const { ms, cpuMs } = timedBoth(() => raw.sale(chosen));
    if (counts) {
      times.rawPay.push(ms);
      times.rawPayCpu.push(cpuMs);
    }
  };

  const perRound: Times[] = [];
  try {
    for (let round = -1; round < rounds; round += 1) {
      const times: Times = { add: [], pay: [], rawAdd: [], rawPay: [], sync: [], payCpu: [], rawPayCpu: [] };
      for (let turn = 0; turn < TURNS_A_ROUND; turn += 1) {
        for (let sale = -WARM; sale < TURN; sale += 1) await sell(times, sale >= 0);
        for (let sale = -WARM; sale < TURN; sale += 1) sellRaw(times, sale >= 0);
        for (let sale = -WARM; sale < TURN; sale += 1) {
          const ms = timed(bare.write);
          if (sale >= 0) times.sync.push(ms);
        }
      }
      if (round >= 0) perRound.push(times);
    }
  } finally {
    bare.close();
    raw.close();
    await till.close();
  }
  const p = (of: keyof Times, part: number): number[] => perRound.map((times) => percentile(times[of], part));
  const rawSale = { name: 'raw sale, no journal, no totals', rounds: p('rawPay', 0.5) };
  return [
    figure({ workload: 'W3', name: 'durable sale of 5 lines, p50', unit: 'ms', rounds: p('pay', 0.5), limit: rawSale, goal: { of: 'ratio', most: 1.6 } }),
    figure({ workload: 'W3', name: 'processor time of it, p50', unit: 'ms', rounds: p('payCpu', 0.5), limit: { name: 'raw sale', rounds: p('rawPayCpu', 0.5) } }),
    figure({ workload: 'W3', name: 'the same against the bare disk, p50', unit: 'ms', rounds: p('pay', 0.5), limit: { name: '14 frames + fdatasync', rounds: p('sync', 0.5) }, goal: { of: 'ratio', most: 3.5 } }),
    figure({ workload: 'W3', name: 'durable sale of 5 lines, p99', unit: 'ms', rounds: p('pay', 0.99), limit: { name: 'raw sale, p99', rounds: p('rawPay', 0.99) }, goal: { of: 'value', most: 2.5 } }),
    figure({ workload: 'W3', name: 'sales a second', unit: '/s', rounds: perRound.map(({ pay }) => 1_000 / mean(pay)), limit: { name: 'raw', rounds: perRound.map(({ rawPay }) => 1_000 / mean(rawPay)) }, goal: { of: 'value', least: 1_200 } }),
    figure({ workload: 'W1', name: 'whole add-code command, durable, p50', unit: 'ms', rounds: p('add', 0.5), limit: { name: 'raw durable cart line', rounds: p('rawAdd', 0.5) } }),
    figure({ workload: 'W1', name: 'whole add-code command, durable, p99', unit: 'ms', rounds: p('add', 0.99), limit: { name: 'raw durable cart line, p99', rounds: p('rawAdd', 0.99) } }),
  ];
}

function idsOf(file: string, codes: readonly string[]): string[] {
  const database = new Database(file, { readonly: true });
  const id = database.prepare<[string], string>('SELECT product_id FROM product_code WHERE code = ?').pluck();
  const ids = codes.map((code) => id.get(code) ?? '');
  database.close();
  return ids;
}

/** Lets the spooler bring the paper to its end, so that its commits are not counted to the next sale. */
async function paperDone(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
