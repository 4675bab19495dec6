import type { RowsWish } from '../../../shared/contract/base.ts';
import type { CashExamination } from '../../../shared/domain/treasury/documents.ts';
import type { Writer } from '../sync-db.ts';

/** Examinations of the treasurer's cash, which only the journal makes. */
export interface ExaminationRepo {
  byNumber(number: number): CashExamination | null;
  /** Newest first. */
  recent(wish: RowsWish): readonly CashExamination[];
  nextNumber(): number;
}

export function examinationRepo(writer: Writer): ExaminationRepo {
  const byNumber = writer.query<{ number: number }, { content: string }>((db, v) => db.selectFrom('cash_examination').select('content').where('number', '=', v.number));
  const recent = writer.query<RowsWish, { content: string }>((db, v) => db.selectFrom('cash_examination').select('content').orderBy('number', 'desc').limit(v.limit).offset(v.offset));
  const whole = ({ content }: { readonly content: string }): CashExamination => JSON.parse(content) as CashExamination;
  return {
    byNumber: (number) => {
      const row = byNumber.get({ number });
      return row === undefined ? null : whole(row);
    },
    recent: (wish) => recent.all(wish).map(whole),
    nextNumber: () => (recent.all({ offset: 0, limit: 1 }).map(whole)[0]?.number ?? 0) + 1,
  };
}
