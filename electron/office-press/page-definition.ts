import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Letterhead, OfficePaper, PaperBlock, Signer } from '../../shared/domain/office-paper/office-paper.ts';
import { breakable } from './breakable.ts';
import { WRITTEN_BY_HAND } from '../../shared/domain/office-paper/paper-issuer.ts';
import { printable } from '../../shared/domain/office-paper/printable.ts';
import { barsDefinition, columnsDefinition } from './chart-definition.ts';
import { GREY, HAIRLINE, LEFT, MM, OTHER, roomOf, TEXT_SIZE } from './page-measures.ts';
import { isShort, SIGNED_ROWS, signedTableDefinition, tableDefinition } from './table-definition.ts';

/** Of the names of facts, points. */
const LABEL_WIDTH = 150;
/** What the narrowest of three signers beside each other has, points. */
const SIGNER_WIDTH = 150;
/** Left and right of a signer, points. */
const SIGNER_SIDE = 6;
/** From the upper edge to what names the paper on its further pages, points. */
const NAMED_AT = 20;
/** Room for a signature and a stamp, points. */
const SIGNATURE_ROOM = 48;

/** The paper in pdfmake's words: A4, 20 mm left and 15 mm else, Helvetica 10.5 pt. */
export function pageDefinition(paper: OfficePaper): TDocumentDefinitions {
  const footer = printable(paper.footer);
  const named = printable([paper.title, paper.number, paper.letterhead.unit].filter((part) => part !== null).join(', '));
  return {
    pageSize: 'A4',
    pageOrientation: paper.landscape ? 'landscape' : 'portrait',
    pageMargins: [LEFT, OTHER, OTHER, OTHER + 14],
    defaultStyle: { font: 'Helvetica', fontSize: TEXT_SIZE, lineHeight: 1.15 },
    info: { title: printable(paper.title), creator: 'Etalase', producer: 'Etalase', creationDate: new Date(paper.at), modDate: new Date(paper.at) },
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) => node.headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    content: [letterhead(paper.letterhead), ...heading(paper), ...together(paper.blocks, paper.landscape).flatMap((blocks) => laidOut(blocks, paper.landscape))],
    // A page that lies alone says of which paper it is.
    header: (page) => (page === 1 ? '' : { text: named, margin: [LEFT, NAMED_AT, OTHER, 0], fontSize: 8, color: GREY }),
    footer: (page, pages) => ({
      margin: [LEFT, 6, OTHER, 0],
      fontSize: 8,
      color: GREY,
      columns: [
        { text: footer, width: '*' },
        { text: `hal. ${page} dari ${pages}`, width: 'auto', alignment: 'right' },
      ],
    }),
  };
}

function letterhead({ above, unit, below }: Letterhead): Content {
  return {
    stack: [
      ...above.map((line): Content => ({ text: printable(line), alignment: 'center', fontSize: 11 })),
      { text: printable(unit), alignment: 'center', bold: true, fontSize: 13 },
      ...below.map((line): Content => ({ text: printable(line), alignment: 'center', fontSize: 9 })),
      { table: { widths: ['*'], body: [['']] }, layout: { hLineWidth: (line) => (line === 0 ? 1.5 : 0), vLineWidth: () => 0 }, margin: [0, 4, 0, 0] },
    ],
  };
}

function heading({ title, number, mark }: OfficePaper): Content[] {
  return [
    { text: printable(title), alignment: 'center', bold: true, fontSize: 13, margin: [0, 4, 0, 0] },
    ...(number === null ? [] : [{ text: printable(number), alignment: 'center' } satisfies Content]),
    ...(mark === null ? [] : [{ text: printable(mark), alignment: 'center', bold: true, margin: [0, 2, 0, 0] } satisfies Content]),
    { text: '', margin: [0, 0, 0, 8] },
  ];
}

/** Rows up to which facts stay with the signatures below them. */
const FEW_FACTS = 6;

/**
 * The blocks with those that stay on one page put together: a heading and the short table after it, an amount and the words before it, and the
 * signatures with what is signed last, so that they never stand alone on a page.
 */
function together(blocks: readonly PaperBlock[], landscape: boolean): readonly (readonly PaperBlock[])[] {
  const groups: PaperBlock[][] = [];
  for (const of of blocks) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && staysWith(before, of, landscape)) group.push(of);
    else groups.push([of]);
  }
  return groups;
}

function staysWith(before: PaperBlock, of: PaperBlock, landscape: boolean): boolean {
  if (of.kind === 'table') return before.kind === 'heading' && isShort(of.rows, landscape);
  if (of.kind === 'amount') return before.kind === 'text';
  if (of.kind !== 'signatures') return false;
  return before.kind === 'facts' ? before.rows.length <= FEW_FACTS : before.kind === 'text' || before.kind === 'amount' || before.kind === 'box' || before.kind === 'table' || before.kind === 'codes';
}

function laidOut(group: readonly PaperBlock[], landscape: boolean): Content[] {
  const [last, before] = [group.at(-1), group.at(-2)];
  if (last?.kind === 'signatures' && before?.kind === 'table' && before.rows.length > SIGNED_ROWS) {
    return [...group.slice(0, -2).map((one) => block(one, landscape)), signedTableDefinition(before, block(last, landscape), landscape)];
  }
  if (last?.kind === 'signatures' && before?.kind === 'codes') {
    // Only the last row of them: all together may be taller than a page.
    const at = Math.floor((before.codes.length - 1) / CODES_ACROSS) * CODES_ACROSS;
    return [codes(before.codes.slice(0, at)), { unbreakable: true, stack: [codes(before.codes.slice(at)), block(last, landscape)] }];
  }
  const set = group.map((one) => block(one, landscape));
  return set.length > 1 ? [{ unbreakable: true, stack: set }] : set;
}

function block(of: PaperBlock, landscape: boolean): Content {
  switch (of.kind) {
    case 'text':
      return { text: printable(of.text), bold: of.strong === true, margin: [0, 0, 0, 6] };
    case 'heading':
      return { text: printable(of.text), bold: true, margin: [0, 6, 0, 3], headlineLevel: 1 };
    case 'facts':
      return {
        table: {
          widths: [LABEL_WIDTH, 6, '*'],
          body: of.rows.map(({ label, value, strong }): TableCell[] => [printable(label), ':', { text: breakable(value, roomOf(landscape) - LABEL_WIDTH - 10, TEXT_SIZE), bold: strong === true }]),
        },
        layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 4, paddingTop: () => 1, paddingBottom: () => 1 },
        margin: [0, 0, 0, 6],
      };
    case 'table':
      return tableDefinition(of, landscape);
    case 'amount':
      return {
        unbreakable: true,
        stack: [
          { text: printable(of.figures), bold: true, fontSize: 14, noWrap: true },
          { text: printable(`(${of.words})`), margin: [0, 1, 0, 0] },
        ],
        margin: [0, 4, 0, 8],
      };
    case 'columns':
      return columnsDefinition(of, roomOf(landscape));
    case 'bars':
      return barsDefinition(of.rows, roomOf(landscape));
    case 'codes':
      return codes(of.codes);
    case 'box':
      return {
        unbreakable: true,
        columns: [{ text: '', width: '*' }, { width: 200, table: { widths: ['*'], body: [[{ stack: of.lines.map((line): Content => ({ text: printable(line), alignment: 'center', fontSize: 9 })) }]] }, layout: { hLineWidth: () => HAIRLINE, vLineWidth: () => HAIRLINE, paddingTop: () => 6, paddingBottom: () => 6 } }],
        margin: [0, 4, 0, 8],
      };
    case 'signatures':
      return signatures(of.closing, of.placeAndDate, of.signers);
  }
}

/** Codes on a row. */
const CODES_ACROSS = 3;
/** Side of a code in points: 50 mm keeps a module of a full code above half a millimetre. */
const CODE_SIDE = 50 * MM;

function codes(all: Extract<PaperBlock, { readonly kind: 'codes' }>['codes']): Content {
  const rows = Array.from({ length: Math.ceil(all.length / CODES_ACROSS) }, (_, row) => all.slice(row * CODES_ACROSS, (row + 1) * CODES_ACROSS));
  return {
    stack: rows.map((row): Content => ({
      unbreakable: true,
      columns: row.map(({ text, label }) => ({ width: CODE_SIDE + 12, stack: [{ qr: text, fit: CODE_SIDE, eccLevel: 'M', foreground: 'black' }, { text: printable(label), fontSize: 9, margin: [0, 3, 0, 0] }] })),
      margin: [0, 6, 0, 6],
    })),
  };
}

function signatures(closing: string, placeAndDate: string, signers: readonly Signer[]): Content {
  // A single signature stands at the right, where a letter has it.
  const room: TableCell[] = signers.length === 1 ? ['', ''] : [];
  const row = (cell: (signer: Signer) => TableCell): TableCell[] => [...room, ...signers.map((signer) => Object.assign(cell(signer), { alignment: 'center' }))];
  return {
    unbreakable: true,
    stack: [
      { text: printable(closing), margin: [0, 4, 0, 10] },
      ...(placeAndDate === '' ? [] : [{ text: printable(placeAndDate), alignment: 'right', margin: [0, 0, 0, 8] } satisfies Content]),
      {
        // Names stand on one line, however long the position of one of them is.
        table: {
          widths: [...room, ...signers].map(() => '*'),
          body: [
            row(({ role }) => ({ text: breakable(role === '' ? ' ' : role, SIGNER_WIDTH, TEXT_SIZE) })),
            row(({ position }) => ({ text: breakable(position === '' ? ' ' : position, SIGNER_WIDTH, TEXT_SIZE) })),
            row(({ name }) => ({ text: name === '' ? WRITTEN_BY_HAND : breakable(name, SIGNER_WIDTH, TEXT_SIZE), bold: name !== '', margin: [0, SIGNATURE_ROOM, 0, 0] })),
            row(({ nip }) => ({ text: nip === '' ? ' ' : printable(`NIP ${nip}`), fontSize: 9.5 })),
          ],
        },
        layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => SIGNER_SIDE, paddingRight: () => SIGNER_SIDE, paddingTop: () => 0, paddingBottom: () => 0 },
      },
    ],
  };
}
