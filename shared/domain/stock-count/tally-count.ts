import { quantity, type Quantity } from '../../kernel/quantity.ts';
import type { StoredCountEntry } from './count-entry.ts';
import { countKeyText, type CountKey } from './stock-count.ts';

/** What all entries of one kind of goods come to. */
export interface CountTally extends CountKey {
  readonly name: string;
  readonly counted: Quantity;
  /** What the books said at the newest entry. */
  readonly expected: number;
  /** counted − expected. */
  readonly difference: number;
  /**
   * The books moved between the entries that are added up here: a piece that was sold meanwhile may have been counted or not, nobody can
   * tell. Only counting it again in one go can.
   */
  readonly moved: boolean;
  /** Of it in unpaid carts at the newest entry. */
  readonly inCarts: number;
  readonly entries: number;
  /** True when a recount is among the entries that count. */
  readonly recounted: boolean;
  /** Place of the newest entry in the journal. */
  readonly seq: number;
  readonly at: number;
  /** Names of who counted, each once. */
  readonly by: readonly string[];
}

/** The tallies by goods, in the order in which they were first counted. `entries` in the order of the journal. */
export function tallyCount(entries: Iterable<StoredCountEntry>): readonly CountTally[] {
  const runs = new Map<string, StoredCountEntry[]>();
  for (const entry of entries) {
    const key = countKeyText(entry);
    const run = runs.get(key);
    if (run === undefined || entry.kind === 'recount') runs.set(key, [entry]);
    else run.push(entry);
  }
  return [...runs.values()].map(tallyOf);
}

/** Of one kind of goods: its newest recount, if any, and everything since; at least one entry. */
function tallyOf(run: readonly StoredCountEntry[]): CountTally {
  const last = run.at(-1);
  if (last === undefined) throw new RangeError('a tally needs an entry');
  const counted = quantity(run.reduce((sum, entry) => sum + entry.quantity, 0));
  return {
    productId: last.productId,
    batchId: last.batchId,
    ownerId: last.ownerId,
    name: last.name,
    counted,
    expected: last.onHand,
    difference: counted - last.onHand,
    moved: run.some((entry) => entry.onHand !== last.onHand),
    inCarts: last.inCarts,
    entries: run.length,
    recounted: run[0]?.kind === 'recount',
    seq: last.seq,
    at: last.at,
    by: [...new Set(run.map((entry) => entry.by.name))],
  };
}
