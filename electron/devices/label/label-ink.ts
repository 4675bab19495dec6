import bwip from 'bwip-js/node';
import type { InkBars, LabelInk } from '../../../shared/domain/label/label-ink.ts';
import { readCode } from '../../../shared/domain/barcode/read-code.ts';
import { qrRows } from '../picture/qr-dots.ts';
import { CAP_HEIGHT, DESCENT, drawable, textWidth } from './label-font.ts';

/** Which bars a code gets: its own kind where it is a number of GS1, else Code 128. Quiet zones as the standards ask for them. */
function symbologyOf(code: string): { readonly id: 'ean13' | 'ean8' | 'upca' | 'code128'; readonly quiet: readonly [number, number] } {
  const reading = readCode(code);
  if (reading.kind === 'gtin' && reading.symbology === 'ean-13') return { id: 'ean13', quiet: [11, 7] };
  if (reading.kind === 'gtin' && reading.symbology === 'ean-8') return { id: 'ean8', quiet: [7, 7] };
  if (reading.kind === 'gtin' && reading.symbology === 'upc-a') return { id: 'upca', quiet: [9, 9] };
  return { id: 'code128', quiet: [10, 10] };
}

function bars(code: string): InkBars | null {
  if (!/^[\x20-\x7e]+$/.test(code)) return null;
  const { id, quiet } = symbologyOf(code);
  const [symbol] = bwip.raw(id, code, '');
  return symbol !== undefined && 'sbs' in symbol ? { widths: [...symbol.sbs], quiet } : null;
}

/** The shipped font and bwip-js, as the layout asks for them. */
export const labelInk: LabelInk = {
  measure: textWidth,
  capHeight: CAP_HEIGHT,
  descent: DESCENT,
  drawable,
  bars,
  matrix(text) {
    try {
      return qrRows(text);
    } catch {
      return null;
    }
  },
};
