import type { PaperFile } from '../../../shared/contract/paper.ts';
import { consignmentReportPaper, consignmentSettlementPaper, type ConsignmentFacts } from '../../../shared/domain/office-paper/consignment-paper.ts';
import { anchorText } from '../../../shared/domain/office-paper/figures.ts';
import { head8 } from '../../db/journal/hash.ts';
import type { Actor } from '../actor.ts';
import { paperFile } from '../paper/paper-file.ts';
import { paperIssuer } from '../paper/paper-issuer.ts';
import type { ServiceContext } from '../service-context.ts';
import { readStatement, todayOf, type StatementInput } from './read-statement.ts';

/** Laporan penjualan titipan. @throws Refused like {@link readStatement} */
export function consignmentReport(context: ServiceContext, actor: Actor, input: StatementInput): Promise<PaperFile> {
  const facts = factsOf(context, actor, input);
  return paperFile(context, consignmentReportPaper(facts, paperIssuer(context, facts.at)));
}

/** Berita acara perhitungan. @throws Refused like {@link readStatement} */
export function consignmentSettlement(context: ServiceContext, actor: Actor, input: StatementInput): Promise<PaperFile> {
  const facts = factsOf(context, actor, input);
  return paperFile(context, consignmentSettlementPaper(facts, paperIssuer(context, facts.at)));
}

/** Stands on the newest entry of the journal: who has the paper can say up to where the books were read. */
function factsOf(context: ServiceContext, actor: Actor, input: StatementInput): ConsignmentFacts {
  const { owner, from, to, lines, sums } = readStatement(context, input);
  const head = context.store.journal.head();
  return { owner, from, to, day: todayOf(context), at: context.clock.now(), lines, sums, by: actor.name, footer: head === null ? '' : anchorText({ seq: head.seq, head8: head8(head.hash) }) };
}
