import { DAY_MS } from '../../kernel/add-days.ts';
import type { Instant } from '../../kernel/instant.ts';

/**
 * steady: the register goes with the PC's clock; behind: the PC's clock was set back, the register goes on by itself;
 * ahead: the PC's clock leapt far forward, the register goes on by itself until a person says that the leap is right.
 */
export type ClockStanding = 'steady' | 'behind' | 'ahead';

/** What is worth a journal entry. jumped: followed without a question (a PC that slept over night); taken-back: an accepted leap was wrong. */
export type ClockNews = 'set-back' | 'jumped' | 'leapt' | 'accepted' | 'right-again' | 'taken-back';

/** From where time is counted: register time, the monotonic clock at that moment, and how the two clocks stood. */
export interface ClockBase {
  readonly at: Instant;
  readonly monotonic: number;
  readonly standing: ClockStanding;
}

export interface ClockReading {
  readonly base: ClockBase;
  /** The register's time. */
  readonly now: Instant;
  readonly news: ClockNews | null;
  /** The register's time that was given up for another; only where a person decided. */
  readonly instead?: Instant;
}

/** Corrections up to here (ms) are followed in silence: time servers make them. Backwards, the register's time stands still meanwhile. */
const SMALL_MS = 2 * 60_000;
/** A forward jump above this is told. */
const JUMP_MS = 5 * 60_000;
/** A forward jump above this is not believed without a person: longer than any night between two days of work. */
export const LEAP_MS = 18 * 3_600_000;
/** The same over a time in which the register was off: longer than any holiday. */
const LONGEST_OFF_MS = 45 * DAY_MS;

/** The first reading of a start: never before the newest entry of the books (`lastAt`, null = none yet). */
export function startClock(lastAt: Instant | null, wall: Instant, monotonic: number): ClockReading {
  if (lastAt !== null && wall < lastAt - SMALL_MS) return reading({ at: lastAt, monotonic, standing: 'behind' }, 'set-back');
  if (lastAt !== null && wall > lastAt + LONGEST_OFF_MS) return reading({ at: lastAt, monotonic, standing: 'ahead' }, 'leapt');
  return reading({ at: Math.max(lastAt ?? wall, wall), monotonic, standing: 'steady' }, null);
}

/**
 * The register's time now; by itself it never goes back. `monotonic` (ms) tells how much time truly went by since `base`: what the wall clock says
 * beyond that is a correction, and how large it is decides.
 */
export function readClock(base: ClockBase, wall: Instant, monotonic: number): ClockReading {
  const expected = base.at + Math.max(0, Math.floor(monotonic - base.monotonic));
  const drift = wall - expected;
  if (drift < -SMALL_MS) return away(base, { at: expected, monotonic, standing: 'behind' }, 'set-back');
  if (drift > LEAP_MS) return away(base, { at: expected, monotonic, standing: 'ahead' }, 'leapt');
  if (base.standing !== 'steady') return reading({ at: Math.max(expected, wall), monotonic, standing: 'steady' }, 'right-again');
  return reading({ at: Math.max(base.at, wall), monotonic, standing: 'steady' }, drift > JUMP_MS ? 'jumped' : null);
}

/** A person says that a clock which is ahead is right. Null when there is nothing to accept: back it never goes. */
export function acceptClock(base: ClockBase, wall: Instant, monotonic: number): ClockReading | null {
  const { base: now } = readClock(base, wall, monotonic);
  return now.standing === 'ahead' ? { ...reading({ at: wall, monotonic, standing: 'steady' }, 'accepted'), instead: now.at } : null;
}

/** A person says that the leap which began at `from` was wrong: the register goes with the PC's clock again, never to before the leap. */
export function takeBackLeap(base: ClockBase, from: Instant, wall: Instant, monotonic: number): ClockReading {
  const { now } = readClock(base, wall, monotonic);
  return { ...reading({ at: Math.max(from, wall), monotonic, standing: 'steady' }, 'taken-back'), instead: now };
}

function reading(base: ClockBase, news: ClockNews | null): ClockReading {
  return { base, now: base.at, news };
}

/** The clocks have parted: told once, and counted from that moment on. */
function away(before: ClockBase, now: ClockBase, news: ClockNews): ClockReading {
  return before.standing === now.standing ? { base: before, now: now.at, news: null } : { base: now, now: now.at, news };
}
