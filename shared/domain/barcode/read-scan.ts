import type { BusinessDay } from '../../kernel/instant.ts';
import type { Result } from '../../kernel/result.ts';
import { isQrisPayload } from '../qris/is-qris-payload.ts';
import { isReceiptText } from '../receipt/is-receipt-text.ts';
import type { CodeFault } from './code-fault.ts';
import { isBracketed } from './gs1/bracketed-elements.ts';
import { isLink } from './gs1/digital-link.ts';
import { readElementString, readLink } from './gs1/read-gs1.ts';
import { SEPARATOR, withSeparators } from './gs1/separators.ts';
import { readLabel, type LabelPattern } from './label-pattern.ts';
import type { PieceReading } from './piece-reading.ts';
import { CODE_TEXT_MAX, readCode, splitAim, type CodeReading } from './read-code.ts';

/**
 * What a scan is. `exact`: it may also be, character by character, a code of the gallery, and is that when the catalog knows it;
 * null when the scanner or the text itself says that it is a GS1 code.
 */
export type ScanReading =
  | { readonly kind: 'plain'; readonly reading: CodeReading }
  | { readonly kind: 'piece'; readonly piece: PieceReading; readonly exact: string | null }
  | { readonly kind: 'fault'; readonly fault: CodeFault; readonly exact: string | null; readonly text: string }
  /** The QR code of one of our receipts. */
  | { readonly kind: 'receipt'; readonly text: string };

export interface ScanRules {
  readonly patterns: readonly LabelPattern[];
  /** Decides the century of two-digit years. */
  readonly today: BusinessDay;
}

/** AIM identifiers of symbols that hold GS1 elements: GS1-128, DataMatrix, QR, DotCode, DataBar. */
const GS1_SYMBOLS = new Set(['C1', 'd2', 'Q3', 'J1', 'e0']);

/** Longest number that cannot be fields of GS1: an identifier and a whole article number have 16 digits. */
const NUMBER_MAX = 15;

/** Reads what a scanner, a camera or a keyboard brought, as far as it can be known without the catalog. Never throws. */
export function readScan(raw: string, rules: ScanRules): ScanReading {
  const plain = (): ScanReading => ({ kind: 'plain', reading: readCode(raw) });
  if (raw.length > CODE_TEXT_MAX) return plain();
  // Most scans: a number too short for fields. A label of the scale, or a plain number.
  if (raw.length <= NUMBER_MAX && /^[0-9]+$/.test(raw)) return labelOf(raw, rules) ?? plain();
  const { aim, text } = withoutCapsLock(splitAim(raw.trim()));
  if (isReceiptText(text)) return { kind: 'receipt', text };
  if (isQrisPayload(text)) return plain();
  if (isLink(text)) return scanOf(readLink(text, rules.today), text, null);
  const separated = withSeparators(text);
  const marked = isBracketed(text) || (separated.includes(SEPARATOR) && /^[0-9]{2}/.test(separated.replace(SEPARATOR, '')));
  // Without any mark only a whole article number in front speaks for GS1.
  const alike = aim === '' && /^0[12][0-9]{14}/.test(text);
  const certain = GS1_SYMBOLS.has(aim);
  if (certain || marked || alike) return scanOf(readElementString(text, rules.today), text, certain ? null : text);
  return labelOf(text, rules) ?? plain();
}

function labelOf(text: string, rules: ScanRules): ScanReading | undefined {
  const label = readLabel(text, rules.patterns);
  return label === undefined ? undefined : scanOf(label, text, text);
}

function scanOf(read: Result<PieceReading, CodeFault>, text: string, exact: string | null): ScanReading {
  return read.ok ? { kind: 'piece', piece: read.value, exact } : { kind: 'fault', fault: read.error, exact, text };
}

/** Caps Lock at the keyboard turns the letters of a keyboard scanner over; the AIM identifier tells. */
function withoutCapsLock({ aim, text }: { readonly aim: string; readonly text: string }): { readonly aim: string; readonly text: string } {
  // The other way round: DataBar holds fields, never 8 to 13 digits alone.
  if (aim === 'e0' && /^[0-9]{8,13}$/.test(text)) return { aim: 'E0', text };
  const turned = turnedOver(aim);
  // EAN says E0 and DataBar e0: of the two only DataBar has a field in front of its 14 digits.
  const isTurned = turned === 'e0' ? /^01[0-9]{14}/.test(text) : GS1_SYMBOLS.has(turned) || turned === 'Q1';
  return isTurned && !GS1_SYMBOLS.has(aim) ? { aim: turned, text: turnedOver(text) } : { aim, text };
}

function turnedOver(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => (letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()));
}
