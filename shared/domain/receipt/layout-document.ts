import type { Block, ColumnsBlock, ItemBlock, ReceiptDocument, TextBlock, TextSize } from './receipt-document.ts';
import type { LayoutLine, LayoutRow, ReceiptLayout } from './layout.ts';
import { atEdges, atRight, fits, wrapBalanced, wrapText, wrapWithRight } from './wrap-text.ts';

/** From here on a calculation stands on the line of the name (80 mm paper). */
const WIDE = 42;

/**
 * The document on paper of `columns` characters.
 * @throws RangeError below 24 columns: an amount with its calculation no longer fits.
 */
export function layoutDocument(document: ReceiptDocument, columns: number): ReceiptLayout {
  if (!Number.isSafeInteger(columns) || columns < 24) throw new RangeError(`paper of ${columns} columns is too narrow`);
  const amountWidth = amountColumn(document);
  return { columns, rows: document.blocks.flatMap((block) => rowsOf(block, columns, amountWidth)) };
}

function rowsOf(block: Block, columns: number, amountWidth: number): LayoutRow[] {
  switch (block.kind) {
    case 'rule':
      return [line(block.mark.repeat(columns))];
    case 'text':
      return textRows(block, columns);
    case 'columns':
      return columnRows(block, columns);
    case 'item':
      return itemLines(block, columns, amountWidth).map((content) => line(content));
    case 'logo':
    case 'cut':
      return [{ kind: block.kind }];
    case 'qr':
      return [{ kind: 'qr', text: block.text, large: block.large === true }];
    case 'feed':
      return [{ kind: 'feed', lines: block.lines }];
  }
}

function line(content: string, style: { bold?: boolean; size?: TextSize; align?: LayoutLine['align'] } = {}): LayoutLine {
  const size = style.size ?? 'normal';
  return {
    kind: 'line',
    text: content,
    bold: style.bold ?? false,
    width: size === 'large' ? 2 : 1,
    height: size === 'normal' ? 1 : 2,
    align: style.align ?? 'left',
  };
}

function textRows(block: TextBlock, columns: number): LayoutRow[] {
  const width = block.size === 'large' ? Math.floor(columns / 2) : columns;
  const lead = ' '.repeat(block.indent);
  const room = width - block.indent;
  // A paragraph at the left edge hangs by two blanks; an indented one is a block of its own.
  const lines = block.align === 'center' ? wrapBalanced(block.text, room) : wrapText(block.text, room, block.indent === 0 ? 2 : 0);
  return lines.map((content) => line(lead + content, block));
}

function columnRows(block: ColumnsBlock, columns: number): LayoutRow[] {
  const lead = ' '.repeat(block.indent);
  const pair = block.choices.find((choice) => fits(lead + choice.left, choice.right, columns)) ?? block.choices.at(-1) ?? block.choices[0];
  const room = columns - block.indent;
  const lines = block.apart && !fits(pair.left, pair.right, room) ? [...wrapText(pair.left, room, 2), ...atRight(pair.right, room)] : wrapWithRight(pair.left, pair.right, room, 2);
  return lines.map((content) => line(lead + content, block));
}

/** The room that the widest amount of the goods takes, so that all calculations of a wide receipt end in one column. */
function amountColumn(document: ReceiptDocument): number {
  const widths = document.blocks.map((block) => (block.kind === 'item' ? block.amount.length : 0));
  return Math.max(10, ...widths.map((width) => width + 2));
}

function itemLines(item: ItemBlock, columns: number, amountWidth: number): string[] {
  if (item.calculation === '') return wrapWithRight(item.name, item.amount, columns, 2);
  const name = wrapText(item.name, columns, 2);
  if (columns < WIDE) return [...name, ...calculationLines(item, columns)];
  const right = item.calculation + item.amount.padStart(amountWidth);
  const last = name.at(-1) ?? '';
  if (last.length + 2 + right.length <= columns) return [...name.slice(0, -1), atEdges(last, right, columns)];
  if (right.length <= columns) return [...name, right.padStart(columns)];
  return [...name, ...calculationLines(item, columns)];
}

/** Calculation and amount on a line of their own; the indent gives way first, then the amount takes another line. */
function calculationLines(item: ItemBlock, columns: number): string[] {
  const indent = [2, 1, 0].find((blanks) => fits(' '.repeat(blanks) + item.calculation, item.amount, columns));
  if (indent !== undefined) return [atEdges(' '.repeat(indent) + item.calculation, item.amount, columns)];
  return [...wrapText(item.calculation, columns - 2, 0).map((content) => `  ${content}`), item.amount.padStart(columns)];
}
