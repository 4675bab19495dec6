import type { GreyPicture } from './dot-picture.ts';

/** Dots per unit of the drawing below (40 x 40 units, as the mark on screen). */
const SCALE = 4;
const SIZE = 26 * SCALE;
const BLACK = 0;
const WOVEN = 120;
const WHITE = 255;

/** left, top, right, bottom in units, and the shade; later ones lie over earlier ones. */
type Strip = readonly [number, number, number, number, number];

const UNDER: readonly Strip[] = [
  [12, 7, 18, 33, WOVEN],
  [22, 7, 28, 33, WOVEN],
  [7, 12, 33, 18, BLACK],
  [7, 22, 33, 28, BLACK],
];
/** Where the upright strips come to the top again, each with a white edge so that it reads on paper. */
const OVER: readonly Strip[] = [
  [11.25, 11.25, 18.75, 18.75, WHITE],
  [12, 10.5, 18, 19.5, WOVEN],
  [21.25, 21.25, 28.75, 28.75, WHITE],
  [22, 20.5, 28, 29.5, WOVEN],
];

/** The woven mark for receipts of a gallery that has not given a picture of its own. */
export function galleryMark(): GreyPicture {
  const grey = new Uint8Array(SIZE * SIZE).fill(WHITE);
  for (const [left, top, right, bottom, shade] of [...UNDER, ...OVER]) {
    for (let y = (top - 7) * SCALE; y < (bottom - 7) * SCALE; y += 1) grey.fill(shade, y * SIZE + (left - 7) * SCALE, y * SIZE + (right - 7) * SCALE);
  }
  return { width: SIZE, height: SIZE, grey };
}
