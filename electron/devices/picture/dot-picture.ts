/** A black and white picture: one byte per dot, row by row, 1 = black. */
export interface DotPicture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** A grey picture: one byte per dot, row by row, 0 = black, 255 = white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

export function blankPicture(width: number, height: number): DotPicture {
  return { width, height, dots: new Uint8Array(width * height) };
}

/** Draws the black dots of `source` into `target`, each as `scaleX` x `scaleY` dots; what falls outside is left out. */
export function drawInto(target: DotPicture, source: DotPicture, left: number, top: number, scaleX = 1, scaleY = 1): void {
  for (let y = 0; y < source.height * scaleY; y += 1) {
    for (let x = 0; x < source.width * scaleX; x += 1) {
      if (source.dots[Math.floor(y / scaleY) * source.width + Math.floor(x / scaleX)] !== 1) continue;
      const [column, row] = [left + x, top + y];
      if (column >= 0 && column < target.width && row >= 0 && row < target.height) target.dots[row * target.width + column] = 1;
    }
  }
}
