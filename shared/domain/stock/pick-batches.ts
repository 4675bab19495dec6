import { quantity, type Quantity } from '../../kernel/quantity.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { BatchId, ProducerId } from '../../kernel/ids.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { StockPick, StockRow } from './stock-row.ts';

export type PickRefusal =
  /** What is left of it is past its day. */
  | { readonly code: 'stock.only-expired'; readonly name: string; readonly day: BusinessDay; readonly left: Quantity }
  /** The record has no more, and the setting does not let it fall below zero. */
  | { readonly code: 'stock.not-enough'; readonly name: string; readonly left: Quantity }
  /** Goods of several owners lie there, and nobody said whose it is. */
  | { readonly code: 'stock.owner-unclear'; readonly name: string };

export interface WantedGoods {
  readonly name: string;
  readonly quantity: Quantity;
  /** The batch that a label named, null = goods without a batch; undefined: whatever is first to expire. */
  readonly batchId?: BatchId | null;
  /** Whose goods; null = own; undefined: nobody said. */
  readonly ownerId?: ProducerId | null;
}

/**
 * What is taken for `wanted`: of one owner only, first expired first out, goods without a day last, spread over batches when one does not
 * hold enough. Batches past their day are left lying. What the record lacks is taken from where goods without a batch are kept, below zero,
 * unless `allowNegative` is false.
 */
export function pickBatches(rows: readonly StockRow[], wanted: WantedGoods, today: BusinessDay, allowNegative: boolean): Result<readonly StockPick[], PickRefusal> {
  const { name } = wanted;
  const inQuestion = wanted.batchId === undefined ? rows : rows.filter((row) => row.batchId === wanted.batchId);
  const owner = ownerOf(inQuestion.length === 0 ? rows : inQuestion, wanted.ownerId, today);
  if (owner === undefined) return fail({ code: 'stock.owner-unclear', name });
  const own = inQuestion.filter((row) => row.ownerId === owner && row.onHand > 0);
  // A label that names its batch has been looked at already, and its day was allowed by a person.
  const fresh = wanted.batchId === undefined ? own.filter((row) => !isPast(row, today)) : own;
  const picks: StockPick[] = [];
  let open: number = wanted.quantity;
  for (const row of fresh.toSorted(byExpiry)) {
    if (open === 0) break;
    const part = Math.min(open, row.onHand);
    picks.push({ batchId: row.batchId, ownerId: owner, quantity: quantity(part), unitCost: row.unitCost });
    open -= part;
  }
  if (open === 0) return ok(picks);
  const left = quantity(wanted.quantity - open);
  const past = own.find((row) => wanted.batchId === undefined && isPast(row, today));
  if (past !== undefined) return fail({ code: 'stock.only-expired', name, day: past.expiresOn ?? '', left });
  if (!allowNegative) return fail({ code: 'stock.not-enough', name, left });
  const batchId = wanted.batchId ?? null;
  const cost = rows.find((row) => row.batchId === batchId && row.ownerId === owner) ?? rows.find((row) => row.ownerId === owner && row.unitCost !== null);
  return ok(together([...picks, { batchId, ownerId: owner, quantity: quantity(open), unitCost: cost?.unitCost ?? null }]));
}

/**
 * The batch that a label of these goods speaks of when none was chosen: the one that is sold next; where all that lies there is past its day,
 * the oldest of it. Null: goods without a batch go first; undefined: nothing lies there.
 */
export function batchToGo(rows: readonly StockRow[], today: BusinessDay): BatchId | null | undefined {
  const there = rows.filter((row) => row.onHand > 0).toSorted(byExpiry);
  return (there.find((row) => !isPast(row, today)) ?? there[0])?.batchId;
}

/** Owners whose goods lie there and are not past their day; when nothing does, those of all `rows`. */
export function ownersThere(rows: readonly StockRow[], today: BusinessDay): readonly (ProducerId | null)[] {
  const there = rows.filter((row) => row.onHand > 0);
  const fresh = there.filter((row) => !isPast(row, today));
  const counted = fresh.length > 0 ? fresh : there.length > 0 ? there : rows;
  return [...new Set(counted.map((row) => row.ownerId))];
}

function ownerOf(rows: readonly StockRow[], told: ProducerId | null | undefined, today: BusinessDay): ProducerId | null | undefined {
  if (told !== undefined) return told;
  const owners = ownersThere(rows, today);
  return owners.length > 1 ? undefined : (owners[0] ?? null);
}

const isPast = (row: StockRow, today: BusinessDay): boolean => row.expiresOn !== null && row.expiresOn < today;

/** Ids grow with time: of two batches of one day the older one goes first. */
function byExpiry(one: StockRow, other: StockRow): number {
  const day = (row: StockRow): string => row.expiresOn ?? '9999-99-99';
  return day(one).localeCompare(day(other)) || (one.batchId ?? '').localeCompare(other.batchId ?? '');
}

/** Picks from the same place become one. */
function together(picks: readonly StockPick[]): readonly StockPick[] {
  const last = picks.at(-1);
  const same = picks.findIndex((pick, index) => index < picks.length - 1 && last !== undefined && pick.batchId === last.batchId);
  if (last === undefined || same === -1) return picks;
  return picks.slice(0, -1).map((pick, index) => (index === same ? { ...pick, quantity: quantity(pick.quantity + last.quantity) } : pick));
}

/** What of `picks` the part `before`..`before + part` of the line took: parts brought back one after another are the whole. */
export function partOfPicks(picks: readonly StockPick[], before: Quantity, part: Quantity): readonly StockPick[] {
  const wanted: StockPick[] = [];
  let passed = 0;
  for (const pick of picks) {
    const from = Math.max(before, passed);
    const to = Math.min(before + part, passed + pick.quantity);
    if (to > from) wanted.push({ ...pick, quantity: quantity(to - from) });
    passed += pick.quantity;
  }
  return wanted;
}

/**
 * The rows as they are once `picks` were taken from them: the next line of the same cart picks from these. What was sold for years and never written
 * down as received may be further below zero than a quantity goes.
 */
export function rowsAfter(rows: readonly StockRow[], picks: readonly StockPick[]): readonly StockRow[] {
  return picks.reduce<readonly StockRow[]>((left, pick) => {
    const at = left.findIndex((row) => row.batchId === pick.batchId && row.ownerId === pick.ownerId);
    if (at === -1) return [...left, { batchId: pick.batchId, ownerId: pick.ownerId, expiresOn: null, onHand: quantity(-pick.quantity), unitCost: pick.unitCost }];
    return left.map((row, index) => (index === at ? { ...row, onHand: (row.onHand - pick.quantity) as Quantity } : row));
  }, rows);
}
