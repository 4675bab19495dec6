import type { LabelWeight } from '../../../shared/domain/label/label-drawing.ts';
import outlines from './font/outlines.json' with { type: 'json' };

/** A character of the font: how far it moves on, and its outline; thousandths of an em, y upwards. */
export interface Glyph {
  readonly advance: number;
  readonly path: string;
}

/** In ems. */
export const CAP_HEIGHT = 0.745;
export const DESCENT = 0.222;

const FONT = outlines as unknown as Readonly<Record<LabelWeight, Readonly<Record<string, readonly [number, string]>>>>;
/** What people type that stands in no font of Latin letters. */
const LIKE: Readonly<Record<string, string>> = { '\u2010': '-', '\u2011': '-', '\u2012': '–', '\u2212': '−', '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '\u2032': "'", '\u2033': '"' };

/** Only characters that the font has: accents it lacks are dropped from their letters, other signs become `?`, control characters go. */
export function drawable(text: string): string {
  let kept = '';
  for (const character of text.normalize('NFC')) {
    const like = LIKE[character] ?? character;
    if (like in FONT[600]) kept += like;
    else if (!/\p{M}|\p{C}/u.test(like)) kept += [...like.normalize('NFD')].find((part) => part in FONT[600]) ?? '?';
  }
  return kept;
}

/** @throws RangeError for a character that {@link drawable} does not leave */
export function glyphOf(character: string, weight: LabelWeight): Glyph {
  const glyph = FONT[weight][character];
  if (glyph === undefined) throw new RangeError(`no outline for U+${character.codePointAt(0)?.toString(16)}`);
  return { advance: glyph[0], path: glyph[1] };
}

/** Width of the text in ems. */
export function textWidth(text: string, weight: LabelWeight): number {
  let width = 0;
  for (const character of text) width += glyphOf(character, weight).advance;
  return width / 1000;
}
