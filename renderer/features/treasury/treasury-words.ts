import type { DueItem, TrailStep, TreasuryToday } from '../../../shared/contract/treasury.ts';
import { paperNumber, zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { formatClock } from '../../../shared/i18n/format.ts';
import type { MessageKey } from '../../../shared/i18n/indonesian.ts';
import { ZONE_LABEL, businessDayOf, type Instant, type TimeZone } from '../../../shared/kernel/instant.ts';
import { useBusinessDay } from '../../app-state/business-day.ts';

const MINUTE_MS = 60_000;

/** The number of what made money due, as it stands on paper. */
export function sourceNumber({ kind, number }: Pick<DueItem, 'kind' | 'number'>): string {
  return kind === 'close' ? zNumber(number) : paperNumber(kind, number);
}

/** Whether a billing can be made: something is due that stands in none yet. */
export function anyFree({ items }: TreasuryToday): boolean {
  return items.some(({ free }) => free.length > 0);
}

/** How long until `at` (or since), as one key with one figure: whole minutes, hours or days. */
export function timeLeft(at: Instant, now: Instant): { readonly key: MessageKey; readonly count: number; readonly late: boolean } {
  const late = now >= at;
  const minutes = Math.ceil(Math.abs(at - now) / MINUTE_MS);
  const [unit, count] = minutes < 120 ? ['minutes', minutes] as const : minutes < 48 * 60 ? ['hours', Math.floor(minutes / 60)] as const : ['days', Math.floor(minutes / 1440)] as const;
  return { key: `treasury.${late ? 'late' : 'left'}.${unit}`, count, late };
}

/** Moments as the page writes them: `20 Nov 2026, 15.00 WITA`. */
export function useMoment(): { readonly zone: TimeZone; readonly today: string; readonly day: (day: string) => string; readonly moment: (at: Instant) => string } {
  const { zone, today, day } = useBusinessDay();
  return { zone, today, day, moment: (at) => `${day(businessDayOf(at, zone))}, ${formatClock(at, zone)} ${ZONE_LABEL[zone]}` };
}

/** The key of the words for a stop on the trail. */
export function trailKey(kind: TrailStep['kind']): MessageKey {
  return `treasury.trail.${kind}`;
}
