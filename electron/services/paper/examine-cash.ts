import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import type { ExaminationRow } from '../../../shared/contract/paper.ts';
import type { CashExamination } from '../../../shared/domain/treasury/documents.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { addRupiah, subtractRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { bookSteps } from './book-steps.ts';
import { accountabilityOf } from './treasury-books.ts';

export interface ExamineCashInput {
  readonly commandId: CommandId;
  /** First day of the month or term the books are compared over. */
  readonly from: BusinessDay;
  readonly day: BusinessDay;
  readonly cash: Rupiah;
  readonly bank: Rupiah;
  readonly explanation: string | null;
  readonly uakpa: { readonly received: Rupiah; readonly deposited: Rupiah } | null;
}

/**
 * Journals what was counted and what the bank says beside the books as they are, under the next number; the paper is made of what was journalled.
 * @throws Refused period.backwards, examination.explanation-required
 */
export function examineCash(context: ServiceContext, actor: Actor, input: ExamineCashInput): { readonly number: number } {
  return runCommand(context, { commandId: input.commandId, name: 'paper.examine', input, cartId: null }, (afterCommit) => {
    const { from, day, cash, bank, uakpa } = input;
    const { footer, lastProof } = bookSteps(context, { from, to: day });
    const figures = accountabilityOf(context, { from, to: day });
    const explanation = input.explanation === null || input.explanation.trim() === '' ? null : input.explanation.trim();
    const difference = subtractRupiah(addRupiah(cash, bank), figures.closing);
    if (explanation === null && difference !== 0) return refuse({ code: 'examination.explanation-required', difference });
    const { ledger, examinations, journal } = context.store;
    const at = context.clock.now();
    const body: CashExamination = {
      number: examinations.nextNumber(),
      at,
      from,
      day,
      books: { balance: figures.closing, cash: figures.cash, bank: figures.bank, lastProof },
      found: { cash, bank },
      elsewhere: { drawer: ledger.balance('drawer'), safe: ledger.balance('safe'), clearing: ledger.balance('clearing') },
      difference,
      explanation,
      uakpa,
      own: { received: figures.received, deposited: figures.deposited },
      footer,
    };
    journal.append({ type: 'cash.examined', at, registerId: requireRegister(context).id, userId: actor.userId, body });
    afterCommit(() => context.publish({ type: 'treasury-changed' }));
    return { number: body.number };
  });
}

/** Newest first. */
export function listExaminations({ store }: Pick<ServiceContext, 'store'>, wish: RowsWish): RowsOf<ExaminationRow> {
  return { rows: store.examinations.recent(wish).map(({ number, day, at, difference }) => ({ number, day, at, difference })), total: store.examinations.nextNumber() - 1 };
}
