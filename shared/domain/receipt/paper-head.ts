import { centered, columns } from './blocks.ts';
import { paperNumber, paperText } from './paper-text.ts';
import type { Block } from './receipt-document.ts';
import type { JournalAnchor, ReceiptUnit } from './receipt-sale.ts';

/** SALINAN and LATIHAN stand above and below everything, so that neither end can be torn off unnoticed. */
export function paperMarks(paper: { readonly copyNumber: number; readonly training?: boolean }): Block[] {
  const marks: Block[] = [];
  if (paper.training === true) marks.push(centered('*** LATIHAN ***', { bold: true }), centered('bukan bukti pembayaran'));
  if (paper.copyNumber > 0) marks.push(centered(`*** SALINAN ke-${paper.copyNumber} ***`, { bold: true }));
  return marks;
}

export function unitHead(unit: ReceiptUnit): Block[] {
  const lines = [unit.subtitle, unit.address, unit.phone === undefined ? '' : `Telp. ${unit.phone}`];
  return [
    ...(unit.logo === true ? [{ kind: 'logo' } as const] : []),
    centered(unit.name.toUpperCase(), { bold: true }),
    ...lines.filter((line) => paperText(line) !== '').map((line) => centered(line)),
  ];
}

/** Entry number and hash start in words a person can copy into the cash book. */
export function anchorColumns(anchor: JournalAnchor): Block {
  const [seq, head] = [paperNumber(anchor.seq), `sidik ${anchor.head8}`];
  return columns(`Catatan ${seq}`, head, { shorter: [{ left: `Cat. ${seq}`, right: head }] });
}
