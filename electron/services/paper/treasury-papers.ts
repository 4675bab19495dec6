import type { PaperFile } from '../../../shared/contract/paper.ts';
import { examinationPaper } from '../../../shared/domain/office-paper/examination-paper.ts';
import { handoverPaper } from '../../../shared/domain/office-paper/handover-paper.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { head8 } from '../../db/journal/hash.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';
import { paperFile } from './paper-file.ts';
import { paperIssuer } from './paper-issuer.ts';

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

/** Berita acara pemeriksaan kas of an examination, as often as wanted. @throws Refused examination.not-found */
export function examinationFile(context: ServiceContext, { number }: { readonly number: number }): Promise<PaperFile> {
  const examined = context.store.examinations.byNumber(number) ?? refuse({ code: 'examination.not-found' });
  return paperFile(context, examinationPaper(examined, paperIssuer(context, examined.at)));
}
