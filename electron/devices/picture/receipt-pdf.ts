import { placedText } from '../../../shared/domain/receipt/layout-text.ts';
import type { LayoutLine, LayoutRow, ReceiptLayout } from '../../../shared/domain/receipt/layout.ts';
import { ditheredLogo, LOGO_GAP } from './dithered-logo.ts';
import type { DotPicture, GreyPicture } from './dot-picture.ts';
import { pdfOfPage } from './pdf-file.ts';
import { qrDots, qrModuleDots } from './qr-dots.ts';

/** Points of a printer's dot: 203 dots an inch are 8 a millimetre. */
const DOT = 72 / 203.2;
/** As in the picture of the same paper. */
const CELL_DOTS = 12;
const LINE_DOTS = 30;
const MARGIN_DOTS = 24;
/** A character of Courier is 0.6 of its size wide, so this size makes it one cell. */
const SIZE = (CELL_DOTS * DOT) / 0.6;
/** Baseline below the top of a line of normal height, in dots. */
const BASELINE_DOTS = 21;

/**
 * The layout as a PDF of one page as wide as the roll: the same rows at the same places as {@link receiptPng}, but text is text, so that it
 * can be searched and copied, and codes are shapes, sharp at any size.
 */
export function receiptPdf(layout: ReceiptLayout, options: { readonly logo?: GreyPicture; readonly title: string; readonly at: number }): Uint8Array {
  const dots = layout.columns * CELL_DOTS;
  const rows = layout.rows.map((row) => drawnRow(row, layout.columns, dots, options.logo));
  const height = rows.reduce((sum, row) => sum + row.height, MARGIN_DOTS * 2);
  const parts: string[] = [];
  let top = MARGIN_DOTS;
  for (const row of rows) {
    row.draw((part) => parts.push(part), (height - top) * DOT);
    top += row.height;
  }
  return pdfOfPage({ width: (dots + MARGIN_DOTS * 2) * DOT, height: height * DOT, content: parts.join('\n'), title: options.title, at: options.at });
}

/** One row: its height in dots, and how it is put below `top`, which is in points from the foot of the page. */
interface DrawnRow {
  readonly height: number;
  draw(put: (part: string) => void, top: number): void;
}
const NOTHING: DrawnRow = { height: 0, draw: () => undefined };

function drawnRow(row: LayoutRow, columns: number, dots: number, logo: GreyPicture | undefined): DrawnRow {
  switch (row.kind) {
    case 'line':
      return drawnLine(row, columns, dots);
    case 'feed':
      return { height: row.lines * LINE_DOTS, draw: () => undefined };
    case 'logo':
      return logo === undefined ? NOTHING : drawnPicture(ditheredLogo(logo, dots), dots, 1, LOGO_GAP);
    case 'qr': {
      const code = qrDots(row.text);
      return drawnPicture(code, dots, qrModuleDots(code.width, dots, row.large ? 'large' : 'normal'), 0);
    }
    case 'cut':
      return NOTHING;
  }
}

const n = (value: number): string => value.toFixed(3).replace(/\.?0+$/, '');

function drawnLine(line: LayoutLine, columns: number, dots: number): DrawnRow {
  const height = LINE_DOTS * line.height;
  const text = line.align === 'left' ? line.text : placedText({ ...line, align: 'left' }, columns);
  const free = dots - text.length * CELL_DOTS * line.width;
  const left = MARGIN_DOTS + (line.align === 'center' ? Math.floor(free / 2) : line.align === 'right' ? free : 0);
  return {
    height,
    draw(put, top) {
      if (text.trim() === '') return;
      const matrix = [line.width, 0, 0, line.height, left * DOT, top - BASELINE_DOTS * line.height * DOT].map(n).join(' ');
      put(`BT /${line.bold ? 'B' : 'R'} ${n(SIZE)} Tf ${matrix} Tm (${text.replaceAll(/[\\()]/g, (character) => `\\${character}`)}) Tj ET`);
    },
  };
}

function drawnPicture(picture: DotPicture, dots: number, scale: number, below: number): DrawnRow {
  const left = MARGIN_DOTS + Math.floor((dots - picture.width * scale) / 2);
  return {
    height: picture.height * scale + below,
    draw(put, top) {
      for (let y = 0; y < picture.height; y += 1) {
        const row = picture.dots.subarray(y * picture.width, (y + 1) * picture.width).join('');
        // One shape for each run: fewer shapes, and no hairlines between neighbours.
        for (const run of row.matchAll(/1+/g)) put(`${n((left + run.index * scale) * DOT)} ${n(top - (y + 1) * scale * DOT)} ${n(run[0].length * scale * DOT)} ${n(scale * DOT)} re`);
      }
      put('f');
    },
  };
}
