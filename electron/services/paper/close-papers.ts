import type { PaperFile } from '../../../shared/contract/paper.ts';
import { sealCode } from '../../../shared/domain/close/seal.ts';
import { closePaper } from '../../../shared/domain/office-paper/close-paper.ts';
import { closesOfDays } from '../export/closes-of-days.ts';
import { registerPaper } from '../export/export-paper.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import type { Period } from './book-steps.ts';
import { paperFile } from './paper-file.ts';
import { paperIssuer } from './paper-issuer.ts';

/** Berita acara penutupan kas of a sealed close. @throws Refused close.not-found */
export function closeFile(context: ServiceContext, input: { readonly zNumber: number }): Promise<PaperFile> {
  const { content, seal } = context.store.closes.byNumber(input.zNumber) ?? refuse({ code: 'close.not-found' });
  return paperFile(context, closePaper(content, paperIssuer(context, content.closedAt), sealCode(seal.hash)));
}

/** Register penutupan kas over some days. @throws Refused period.backwards, export.nothing */
export function closeRegisterFile(context: ServiceContext, days: Period): Promise<PaperFile> {
  const { from, to } = days;
  if (from > to) refuse({ code: 'period.backwards' });
  const [first, ...rest] = closesOfDays(context.store.closes, from, to);
  return paperFile(context, registerPaper(context.store, [first ?? refuse({ code: 'export.nothing' }), ...rest], days));
}
