import { PNG } from 'pngjs';
import { placedText } from '../../../shared/domain/receipt/layout-text.ts';
import type { LayoutLine, LayoutRow, ReceiptLayout } from '../../../shared/domain/receipt/layout.ts';
import { ditheredLogo, LOGO_GAP } from './dithered-logo.ts';
import { blankPicture, drawInto } from './dot-picture.ts';
import type { DotPicture, GreyPicture } from './dot-picture.ts';
import { GLYPH_HEIGHT, GLYPH_WIDTH, glyphDots } from './glyphs.ts';
import { qrDots, qrModuleDots } from './qr-dots.ts';

/** Dots from one line to the next, as printers feed: 1/6 inch is about 30 dots. */
const LINE_FEED = 30;
/** White around the printable area, in dots: about 3 mm. */
const MARGIN = 24;

/** One row drawn: its height in dots and how it is put on the paper. */
interface DrawnRow {
  readonly height: number;
  draw(paper: DotPicture, top: number): void;
}

/**
 * The layout as paper comes out of a 203 dpi printer, as PNG: 12 dots a column, so 32 columns are 58 mm and 48 are 80 mm paper.
 * The mark is drawn where the layout has its place and `logo` is given.
 */
export function receiptPng(layout: ReceiptLayout, options: { readonly logo?: GreyPicture } = {}): Uint8Array {
  const dots = layout.columns * GLYPH_WIDTH;
  const rows = layout.rows.map((row) => drawnRow(row, layout.columns, dots, options.logo));
  const paper = blankPicture(
    dots + MARGIN * 2,
    rows.reduce((height, row) => height + row.height, MARGIN * 2),
  );
  let top = MARGIN;
  for (const row of rows) {
    row.draw(paper, top);
    top += row.height;
  }
  return encodePng(paper);
}

function drawnRow(row: LayoutRow, columns: number, dots: number, logo: GreyPicture | undefined): DrawnRow {
  switch (row.kind) {
    case 'line':
      return drawnLine(row, columns);
    case 'feed':
      return { height: row.lines * LINE_FEED, draw: () => undefined };
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

const NOTHING: DrawnRow = { height: 0, draw: () => undefined };

function drawnPicture(picture: DotPicture, dots: number, scale: number, below: number): DrawnRow {
  const left = MARGIN + Math.floor((dots - picture.width * scale) / 2);
  return { height: picture.height * scale + below, draw: (paper, top) => drawInto(paper, picture, left, top, scale, scale) };
}

function drawnLine(line: LayoutLine, columns: number): DrawnRow {
  const height = Math.max(LINE_FEED, GLYPH_HEIGHT * line.height);
  const cell = GLYPH_WIDTH * line.width;
  const text = line.align === 'left' ? line.text : placedText({ ...line, align: 'left' }, columns);
  const free = columns * GLYPH_WIDTH - text.length * cell;
  const left = MARGIN + (line.align === 'center' ? Math.floor(free / 2) : line.align === 'right' ? free : 0);
  return {
    height,
    draw: (paper, top) => {
      [...text].forEach((char, index) => {
        const glyph: DotPicture = { width: GLYPH_WIDTH, height: GLYPH_HEIGHT, dots: glyphDots(char) };
        drawInto(paper, glyph, left + index * cell, top, line.width, line.height);
        // Printers print bold by striking twice, one dot apart.
        if (line.bold) drawInto(paper, glyph, left + index * cell + 1, top, line.width, line.height);
      });
    },
  };
}

function encodePng(picture: DotPicture): Uint8Array {
  const png = new PNG({ width: picture.width, height: picture.height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  const grey = Buffer.alloc(picture.dots.length, 255);
  for (let at = 0; at < grey.length; at += 1) if (picture.dots[at] === 1) grey[at] = 0;
  png.data = grey;
  // Filters help photographs; on black and white they only cost time.
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, bitDepth: 8, filterType: 0 });
}
