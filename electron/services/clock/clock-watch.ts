import type { ClockStatus } from '../../../shared/contract/clock.ts';
import { leapToTakeBack, type AcceptedLeap } from '../../../shared/domain/clock/take-back.ts';
import { businessDayOf, zoneOffsetMinutes } from '../../../shared/kernel/instant.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import type { GuardedClock } from './guarded-clock.ts';

export interface ClockWatch {
  status(): ClockStatus;
  accept(actor: Actor): ClockStatus;
  /** Undoes a leap that was accepted wrongly, once the PC's clock was set right. @throws Refused clock.shift-ahead */
  takeBack(actor: Actor): ClockStatus;
  /** Looks at the clock; journals and tells what happened to it since the last look. */
  look(): void;
}

/** As many of the clock's entries are looked through for a leap. */
const LOOKED_THROUGH = 50;

interface JournalledLeap extends AcceptedLeap {
  readonly seq: number;
  readonly by: string;
}

/** @param pcOffsetMinutes how far the PC's time zone is ahead of UTC at a moment */
export function createClockWatch(context: ServiceContext, clock: GuardedClock, pcOffsetMinutes: (at: number) => number): ClockWatch {
  let told = 0;

  const wrongLeap = (): JournalledLeap | null => {
    if (clock.standing() !== 'behind') return null;
    const { journalReading, users } = context.store;
    const leaps: JournalledLeap[] = [];
    for (const { seq, userId, body } of journalReading.newestOf('clock.noticed', LOOKED_THROUGH)) {
      if (body.news === 'taken-back') break;
      if (body.news === 'accepted' && body.instead !== undefined) leaps.push({ seq, from: body.instead, to: body.register, by: (userId === null ? null : users.find(userId)?.name) ?? '' });
    }
    return leapToTakeBack(leaps, clock.now(), clock.wall());
  };

  /** What was set in the wrong time was dated with it; it goes on from now. */
  const settleSettings = (leap: JournalledLeap, until: number, actor: Actor): void => {
    const { journal, journalReading, register } = context.store;
    const now = clock.now();
    const ahead = journalReading.bodies('setting.set', leap.seq).filter(({ validFrom }) => validFrom > now && validFrom <= until);
    for (const body of new Map(ahead.map((set) => [set.key, set])).values()) {
      journal.append({ type: 'setting.set', at: now, registerId: register.find()?.id ?? '', userId: actor.userId, body: { ...body, validFrom: now } });
    }
  };

  const status = (): ClockStatus => {
    const register = clock.now();
    const leap = wrongLeap();
    const { unit } = currentSettings(context.store, register);
    return {
      standing: clock.standing(),
      register,
      wall: clock.wall(),
      wrongLeap: leap === null ? null : { from: leap.from, to: leap.to, by: leap.by },
      zoneDrift: unit.name === '' ? 0 : pcOffsetMinutes(register) - zoneOffsetMinutes(unit.timeZone),
    };
  };

  const write = (userId: string | null): void => {
    const register = context.store.register.find();
    const news = clock.takeNews();
    if (register !== null && news.length > 0) {
      context.store.transaction(() => {
        for (const event of news) context.store.journal.append({ type: 'clock.noticed', at: clock.now(), registerId: register.id, userId, body: event });
      });
    }
    for (const event of news) context.log.warn('clock-noticed', { news: event.news, driftMs: event.wall - event.register });
    const now = status();
    if (news.length > 0 || now.zoneDrift !== told) context.publish({ type: 'clock-changed', status: now });
    told = now.zoneDrift;
  };

  return {
    status,
    accept(actor) {
      write(null);
      if (clock.accept()) write(actor.userId);
      return status();
    },
    takeBack(actor) {
      write(null);
      const leap = wrongLeap();
      if (leap === null) return status();
      const until = clock.now();
      const right = Math.max(leap.from, clock.wall());
      const shift = context.store.shifts.open();
      // Its sales would stay on its day: it is counted and closed first.
      if (shift !== null && shift.businessDay > businessDayOf(right, currentSettings(context.store, until).unit.timeZone)) return refuse({ code: 'clock.shift-ahead', day: shift.businessDay });
      clock.takeBack(leap.from);
      write(actor.userId);
      context.store.transaction(() => settleSettings(leap, until, actor));
      context.publish({ type: 'settings-changed' });
      return status();
    },
    look() {
      clock.now();
      write(null);
    },
  };
}
