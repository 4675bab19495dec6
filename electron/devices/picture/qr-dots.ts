import bwip from 'bwip-js/node';
import type { DotPicture } from './dot-picture.ts';

/** Bytes that a QR code of version 1, 2, … 40 holds at error correction level M (ISO/IEC 18004, table 7). */
const CAPACITY_M: readonly number[] = [
  14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370,
  1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331,
];

/** How wide a code should be, in dots of 1/8 mm: 26 mm reads well in the hand and leaves the paper short; a payment code lies at arm's length and takes the whole roll. */
const WANTED_DOTS = { normal: 208, large: Number.POSITIVE_INFINITY } as const;
export type QrSize = keyof typeof WANTED_DOTS;

/** Modules across the code of `text` when it is encoded as bytes, as printers do. @throws RangeError when no version holds it. */
export function qrModules(text: string): number {
  const version = CAPACITY_M.findIndex((capacity) => Buffer.byteLength(text) <= capacity) + 1;
  if (version === 0) throw new RangeError('text too long for a QR code');
  return version * 4 + 17;
}

/**
 * Dots per module: as large as `size` allows (16 is the most a printer draws), but never under 4 (0,5 mm, what cheap heads print and
 * phones read) while the code with its quiet zone of 4 modules still fits across `dots`.
 */
export function qrModuleDots(modules: number, dots: number, size: QrSize = 'normal'): number {
  const largest = Math.floor(dots / (modules + 8));
  return Math.max(1, Math.min(16, largest, Math.max(4, Math.floor(WANTED_DOTS[size] / modules))));
}

/** The code of `text` (level M), one dot per module, without quiet zone. */
export function qrDots(text: string): DotPicture {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M');
  if (symbol === undefined || !('pixs' in symbol)) throw new RangeError('no QR code for this text');
  return { width: symbol.pixx, height: symbol.pixy, dots: Uint8Array.from(symbol.pixs) };
}

/** The same code as a string a row, `1` for a dark module: for drawing on a screen. @throws RangeError when no version holds it */
export function qrRows(text: string): readonly string[] {
  const { width, height, dots } = qrDots(text);
  return Array.from({ length: height }, (_, row) => dots.subarray(row * width, (row + 1) * width).join(''));
}
