import type { PaperFile } from '../../../shared/contract/paper.ts';
import { accountability, type Accountability } from '../../../shared/domain/cash-book/accountability.ts';
import { balanceAfter, BOOK_PLACES, cashBook, type BookKind, type CashBook } from '../../../shared/domain/cash-book/cash-book.ts';
import { accountabilityPaper } from '../../../shared/domain/office-paper/accountability-paper.ts';
import { cashBookPaper } from '../../../shared/domain/office-paper/cash-book-paper.ts';
import type { ServiceContext } from '../service-context.ts';
import { bookSteps, type Period } from './book-steps.ts';
import { paperFile } from './paper-file.ts';
import { paperIssuer } from './paper-issuer.ts';

export interface WantedBook extends Period {
  readonly kind: BookKind;
}

/** A book of the treasurer over some days. @throws Refused period.backwards */
export function treasurerBook(context: ServiceContext, input: WantedBook): CashBook {
  const { before, during } = bookSteps(context, input);
  const places = BOOK_PLACES[input.kind];
  return cashBook(during, places, balanceAfter(before, places));
}

/** The same on paper. @throws Refused period.backwards */
export function bookPaper(context: ServiceContext, input: WantedBook): Promise<PaperFile> {
  const { at, footer } = bookSteps(context, input);
  return paperFile(context, cashBookPaper(input.kind, treasurerBook(context, input), { from: input.from, to: input.to, at, footer }, paperIssuer(context, at)));
}

/** The figures of the LPJ over some days. @throws Refused period.backwards */
export function accountabilityOf(context: ServiceContext, input: Period): Accountability {
  const { before, during } = bookSteps(context, input);
  return accountability(before, during);
}

/** The same on paper. @throws Refused period.backwards */
export function accountabilityFile(context: ServiceContext, input: Period): Promise<PaperFile> {
  const { at, footer } = bookSteps(context, input);
  return paperFile(context, accountabilityPaper(accountabilityOf(context, input), { from: input.from, to: input.to, at, footer }, paperIssuer(context, at)));
}
