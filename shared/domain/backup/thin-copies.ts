import { businessDayOf, type Instant, type TimeZone } from '../../kernel/instant.ts';

/** As many of the newest copies stay whatever their day: a week of two shifts. */
export const NEWEST_KEPT = 14;
/** Of the older ones the last of each month stays, for this many months. */
export const MONTHS_KEPT = 24;

interface DatedCopy {
  readonly at: Instant;
  readonly seq: number;
  readonly sound: boolean;
}

/**
 * The copies that may go: all but the newest 14 and the last of each of the 24 newest months. Copies of books that did not agree with
 * their journal are counted apart (the newest 3 stay), so that they never push a good one out.
 */
export function copiesToDrop<Copy extends DatedCopy>(copies: readonly Copy[], zone: TimeZone): readonly Copy[] {
  const newestFirst = copies.toSorted((a, b) => b.seq - a.seq || b.at - a.at);
  const good = newestFirst.filter(({ sound }) => sound);
  const kept = new Set<Copy>([...good.slice(0, NEWEST_KEPT), ...newestFirst.filter(({ sound }) => !sound).slice(0, 3)]);
  const months = new Set<string>();
  for (const copy of good) {
    const month = businessDayOf(copy.at, zone).slice(0, 7);
    if (months.has(month) || months.size === MONTHS_KEPT) continue;
    months.add(month);
    kept.add(copy);
  }
  return newestFirst.filter((copy) => !kept.has(copy));
}
