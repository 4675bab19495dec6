import type { Instant } from '../../../shared/kernel/instant.ts';
import { rupiah, ZERO_RUPIAH, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { DemoRandom } from './demo-random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Monday 23 November 2026, midnight in Palu (WITA). */
export const FIRST_MIDNIGHT: Instant = Date.UTC(2026, 10, 22, 16);

/** Where in a sale the service is killed; names of the service's own crash points. */
export type KillStep = 'after-journal' | 'after-commit';

export interface ShiftPlan {
  /** Place among the cashiers of the demo gallery. */
  readonly cashier: number;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly openingFloat: Rupiah;
  /** What the count misses or has too much; not zero once a day, because that is what happens. */
  readonly miscount: Rupiah;
  /** When buyers come, rising; the first of a shift may have come while the cashiers changed. */
  readonly arrivals: readonly Instant[];
  readonly reversals: readonly PlannedReversal[];
  /** The buyer, counted from 0, who gets more taken off than a cashier may give alone. */
  readonly dearBuyer: number;
}

/** Somebody comes back with what was bought: after the buyer with this place in the shift, counted from 0. */
export interface PlannedReversal {
  readonly after: number;
  readonly kind: 'refund' | 'exchange' | 'void';
}

/** One gallery day, decided before it begins. */
export interface DayPlan {
  /** From 1. */
  readonly day: number;
  readonly shifts: readonly ShiftPlan[];
  readonly printerDies: Instant;
  readonly printerLives: Instant;
  /** The buyer of the first shift, counted from 0, in whose sale the service is killed. */
  readonly killedBuyer: number;
  readonly killStep: KillStep;
}

/** The day number `day` (from 1) with `buyers` buyers: open 08.00 to 15.00, busiest about 10 and 13 o'clock, cashiers change at 11.30. */
export function planDay(random: DemoRandom, day: number, buyers: number): DayPlan {
  const midnight = FIRST_MIDNIGHT + (day - 1) * 24 * HOUR;
  const at = (hour: number, minute: number): Instant => midnight + hour * HOUR + minute * MINUTE;
  const change = at(11, 30);
  const arrivals = Array.from({ length: buyers }, () => midnight + arrivalHour(random) * HOUR)
    .map(Math.round)
    .sort((a, b) => a - b);
  const before = arrivals.filter((arrival) => arrival < change - 10 * MINUTE);
  const openingFloat = rupiah(500_000);
  const printerDies = at(9, 0) + random.whole(0, 150) * MINUTE;
  return {
    day,
    shifts: [
      { cashier: 0, opensAt: at(7, 50), closesAt: change - 5 * MINUTE, openingFloat, miscount: ZERO_RUPIAH, arrivals: before, ...planShift(random, before.length) },
      { cashier: 1, opensAt: change, closesAt: at(15, 0), openingFloat, miscount: rupiah(random.pick([-2_500, -1_000, 500, 2_000])), arrivals: arrivals.slice(before.length), ...planShift(random, arrivals.length - before.length) },
    ],
    printerDies,
    printerLives: printerDies + HOUR,
    killedBuyer: random.whole(1, Math.max(1, before.length - 2)),
    // In turn: first a sale that must not be there, then one that must.
    killStep: day % 2 === 1 ? 'after-journal' : 'after-commit',
  };
}

function planShift(random: DemoRandom, buyers: number): Pick<ShiftPlan, 'reversals' | 'dearBuyer'> {
  return { reversals: planReversals(random, buyers), dearBuyer: random.whole(0, Math.max(0, buyers - 1)) };
}

/** Of a hundred buyers two bring something back, two exchange, one sale is undone; at least one of each, so that no day goes without. */
function planReversals(random: DemoRandom, buyers: number): readonly PlannedReversal[] {
  const times = { refund: Math.max(1, Math.round(buyers / 50)), exchange: Math.max(1, Math.round(buyers / 50)), void: Math.max(1, Math.round(buyers / 100)) };
  return (['refund', 'exchange', 'void'] as const).flatMap((kind) => Array.from({ length: times[kind] }, () => ({ kind, after: random.whole(0, Math.max(0, buyers - 1)) })));
}

/** Hour of the day with fraction, 8,05 to 14,85: two humps over a steady trickle. */
function arrivalHour(random: DemoRandom): number {
  const hump = random.weighted([0, 10, 13], (hour) => (hour === 0 ? 3 : hour === 10 ? 4 : 3));
  if (hump === 0) return 8.05 + random.next() * 6.8;
  const spread = (random.next() + random.next() + random.next() - 1.5) * 1.3;
  return Math.min(14.85, Math.max(8.05, hump + spread));
}
