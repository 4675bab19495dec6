import type { RowsWish } from '../../../shared/contract/base.ts';
import type { BankMatch, ReconciliationBoard } from '../../../shared/contract/reconciliation.ts';
import { leftFitting } from '../../../shared/domain/reconciliation/left-fitting.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StandingMatch } from '../../db/repos/reconciliation-repo.ts';
import type { ServiceContext } from '../service-context.ts';
import { openItems } from './open-items.ts';

/** Most rows of what waits for a decision: what is decided makes room for the next; the rest of what is left over is found by its words. */
const SHOWN = 300;

/** Everything the treasurer decides about, and a page of what was decided for the days from..to. */
export function reconciliationBoard(context: ServiceContext, { from, to, find = '', offset, limit }: RowsWish & { readonly from: BusinessDay; readonly to: BusinessDay; readonly find?: string | undefined }): ReconciliationBoard {
  const { reconciliation } = context.store;
  const open = openItems(context);
  // Certain ones that no import has made yet (the rules were changed since) are for a person to accept.
  const suggested = [...open.certain, ...open.suggested];
  const fits = leftFitting(find);
  const leftPayments = open.leftPayments.filter(fits);
  const leftLines = open.leftLines.filter(fits);
  const last = reconciliation.lastStatement();
  const matched = reconciliation.matches(from, to, { offset, limit });
  return {
    suggested: suggested.slice(0, SHOWN),
    suggestedCount: suggested.length,
    leftPayments: leftPayments.slice(0, SHOWN),
    leftPaymentFound: leftPayments.length,
    leftPaymentCount: open.leftPayments.length,
    leftLines: leftLines.slice(0, SHOWN),
    leftLineFound: leftLines.length,
    leftLineCount: open.leftLines.length,
    matched: matched.rows.map((match) => bankMatch(context, match)),
    matchedCount: matched.total,
    totals: reconciliation.totals(from, to),
    waiting: reconciliation.waiting(),
    lastStatement: last === null ? null : { account: last.account, fileName: last.file_name, importedAt: last.imported_at, lines: last.lines },
  };
}

function bankMatch(context: ServiceContext, { match, line, payments }: StandingMatch): BankMatch {
  return {
    matchId: match.id,
    kind: match.kind,
    line,
    payments,
    gross: match.gross as Rupiah,
    net: match.net as Rupiah,
    fee: match.fee as Rupiah,
    how: match.how,
    reason: match.reason,
    at: match.at,
    by: match.by === null ? null : (context.store.users.find(match.by)?.name ?? null),
  };
}
