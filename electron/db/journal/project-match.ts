import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { ImportedStatement, MadeMatch } from '../../../shared/domain/reconciliation/journalled.ts';
import type { ProjectedRow } from './rows.ts';

/** A statement and its new lines. */
export function statementRows(seq: number, at: number, by: string | null, statement: ImportedStatement): ProjectedRow[] {
  return [
    {
      table: 'statement',
      row: {
        id: statement.statementId,
        account: statement.account,
        file_name: statement.fileName,
        file_hash: statement.fileHash,
        fingerprint: statement.fingerprint,
        mapping: canonicalJson(statement.mapping),
        rows: statement.rows,
        lines: statement.lines.length,
        known: statement.known,
        left_out: canonicalJson(statement.leftOut),
        imported_at: at,
        imported_by: by,
        seq,
      },
    },
    ...statement.lines.map((line): ProjectedRow => ({ table: 'statement_line', row: { statement_id: statement.statementId, account: statement.account, ...line } })),
  ];
}

/** A match and the payments it holds. */
export function matchRows(seq: number, at: number, by: string | null, match: MadeMatch): ProjectedRow[] {
  const { matchId: id, kind, line, gross, net, fee, how, reason } = match;
  return [
    { table: 'statement_match', row: { id, kind, statement_id: line?.statementId ?? null, row: line?.row ?? null, gross, net, fee, how, reason, at, by, seq } },
    ...match.payments.map((payment): ProjectedRow => ({ table: 'statement_match_part', row: { match_id: id, sale_id: payment.saleId, payment_number: payment.paymentNumber, amount: payment.amount } })),
  ];
}
