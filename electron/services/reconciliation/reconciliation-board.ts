import type { RowsWish } from '../../../shared/contract/base.ts';
import type { BankMatch, ReconciliationBoard } from '../../../shared/contract/reconciliation.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StandingMatch } from '../../db/repos/reconciliation-repo.ts';
import type { ServiceContext } from '../service-context.ts';
import { matchingBy } from './matching-by.ts';

interface BoardWish extends RowsWish {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly find?: string | undefined;
  readonly aside?: number | undefined;
}

/** Everything the treasurer decides about, worked out beside the till, and a page of what was decided for the days from..to. */
export async function reconciliationBoard(context: ServiceContext, { from, to, find = '', aside = 0, offset, limit }: BoardWish): Promise<ReconciliationBoard> {
  const open = await context.reports.bankOpen({ ...matchingBy(context), find, aside });
  const { reconciliation } = context.store;
  const last = reconciliation.lastStatement();
  const matched = reconciliation.matches(from, to, { offset, limit });
  return {
    ...open,
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
