import pdfmake from 'pdfmake';
import type { OfficePaper } from '../../shared/domain/office-paper/office-paper.ts';
import { pageDefinition } from './page-definition.ts';

const HELVETICA = { normal: 'Helvetica', bold: 'Helvetica-Bold', italics: 'Helvetica-Oblique', bolditalics: 'Helvetica-BoldOblique' };
pdfmake.setFonts({ Helvetica: HELVETICA });
// A paper is only its own words: nothing is fetched and no file is read for it.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(HELVETICA).includes(path));

/** The paper as PDF. Equal papers give equal bytes. */
export async function setOfficePaper(paper: OfficePaper): Promise<Uint8Array> {
  return pdfmake.createPdf(pageDefinition(paper)).getBuffer();
}
