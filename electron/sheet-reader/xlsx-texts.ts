import { CELL_TEXT_MAX, SHEET_CELLS_MAX, SHEET_TEXT_MAX } from '../../shared/domain/sheet/sheet-limits.ts';
import { giveUp } from './sheet-refused.ts';
import { xmlPart } from './xml-part.ts';
import type { ZipPart } from './zip-directory.ts';

/** The texts that cells share, by number; phonetic hints are no part of them. */
export function xlsxTexts(part: ZipPart | undefined): readonly string[] {
  if (part === undefined) return [];
  const texts: string[] = [];
  let text = '';
  let listening = false;
  let hint = 0;
  let total = 0;
  xmlPart(part, 2 * SHEET_TEXT_MAX, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') hint += 1;
      listening = name === 't' && hint === 0;
    },
    text(more) {
      if (listening && text.length <= CELL_TEXT_MAX) text += more;
    },
    close(name) {
      listening = false;
      if (name === 'rPh') hint -= 1;
      if (name !== 'si') return;
      total += text.length;
      if (texts.length >= SHEET_CELLS_MAX || total > SHEET_TEXT_MAX) giveUp({ code: 'sheet.too-many-cells', most: SHEET_CELLS_MAX });
      texts.push(text);
    },
  });
  return texts;
}
