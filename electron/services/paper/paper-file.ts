import type { PaperFile } from '../../../shared/contract/paper.ts';
import type { OfficePaper } from '../../../shared/domain/office-paper/office-paper.ts';
import type { ServiceContext } from '../service-context.ts';

/** The paper set as a file. */
export async function paperFile(context: ServiceContext, paper: OfficePaper): Promise<PaperFile> {
  return { name: `${paper.fileName}.pdf`, pdf: Buffer.from(await context.press.set(paper)).toString('base64') };
}
