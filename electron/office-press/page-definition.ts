import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Letterhead, OfficePaper, PaperBlock, PaperColumn, PaperRow, Signer } from '../../shared/domain/office-paper/office-paper.ts';
import { breakable, sizeWithin } from './breakable.ts';
import { printable } from '../../shared/domain/office-paper/printable.ts';
import { barsDefinition, columnsDefinition } from './chart-definition.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;
const LEFT = 20 * MM;
const OTHER = 15 * MM;
const HAIRLINE = 0.5;
const SUM_RULE = 1;
const GREY = '#444444';
const TEXT_SIZE = 10.5;
const TABLE_SIZE = 9.5;
/** Left and right of what stands in a cell, points. */
const CELL_SIDE = 4;
/** Of the names of facts, points. */
const LABEL_WIDTH = 150;
/** What the narrowest of three signers beside each other has, points. */
const SIGNER_WIDTH = 150;
/** Left and right of a signer, points. */
const SIGNER_SIDE = 6;
/** Rows up to which a table stays on one page, upright and across: one that could be taller than its page must be free to break. */
const SHORT_TABLE = { upright: 14, across: 6 } as const;
/** Room for a signature and a stamp, points. */
const SIGNATURE_ROOM = 48;

/** The paper in pdfmake's words: A4, 20 mm left and 15 mm else, Helvetica 10.5 pt. */
export function pageDefinition(paper: OfficePaper): TDocumentDefinitions {
  const footer = printable(paper.footer);
  return {
    pageSize: 'A4',
    pageOrientation: paper.landscape ? 'landscape' : 'portrait',
    pageMargins: [LEFT, OTHER, OTHER, OTHER + 14],
    defaultStyle: { font: 'Helvetica', fontSize: TEXT_SIZE, lineHeight: 1.15 },
    info: { title: printable(paper.title), creator: 'Etalase', producer: 'Etalase', creationDate: new Date(paper.at), modDate: new Date(paper.at) },
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) => node.headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    content: [letterhead(paper.letterhead), ...heading(paper), ...paper.blocks.flatMap((one, index) => blockOrPair(paper, one, index))],
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

/** Points between the margins of A4. */
function roomOf(landscape: boolean): number {
  return (landscape ? 841.89 : 595.28) - LEFT - OTHER;
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

/** A heading and the short table after it stay together: the table moves to the next page as a whole and would leave its heading behind. */
function blockOrPair({ blocks, landscape }: OfficePaper, of: PaperBlock, index: number): Content[] {
  const [before, after] = [blocks[index - 1], blocks[index + 1]];
  if (of.kind === 'table' && before?.kind === 'heading' && isShort(of.rows, landscape)) return [];
  if (of.kind === 'heading' && after?.kind === 'table' && isShort(after.rows, landscape)) return [{ unbreakable: true, stack: [block(of, landscape), block(after, landscape)] }];
  return [block(of, landscape)];
}

function isShort(rows: readonly PaperRow[], landscape: boolean): boolean {
  return rows.length <= (landscape ? SHORT_TABLE.across : SHORT_TABLE.upright);
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
      return table(of.columns, of.rows, landscape);
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

/** Breaks over pages between rows, never inside one; its head stands again on each page. */
function table(columns: readonly PaperColumn[], rows: readonly PaperRow[], landscape: boolean): Content {
  const widths = widthsOf(columns, landscape);
  const sums = new Set(rows.flatMap((row, index) => (row.sum === true ? [index + 1] : [])));
  return {
    // A short table is not torn apart; a long one breaks between rows.
    unbreakable: isShort(rows, landscape),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => (width === 'rest' ? '*' : width)),
      body: [
        columns.map(({ head, align }): TableCell => ({ text: printable(head), bold: true, alignment: align === 'left' ? 'left' : 'center' })),
        ...rows.map((row) =>
          columns.map(({ align }, index) => cellOf(row.cells[index] ?? '', align, widths[index] ?? 0, row.sum === true)),
        ),
      ],
    },
    fontSize: TABLE_SIZE,
    layout: {
      hLineWidth: (line) => (sums.has(line) ? SUM_RULE : HAIRLINE),
      vLineWidth: () => HAIRLINE,
      hLineColor: () => GREY,
      vLineColor: () => GREY,
      paddingLeft: () => CELL_SIDE,
      paddingRight: () => CELL_SIDE,
      paddingTop: () => 2.5,
      paddingBottom: () => 1.5,
    },
    margin: [0, 0, 0, 8],
  };
}

/** Words may take several lines; a figure stands on one. */
function cellOf(text: string, align: PaperColumn['align'], width: number, bold: boolean): TableCell {
  if (align !== 'right') return { text: breakable(text, width, TABLE_SIZE), alignment: align, bold };
  return { text: printable(text), fontSize: sizeWithin(text, width, TABLE_SIZE), alignment: align, bold, noWrap: true };
}

/** Points that each column has for its words. */
function widthsOf(columns: readonly PaperColumn[], landscape: boolean): readonly number[] {
  const fixed = columns.flatMap(({ width }) => (width === 'rest' ? [] : [width]));
  const rest = roomOf(landscape) - fixed.reduce((sum, width) => sum + width, 0) - columns.length * (2 * CELL_SIDE + HAIRLINE) - HAIRLINE;
  return columns.map(({ width }) => (width === 'rest' ? rest / (columns.length - fixed.length) : width));
}

/** Dots for a hand to write over, where no name is known. */
const DOTS = '.'.repeat(36);

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
            row(({ name }) => ({ text: name === '' ? DOTS : breakable(name, SIGNER_WIDTH, TEXT_SIZE), bold: name !== '', margin: [0, SIGNATURE_ROOM, 0, 0] })),
            row(({ nip }) => ({ text: nip === '' ? ' ' : printable(`NIP ${nip}`), fontSize: 9.5 })),
          ],
        },
        layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => SIGNER_SIDE, paddingRight: () => SIGNER_SIDE, paddingTop: () => 0, paddingBottom: () => 0 },
      },
    ],
  };
}
