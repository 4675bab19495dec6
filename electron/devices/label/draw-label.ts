import type { DrawnItem, LabelDrawing } from '../../../shared/domain/label/label-drawing.ts';
import { blankPicture, drawInto } from '../picture/dot-picture.ts';
import type { DotPicture } from '../picture/dot-picture.ts';
import { glyphDots } from './glyph-dots.ts';
import { glyphOf } from './label-font.ts';

/** The label as black dots, one per unit. */
export function drawLabel(drawing: LabelDrawing): DotPicture {
  const picture = blankPicture(drawing.width, drawing.height);
  for (const item of drawing.items) drawItem(picture, item);
  return picture;
}

function drawItem(picture: DotPicture, item: DrawnItem): void {
  if (item.kind === 'bars') {
    let x = item.x;
    item.widths.forEach((width, index) => {
      if (index % 2 === 0) fill(picture, x, item.y, width * item.module, item.height);
      x += width * item.module;
    });
  } else if (item.kind === 'matrix') {
    item.rows.forEach((row, index) => {
      for (const run of row.matchAll(/1+/g)) fill(picture, item.x + run.index * item.module, item.y + index * item.module, run[0].length * item.module, item.module);
    });
  } else {
    let pen = 0;
    for (const character of item.text) {
      const glyph = glyphDots(character, item.weight, item.size);
      drawInto(picture, glyph, Math.round(item.x + pen) + glyph.left, item.baseline + glyph.top);
      pen += (glyphOf(character, item.weight).advance * item.size) / 1000;
    }
  }
}

/** Edges on the nearest dot: those of a printer are whole already, those of a sheet's picture are not. */
function fill(picture: DotPicture, left: number, top: number, width: number, height: number): void {
  const [from, to] = [Math.max(0, Math.round(left)), Math.min(picture.width, Math.round(left + width))];
  for (let y = Math.max(0, Math.round(top)); y < Math.min(picture.height, Math.round(top + height)); y += 1) {
    picture.dots.fill(1, y * picture.width + from, y * picture.width + to);
  }
}
