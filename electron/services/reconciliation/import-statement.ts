import type { ImportedStatementAnswer } from '../../../shared/contract/reconciliation.ts';
import type { StatementMapping } from '../../../shared/domain/reconciliation/statement.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import type { SideWork } from '../ports/side-work.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { matchCertain } from './match-certain.ts';
import { readStatement, type ReadStatement } from './statement-reading.ts';

export interface ImportStatementInput {
  readonly commandId: CommandId;
  readonly file: string;
  readonly fileName: string;
  readonly mapping: StatementMapping;
  readonly account: string;
  readonly leftOut: readonly number[];
}

/**
 * Takes in the new lines of a file, all or none, then makes the matches that nothing else could be meant by.
 * @throws Refused statement.*
 */
export async function importStatement(context: ServiceContext, beside: SideWork, actor: Actor, input: ImportStatementInput): Promise<ImportedStatementAnswer> {
  const taken = takeLines(context, actor, input, await readStatement(context, beside, input));
  await matchCertain(context, beside, actor);
  context.publish({ type: 'reconciliation-changed' });
  const { reconciliation } = context.store;
  return { ...taken, matched: reconciliation.matchedByRule(taken.statementId), waiting: reconciliation.waiting() };
}

function takeLines(context: ServiceContext, actor: Actor, input: ImportStatementInput, { file, fingerprint, reading }: ReadStatement): Pick<ImportedStatementAnswer, 'statementId' | 'lines' | 'known'> {
  return runCommand(context, { commandId: input.commandId, name: 'reconciliation.import', input, cartId: null }, () => {
    const { reconciliation } = context.store;
    const already = reconciliation.accountOfFile(file.hash);
    if (already !== null) return refuse({ code: 'statement.same-file', account: already });
    if (reading === null) return refuse({ code: 'statement.no-columns' });
    const [fault] = reading.faults;
    if (fault !== undefined) return refuse({ code: 'statement.rows-unreadable', count: reading.faults.length, row: fault.row });
    if (reading.lines.length === 0) return refuse({ code: 'statement.nothing-in-it' });
    const lines = reading.lines.filter((line) => !reconciliation.isKnown(input.account, line));
    const known = reading.lines.length - lines.length;
    if (lines.length === 0) return refuse({ code: 'statement.nothing-new', known });
    const statementId = context.ids.next<'statement'>();
    context.store.journal.append({
      type: 'statement.imported',
      at: context.clock.now(),
      registerId: requireRegister(context).id,
      userId: actor.userId,
      body: { statementId, account: input.account, fileName: input.fileName, fileHash: file.hash, fingerprint, mapping: input.mapping, rows: file.rows.length, known, leftOut: input.leftOut, lines },
    });
    return { statementId, lines: lines.length, known };
  });
}
