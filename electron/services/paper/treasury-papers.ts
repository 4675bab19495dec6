import type { PaperFile } from '../../../shared/contract/paper.ts';
import { examinationPaper } from '../../../shared/domain/office-paper/examination-paper.ts';
import { handoverPaper } from '../../../shared/domain/office-paper/handover-paper.ts';
import { addRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { businessDayOf, type BusinessDay } from '../../../shared/kernel/instant.ts';
import { head8 } from '../../db/journal/hash.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';
import { bookSteps } from './book-steps.ts';
import { paperFile } from './paper-file.ts';
import { paperIssuer } from './paper-issuer.ts';
import { accountabilityOf } from './treasury-books.ts';

/** Berita acara serah terima of a handover. @throws Refused handover.not-found */
export function handoverFile(context: ServiceContext, input: { readonly handoverId: string }): Promise<PaperFile> {
  const { handover, seq, hash } = context.store.books.handover(input.handoverId) ?? refuse({ code: 'handover.not-found' });
  const { number, at, closes, expected, counted, difference, reason, giver, taker } = handover;
  const day = businessDayOf(at, settingsAt(context.store, at).unit.timeZone);
  return paperFile(
    context,
    handoverPaper({ number, day, at, giver: giver.name, receiver: taker.name, closes, expected, counted, difference, reason, anchor: { seq, head8: head8(hash) } }, paperIssuer(context, at)),
  );
}

export interface ExaminationInput {
  /** First day of the month or term the books are compared over. */
  readonly from: BusinessDay;
  readonly day: BusinessDay;
  readonly cash: Rupiah;
  readonly bank: Rupiah;
  readonly explanation: string | null;
  readonly uakpa: { readonly received: Rupiah; readonly deposited: Rupiah } | null;
}

/**
 * Berita acara pemeriksaan kas: the books as they are against what was counted and what the bank's statement says.
 * @throws Refused period.backwards, examination.explanation-required
 */
export function examinationFile(context: ServiceContext, { from, day, cash, bank, explanation, uakpa }: ExaminationInput): Promise<PaperFile> {
  const { at, footer, lastProof } = bookSteps(context, { from, to: day });
  const figures = accountabilityOf(context, { from, to: day });
  const reason = explanation === null || explanation.trim() === '' ? null : explanation.trim();
  if (reason === null && addRupiah(cash, bank) !== figures.closing) refuse({ code: 'examination.explanation-required', difference: cash + bank - figures.closing });
  const { ledger } = context.store;
  return paperFile(
    context,
    examinationPaper(
      {
        day,
        at,
        books: { balance: figures.closing, cash: figures.cash, bank: figures.bank, lastProof },
        found: { cash, bank },
        elsewhere: { drawer: ledger.balance('drawer'), safe: ledger.balance('safe'), clearing: ledger.balance('clearing') },
        explanation: reason,
        uakpa,
        own: { received: figures.received, deposited: figures.deposited },
        footer,
      },
      paperIssuer(context, at),
    ),
  );
}
