import type { ClockStatus } from '../../../shared/contract/clock.ts';
import { zoneOffsetMinutes } from '../../../shared/kernel/instant.ts';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import type { GuardedClock } from './guarded-clock.ts';

export interface ClockWatch {
  status(): ClockStatus;
  accept(actor: Actor): ClockStatus;
  /** Looks at the clock; journals and tells what happened to it since the last look. */
  look(): void;
}

/** @param pcOffsetMinutes how far the PC's time zone is ahead of UTC at a moment */
export function createClockWatch(context: ServiceContext, clock: GuardedClock, pcOffsetMinutes: (at: number) => number): ClockWatch {
  let told = 0;

  const status = (): ClockStatus => {
    const register = clock.now();
    const { unit } = currentSettings(context.store, register);
    return {
      standing: clock.standing(),
      register,
      wall: clock.wall(),
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
    look() {
      clock.now();
      write(null);
    },
  };
}
