import { isQrisPayload } from '../qris/is-qris-payload.ts';
import { isValidGtin } from './check-digit.ts';
import { expandUpcE } from './expand-upc-e.ts';

export type Symbology = 'ean-13' | 'ean-8' | 'upc-a' | 'upc-e' | 'gtin-14';

/** What a scanned or typed code is. `text` is what was read, without AIM prefix and outer blanks. */
export type CodeReading =
  /** A number of the GS1 family: `code` has 13 digits (EAN-13, UPC-A, UPC-E, GTIN-14 of a single item) or 8 (EAN-8). */
  | { readonly kind: 'gtin'; readonly code: string; readonly symbology: Symbology; readonly text: string }
  /** A code of the gallery or of a maker: 1 to 48 printable ASCII characters, exactly as read (see {@link INTERNAL_CODE_MAX}). */
  | { readonly kind: 'internal'; readonly code: string; readonly text: string }
  /** A QRIS payment code: never a product. */
  | { readonly kind: 'qris' }
  /** `check-digit` carries the text: the caller may look it up as an internal code before it refuses. */
  | { readonly kind: 'refused'; readonly reason: 'check-digit'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: 'too-long' | 'control-characters' | 'empty' | 'unreadable' };

/** Longest internal code: what Code 128 still prints legibly on an A4 sheet. */
export const INTERNAL_CODE_MAX = 48;

/** A QRIS payload has at most 512 characters; nothing longer is looked at. */
export const CODE_TEXT_MAX = 600;

/** Reads the raw text of a scanner, a camera or a keyboard. Never throws. */
export function readCode(raw: string): CodeReading {
  if (raw.length > CODE_TEXT_MAX) return { kind: 'refused', reason: 'too-long' };
  const { aim, text } = splitAim(raw.trim());
  if (text === '') return { kind: 'refused', reason: 'empty' };
  if (hasControlCharacter(text)) return { kind: 'refused', reason: 'control-characters' };
  if (isQrisPayload(text)) return { kind: 'qris' };
  if (text.length > INTERNAL_CODE_MAX) return { kind: 'refused', reason: 'too-long' };
  if (!/^[\x20-\x7e]+$/.test(text)) return { kind: 'refused', reason: 'unreadable' };
  return readNumber(aim, text) ?? { kind: 'internal', code: text, text };
}

/** The GS1 reading of `text`, a refusal of its check digit, or undefined when it is no such number at all. */
function readNumber(aim: string, text: string): CodeReading | undefined {
  if (!/^(?:[0-9]{8}|[0-9]{12,14})$/.test(text)) return undefined;
  const gtin = (code: string, symbology: Symbology): CodeReading => ({ kind: 'gtin', code, symbology, text });
  const valid = isValidGtin(text);
  if (text.length === 8) {
    const upcA = aim.startsWith('E4') ? undefined : expandUpcE(text);
    // One in ten 8-digit codes satisfies both rules. A leading 0 is UPC-E, for EAN-8 gives 0 to nobody.
    if (upcA !== undefined && (!valid || text.startsWith('0'))) return gtin(`0${upcA}`, 'upc-e');
    if (valid) return gtin(text, 'ean-8');
  } else if (valid) {
    if (text.length === 12) return gtin(`0${text}`, 'upc-a');
    if (text.length === 13) return gtin(text, 'ean-13');
    // A GTIN-14 that begins with 1 to 9 names a carton, not the piece inside: an internal code until somebody says what it holds.
    if (text.startsWith('0')) return gtin(text.slice(1), 'gtin-14');
  }
  // A scanner that names another symbology (Code 128, Code 39 …) has proved the digits already: no EAN, so no EAN check digit.
  if (text.length === 14 || (aim !== '' && !aim.startsWith('E'))) return undefined;
  return { kind: 'refused', reason: 'check-digit', text };
}

/** AIM identifiers (`]E0`, `]C1` …, ISO/IEC 15424) are three characters some scanners put in front; `aim` is the last two, or empty. */
export function splitAim(text: string): { readonly aim: string; readonly text: string } {
  const found = /^\]([A-Za-z][0-9A-Za-z])/.exec(text);
  return found ? { aim: found[1] ?? '', text: text.slice(3).trim() } : { aim: '', text };
}

function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)) return true;
  }
  return false;
}
