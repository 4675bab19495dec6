import Database from 'better-sqlite3';
import { openStore } from '../../electron/db/store.ts';
import { fixedSealKeys } from '../../electron/platform/seal-keys.ts';
import { sealClose, type CloseParts } from '../../electron/services/shift/seal-close.ts';
import { totalDisagreements } from '../../shared/domain/close/shift-totals.ts';
import type { ShiftId, UserId } from '../../shared/kernel/ids.ts';
import { figure, type Figure } from './figure.ts';
import { percentile, timed } from './stats.ts';
import type { Scratch } from './till.ts';

const RUNS_A_ROUND = 15;

/** The five sums a close needs at least, written by hand on the same tables. */
const RAW = [
  'SELECT kind, business_day, cashier_id, hour, count(*), sum(total), sum(rounding) FROM sale WHERE shift_id = ? GROUP BY 1, 2, 3, 4',
  'SELECT p.tender, count(*), sum(p.amount) FROM sale s JOIN payment p ON p.sale_id = s.id WHERE s.shift_id = ? GROUP BY 1',
  'SELECT l.category_id, l.producer_id, l.workshop_id, count(*), sum(l.total), sum(l.discount_amount + l.cart_discount_amount) FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.shift_id = ? GROUP BY 1, 2, 3',
  "SELECT kind, count(*), sum(amount) FROM money_movement WHERE shift_id = ? GROUP BY 1",
  'SELECT min(receipt_number), max(receipt_number) FROM sale WHERE shift_id = ?',
];

/** The study's goals of 2 and 25 ms, where the five raw queries of set L take 16.1: as ratios they hold on a slower machine too. */
const GOALS = { kept: 2 / 16.1, rows: 25 / 16.1 };

/** W4: the sums of a shift of 2,000 sales, kept and counted again, and the whole close with its seal. */
export function measureClose(scratch: Scratch, rounds: number): Figure[] {
  const store = openStore(scratch.file);
  const raw = new Database(scratch.file, { readonly: true });
  const queries = RAW.map((sql) => raw.prepare<[string]>(sql));
  // The newest shift of a full day: that of the sales the set ends with may be shorter.
  const [shift] = store.shifts.recent({ offset: 0, limit: 30 }).filter((one) => one.close !== null).sort((a, b) => (b.close?.documents ?? 0) - (a.close?.documents ?? 0));
  if (shift === undefined || shift.close === null) throw new Error('the set has no closed shift');
  const { shiftId, close } = shift;
  const seq = store.closes.ofShift(shiftId)?.seq ?? 0;
  const apart = totalDisagreements(store.shiftTotals.kept(shiftId), store.shiftTotals.recounted(shiftId, seq));
  if (apart.length > 0) throw new Error(`kept and recounted totals differ: ${JSON.stringify(apart[0])}`);
  const register = store.register.find();
  if (register === null) throw new Error('the set has no register');
  const parts: CloseParts = {
    shift: { ...shift, shiftId: shiftId as ShiftId },
    register: { ...register, id: shift.registerId },
    actor: { userId: shift.cashierId as UserId, name: shift.cashier },
    at: close.closedAt,
    last: { count: [], counted: close.counted, expected: close.expected, counts: 1 },
    reason: null,
    approvedBy: null,
    floatLeft: close.floatLeft,
    parked: [],
    confirmed: [],
  };
  const sealKeys = fixedSealKeys(new Uint8Array(32).fill(3));
  store.transaction(() => void sealClose({ store, sealKeys }, parts));
  const p50 = (act: () => void): number => percentile(Array.from({ length: RUNS_A_ROUND }, () => timed(act)), 0.5);
  const times = { kept: [] as number[], rows: [] as number[], whole: [] as number[], raw: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    const measured = {
      kept: p50(() => void store.shiftTotals.kept(shiftId)),
      rows: p50(() => void store.shiftTotals.recounted(shiftId, seq)),
      whole: p50(() => store.transaction(() => void sealClose({ store, sealKeys }, parts))),
      raw: p50(() => queries.forEach((query) => void query.all(shiftId))),
    };
    if (round < 0) continue;
    for (const kind of ['kept', 'rows', 'whole', 'raw'] as const) times[kind].push(measured[kind]);
  }
  raw.close();
  store.close();
  const limit = { name: 'five raw queries', rounds: times.raw };
  const about = `${close.documents} sales`;
  return [
    figure({ workload: 'W4', name: `totals kept, ${about}`, unit: 'ms', rounds: times.kept, limit, goal: { of: 'ratio', most: GOALS.kept } }),
    figure({ workload: 'W4', name: `recount from the rows, ${about}`, unit: 'ms', rounds: times.rows, limit, goal: { of: 'ratio', most: GOALS.rows } }),
    figure({ workload: 'W4', name: 'both, compared, built and sealed', unit: 'ms', rounds: times.whole, limit, goal: { of: 'ratio', most: 2 } }),
  ];
}
