import type { DayTotalDimension } from '../schema.ts';
import type { Reader, Statement } from '../sync-db.ts';

type Ask = { dimension: DayTotalDimension; from: string; to: string };

/** What a range of days adds up to for one key of a dimension: documents or lines counted, rupiah. */
export interface DaySum {
  readonly key: string;
  readonly count: number;
  readonly amount: number;
}

/** The totals kept with each sale, added up over the days from..to for each key of a dimension. */
export function sumsByKey(reader: Reader): Statement<Ask, DaySum> {
  return reader.query<Ask, DaySum>((db, v) =>
    db
      .selectFrom('day_total')
      .select((eb) => ['key', eb.fn.sum<number>('count').as('count'), eb.fn.sum<number>('amount').as('amount')])
      .where('dimension', '=', v.dimension)
      .where('business_day', '>=', v.from)
      .where('business_day', '<=', v.to)
      .groupBy('key'),
  );
}
