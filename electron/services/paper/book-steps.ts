import { bookDay } from '../../../shared/domain/cash-book/book-day.ts';
import { bookWords } from '../../../shared/domain/cash-book/book-words.ts';
import type { BookMovement } from '../../../shared/domain/cash-book/cash-book.ts';
import { anchorText } from '../../../shared/domain/office-paper/figures.ts';
import { businessDayOf, type BusinessDay, type Instant } from '../../../shared/kernel/instant.ts';
import { zoneOf } from '../../../shared/kernel/unit-zones.ts';
import { head8 } from '../../db/journal/hash.ts';
import type { BookRow } from '../../db/repos/book-repo.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { dayEnded, zonesOf } from '../settings/settings-at.ts';

export interface Period {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
}

/** The steps of the treasurer's books by their day, those of one day in the order of the journal, parted at the period's first day. */
export interface BookSteps {
  readonly before: readonly BookMovement[];
  readonly during: readonly BookMovement[];
  /** When the newest of them was recorded; the end of the period when there is none. */
  readonly at: Instant;
  /** Place of the newest in the journal, as it stands at the foot of a paper; empty when there is none. */
  readonly footer: string;
  readonly lastProof: string | null;
}

/** Everything a book of `period` is made of. @throws Refused period.backwards */
export function bookSteps(context: ServiceContext, { from, to }: Period): BookSteps {
  if (from > to) refuse({ code: 'period.backwards' });
  const end = dayEnded(context.store, to);
  const zones = zonesOf(context.store);
  // What was recorded later may be of a day within.
  const rows = context.store.books
    .steps()
    .map((row) => ({ ...row, day: bookDay(row.entry, businessDayOf(row.at, zoneOf(zones, row.at))) }))
    .filter(({ day }) => day <= to);
  const step = ({ kind, from: source, to: target, amount, day, entry }: BookRow & { readonly day: BusinessDay }): BookMovement => ({ kind, from: source, to: target, amount, day, ...bookWords(entry, kind) });
  const newest = rows.at(-1);
  const inOrder = rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(step);
  return {
    before: inOrder.filter(({ day }) => day < from),
    during: inOrder.filter(({ day }) => day >= from),
    at: newest?.at ?? end - 1,
    footer: newest === undefined ? '' : anchorText({ seq: newest.entry.seq, head8: head8(newest.hash) }),
    lastProof: inOrder.at(-1)?.proof ?? null,
  };
}
