import type { Content } from 'pdfmake/interfaces.js';
import { printable } from '../../shared/domain/office-paper/printable.ts';

/** Width of a character of Helvetica Bold, of letters roughly and never too small, of figures as it is, in parts of the size. */
const WIDEST = 1;
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[WM@%—…Œœ]/, WIDEST],
  [/[mw]/, 0.89],
  [/[A-ZÀ-Þ&]/, 0.78],
  [/[0-9]/, 0.556],
  [/[ .,]/, 0.278],
  [/[iljI:;'|!-]/, 0.34],
];
const OTHER = 0.62;

/**
 * The text as a paper has it, for `width` points at `size`: a word that is wider is broken where its line ends. Left whole it would push the columns
 * behind it, with their amounts, off the paper.
 */
export function breakable(text: string, width: number, size: number): Content {
  const plain = printable(text);
  const isWide = (word: string): boolean => word.length * WIDEST * size > width && widthOf(word) * size > width;
  const parts = plain.split(/(\S+)/).filter((part) => part !== '');
  if (!parts.some(isWide)) return plain;
  return parts.map((part) => (isWide(part) ? { text: part, wordBreak: 'break-all' } : part)) as Content;
}

/** The smallest size in which figures are still read, points. */
const SMALLEST = 5.5;

/** The size in which a text stands on one line within `width` points: `size`, or smaller. Left as it is it would lie over the figures beside it. */
export function sizeWithin(text: string, width: number, size: number): number {
  return Math.max(SMALLEST, Math.min(size, width / widthOf(printable(text))));
}

/** What a text takes on one line at `size`, points; never too small. */
export function lineWidth(text: string, size: number): number {
  return widthOf(printable(text)) * size;
}

function widthOf(word: string): number {
  let sum = 0;
  for (const character of word) sum += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHER;
  return sum;
}
