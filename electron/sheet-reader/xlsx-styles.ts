import { attribute, xmlPart } from './xml-part.ts';
import type { ZipPart } from './zip-directory.ts';

/** How the number of a cell is meant. */
export type NumberMeaning = { readonly kind: 'number' } | { readonly kind: 'day' } | { readonly kind: 'code'; readonly digits: number };

const NUMBER: NumberMeaning = { kind: 'number' };
const STYLES_MAX = 8 * 1024 * 1024;
const KINDS_MAX = 70_000;

/** What each cell style makes of a number, by the style's place. */
export function xlsxStyles(part: ZipPart | undefined): readonly NumberMeaning[] {
  if (part === undefined) return [];
  const formats = new Map<number, string>();
  const styles: NumberMeaning[] = [];
  let inCells = false;
  xmlPart(part, STYLES_MAX, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells && styles.length < KINDS_MAX) styles.push(meaningOf(Number(attribute(attributes, 'numFmtId') ?? 0), formats));
    },
    close: (name) => name !== 'cellXfs',
  });
  return styles;
}

/** Built-in formats 14–22 and 45–47 (and their eastern kin) are days and times; of others the letters tell. */
function meaningOf(id: number, formats: ReadonlyMap<number, string>): NumberMeaning {
  const code = formats.get(id);
  if (code === undefined) return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) ? { kind: 'day' } : NUMBER;
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  if (/^0{2,20}$/.test(bare)) return { kind: 'code', digits: bare.length };
  return /[yd]/i.test(bare) && !/general/i.test(bare) ? { kind: 'day' } : NUMBER;
}
