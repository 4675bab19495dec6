import type { Content } from 'pdfmake/interfaces.js';
import { printable } from '../../shared/domain/office-paper/printable.ts';

/** Width of a character of Helvetica Bold, roughly and never too small, in parts of the size. */
const WIDEST = 1;
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[WM@%—…Œœ]/, WIDEST],
  [/[mw]/, 0.89],
  [/[A-ZÀ-Þ&]/, 0.78],
  [/[iljI.,:;'|!]/, 0.34],
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

function widthOf(word: string): number {
  let sum = 0;
  for (const character of word) sum += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHER;
  return sum;
}
