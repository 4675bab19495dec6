import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import type { PaperBlock, PaperColumn, PaperRow } from '../../shared/domain/office-paper/office-paper.ts';
import { printable } from '../../shared/domain/office-paper/printable.ts';
import { breakable, sizeWithin } from './breakable.ts';
import { GREY, HAIRLINE, roomOf, TEXT_SIZE } from './page-measures.ts';

const SUM_RULE = 1;
const TABLE_SIZE = 9.5;
/** Left and right of what stands in a cell, points. */
const CELL_SIDE = 4;
/** Above what stands in a cell, and below a table, points. */
const ABOVE = 2.5;
const MARGIN_BELOW = 8;
/** Rows up to which a table stays on one page, upright and across: one that could be taller than its page must be free to break. */
const SHORT_TABLE = { upright: 14, across: 6 } as const;

/** Stays on one page. */
export function isShort(rows: readonly PaperRow[], landscape: boolean): boolean {
  return rows.length <= (landscape ? SHORT_TABLE.across : SHORT_TABLE.upright);
}

/** Rows of a table that stay with the signatures below it: nobody signs a page on which nothing of it stands. */
export const SIGNED_ROWS = 2;

type Table = Extract<PaperBlock, { readonly kind: 'table' }>;

/** Breaks over pages between rows, never inside one; its head stands again on each page. A short one is not torn apart. */
export function tableDefinition({ columns, rows }: Table, landscape: boolean): Content {
  return ruled([headOf(columns), ...cellsOf(rows, columns, landscape)], { columns, rows, heads: 1, unbreakable: isShort(rows, landscape), below: MARGIN_BELOW });
}

/** A table and what is set below it, of which the last {@link SIGNED_ROWS} rows stay with that: they are one row of it, so the head stands over them on a new page. */
export function signedTableDefinition({ columns, rows: all }: Table, below: Content, landscape: boolean): Content {
  const [rows, signed] = [all.slice(0, -SIGNED_ROWS), all.slice(-SIGNED_ROWS)];
  const last = ruled(cellsOf(signed, columns, landscape), { columns, rows: signed, heads: 0, unbreakable: false, below: MARGIN_BELOW });
  const held: TableCell = { stack: [last, below], margin: [-CELL_SIDE - HAIRLINE, -ABOVE, -CELL_SIDE - HAIRLINE, 0], colSpan: columns.length, border: [false, false, false, false], fontSize: TEXT_SIZE };
  return ruled([headOf(columns), ...cellsOf(rows, columns, landscape), [held, ...columns.slice(1).map(() => '')]], { columns, rows, heads: 1, unbreakable: false, below: 0 });
}

const headOf = (columns: readonly PaperColumn[]): TableCell[] => columns.map(({ head, align }) => ({ text: printable(head), bold: true, alignment: align === 'left' ? 'left' : 'center' }));

function cellsOf(rows: readonly PaperRow[], columns: readonly PaperColumn[], landscape: boolean): TableCell[][] {
  const widths = widthsOf(columns, landscape);
  return rows.map((row) => columns.map(({ align }, index) => cellOf(row.cells[index] ?? '', align, widths[index] ?? 0, row.sum === true)));
}

interface Ruling extends Pick<Table, 'columns' | 'rows'> {
  readonly heads: 0 | 1;
  readonly unbreakable: boolean;
  /** Free below it, points. */
  readonly below: number;
}

function ruled(body: TableCell[][], { columns, rows, heads, unbreakable, below }: Ruling): ContentTable {
  const sums = new Set(rows.flatMap((row, index) => (row.sum === true ? [index + heads] : [])));
  return {
    unbreakable,
    table: { headerRows: heads, keepWithHeaderRows: heads, dontBreakRows: true, widths: columns.map(({ width }) => (width === 'rest' ? '*' : width)), body },
    fontSize: TABLE_SIZE,
    layout: {
      // Rows without a head stand right below others, whose last line is theirs.
      hLineWidth: (line) => (sums.has(line) ? SUM_RULE : heads === 0 && line === 0 ? 0 : HAIRLINE),
      vLineWidth: () => HAIRLINE,
      hLineColor: () => GREY,
      vLineColor: () => GREY,
      paddingLeft: () => CELL_SIDE,
      paddingRight: () => CELL_SIDE,
      paddingTop: () => ABOVE,
      paddingBottom: () => 1.5,
    },
    margin: [0, 0, 0, below],
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
