import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import type { Writer } from '../sync-db.ts';

/**
 * Keeps which match holds a line and a payment now. @throws SqliteError when a line or a payment is held already: the keys of both tables refuse
 * a second sale on one line and a second line on one payment.
 */
export function matchHolder(writer: Writer): (entry: JournalContent) => void {
  const holdLine = writer.command<{ statementId: string; row: number; matchId: string }>((db, v) => db.insertInto('line_match').values({ statement_id: v.statementId, row: v.row, match_id: v.matchId }));
  const holdPayment = writer.command<{ saleId: string; number: number; matchId: string; single: number }>((db, v) =>
    db.insertInto('payment_match').values({ sale_id: v.saleId, payment_number: v.number, match_id: v.matchId, single: v.single as 0 }),
  );
  const freeLine = writer.command<{ matchId: string }>((db, v) => db.deleteFrom('line_match').where('match_id', '=', v.matchId));
  const freePayments = writer.command<{ matchId: string }>((db, v) => db.deleteFrom('payment_match').where('match_id', '=', v.matchId));
  return (entry) => {
    if (entry.type === 'payment.matched') {
      const { matchId, kind, line, payments } = entry.body;
      if (line !== null) holdLine.run({ statementId: line.statementId, row: line.row, matchId });
      for (const payment of payments) holdPayment.run({ saleId: payment.saleId, number: payment.paymentNumber, matchId, single: kind === 'single' ? 1 : 0 });
    }
    if (entry.type === 'payment.unmatched') {
      freePayments.run({ matchId: entry.body.matchId });
      freeLine.run({ matchId: entry.body.matchId });
    }
  };
}
