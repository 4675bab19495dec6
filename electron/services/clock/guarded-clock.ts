import { acceptClock, readClock, startClock, takeBackLeap, type ClockNews, type ClockReading, type ClockStanding } from '../../../shared/domain/clock/read-clock.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Clock } from '../ports/clock.ts';

/** A clock that never goes back, over the PC's clock. */
export interface GuardedClock extends Clock {
  readonly standing: () => ClockStanding;
  /** The PC's clock as it is. */
  readonly wall: () => Instant;
  /** Goes on with a wall clock that is ahead; false when it is not. */
  accept(): boolean;
  /** Goes back to before a leap that was accepted wrongly and began at `from` (register time, ms UTC). */
  takeBack(from: Instant): void;
  /** Takes what happened since it was last asked, oldest first. */
  takeNews(): readonly ClockEvent[];
}

export interface ClockEvent {
  readonly news: ClockNews;
  readonly wall: Instant;
  readonly register: Instant;
  /** The time that a person gave up for `register`. */
  readonly instead?: Instant;
}

/** @param lastAt the moment of the newest journal entry (ms UTC), null before the first */
export function guardClock(clock: Clock, lastAt: Instant | null): GuardedClock {
  let waiting: ClockEvent[] = [];
  const take = (reading: ClockReading, wall: Instant): ClockReading => {
    if (reading.news !== null) waiting.push({ news: reading.news, wall, register: reading.now, ...(reading.instead === undefined ? {} : { instead: reading.instead }) });
    return reading;
  };
  const begun = clock.now();
  let { base } = take(startClock(lastAt, begun, clock.monotonic()), begun);
  const read = (): Instant => {
    const wall = clock.now();
    const reading = take(readClock(base, wall, clock.monotonic()), wall);
    base = reading.base;
    return reading.now;
  };
  return {
    now: read,
    monotonic: clock.monotonic,
    wall: clock.now,
    standing() {
      read();
      return base.standing;
    },
    accept() {
      const wall = clock.now();
      const reading = acceptClock(base, wall, clock.monotonic());
      if (reading === null) return false;
      base = take(reading, wall).base;
      return true;
    },
    takeBack(from) {
      const wall = clock.now();
      base = take(takeBackLeap(base, from, wall, clock.monotonic()), wall).base;
    },
    takeNews() {
      const news = waiting;
      waiting = [];
      return news;
    },
  };
}

/** A clock that is believed whatever it says: nothing ever happens to it. */
export function believedClock(clock: Clock): GuardedClock {
  return { ...clock, wall: clock.now, standing: () => 'steady', accept: () => false, takeBack: () => undefined, takeNews: () => [] };
}
