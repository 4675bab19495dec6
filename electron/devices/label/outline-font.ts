import type { LabelWeight } from '../../../shared/domain/label/label-drawing.ts';
import { glyphOf } from './label-font.ts';
import { pdfNumber } from './pdf-document.ts';
import type { PdfObject } from './pdf-document.ts';

/** Characters of a font in the order of their codes; a Type 3 font has 255 of them, more than the outlines we have. */
export interface OutlineFont {
  readonly weight: LabelWeight;
  codes(text: string): string;
  /** The objects of the font, the font itself first; `first` is its number. */
  objects(first: number): readonly PdfObject[];
}

/**
 * The font of labels inside a PDF: a Type 3 font whose characters are our own outlines, so that text has exactly the widths it was set with, stays
 * sharp at any size and can still be searched and copied (ToUnicode).
 */
export function outlineFont(weight: LabelWeight): OutlineFont {
  const used: string[] = [];
  const codeOf = (character: string): number => {
    const known = used.indexOf(character);
    return (known < 0 ? used.push(character) - 1 : known) + 1;
  };
  return {
    weight,
    codes: (text) => [...text].map((character) => codeOf(character).toString(16).padStart(2, '0')).join(''),
    objects(first) {
      const glyphs = used.map((character) => glyphOf(character, weight));
      const names = used.map((_, index) => `/g${index + 1}`);
      const procedures = names.map((name, index) => `${name} ${first + 2 + index} 0 R`).join(' ');
      const body = `<< /Type /Font /Subtype /Type3 /Name /W${weight} /FontBBox [-300 -400 1400 1200] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar ${used.length} /Widths [${glyphs.map((glyph) => glyph.advance).join(' ')}] /Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >> /CharProcs << ${procedures} >> /Resources << >> /ToUnicode ${first + 1} 0 R >>`;
      return [{ body }, { body: '<< >>', stream: toUnicode(used) }, ...glyphs.map((glyph) => ({ body: '<< >>', stream: `${glyph.advance} 0 -300 -400 1400 1200 d1\n${shape(glyph.path)}` }))];
    },
  };
}

function toUnicode(used: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < used.length; at += 100) {
    const some = used.slice(at, at + 100);
    lines.push(`${some.length} beginbfchar`, ...some.map((character, index) => `<${(at + index + 1).toString(16).padStart(2, '0')}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`), 'endbfchar');
  }
  return ['/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /L def /CMapType 2 def', '1 begincodespacerange <00> <ff> endcodespacerange', ...lines, 'endcmap end end'].join('\n');
}

/** The outline in PDF's operators: it knows cubic curves only, and every quadratic one is a cubic one. */
function shape(path: string): string {
  const parts: string[] = [];
  let [x, y] = [0, 0];
  for (const [, command, figures] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = (figures ?? '').split(' ').map(Number);
    if (command === 'Z') parts.push('h');
    else if (command === 'Q') {
      const curve = [x + (2 * (a - x)) / 3, y + (2 * (b - y)) / 3, c + (2 * (a - c)) / 3, d + (2 * (b - d)) / 3, c, d];
      parts.push(`${curve.map(pdfNumber).join(' ')} c`);
      [x, y] = [c, d];
    } else {
      parts.push(`${a} ${b} ${command === 'M' ? 'm' : 'l'}`);
      [x, y] = [a, b];
    }
  }
  return [...parts, 'f'].join(' ');
}
