import { PNG } from 'pngjs';
import type { DotPicture, GreyPicture } from './dot-picture.ts';

/** 20 mm: a mark taller than this only costs paper. */
const MAX_HEIGHT = 160;
/** White below the mark, in dots. */
export const LOGO_GAP = 8;

/** A PNG as grey on white. @throws Error when the bytes are not a PNG. */
export function readGreyPng(bytes: Uint8Array): GreyPicture {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  const grey = Uint8Array.from({ length: width * height }, (_, index) => {
    const at = index * 4;
    const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    const alpha = (data[at + 3] ?? 255) / 255;
    return Math.round(light * alpha + 255 * (1 - alpha));
  });
  return { width, height, grey };
}

/** The mark as dots for paper of `dots`: shrunk to 60 % of the width and 20 mm, never enlarged, greys dithered (Floyd-Steinberg). */
export function ditheredLogo(logo: GreyPicture, dots: number): DotPicture {
  const scale = Math.min(1, (dots * 0.6) / logo.width, MAX_HEIGHT / logo.height);
  const small = shrink(logo, Math.max(1, Math.round(logo.width * scale)), Math.max(1, Math.round(logo.height * scale)));
  const { width, height } = small;
  const light = Float32Array.from(small.grey);
  const out = new Uint8Array(width * height);
  const spread = (x: number, y: number, part: number): void => {
    if (x >= 0 && x < width && y < height) light[y * width + x] = (light[y * width + x] ?? 0) + part;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = light[y * width + x] ?? 255;
      const black = value < 128;
      out[y * width + x] = black ? 1 : 0;
      const error = value - (black ? 0 : 255);
      spread(x + 1, y, (error * 7) / 16);
      spread(x - 1, y + 1, (error * 3) / 16);
      spread(x, y + 1, (error * 5) / 16);
      spread(x + 1, y + 1, error / 16);
    }
  }
  return { width, height, dots: out };
}

/** Each new dot is the mean of the old dots it covers. */
function shrink(picture: GreyPicture, width: number, height: number): GreyPicture {
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * picture.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * picture.height) / height));
    for (let x = 0; x < width; x += 1) {
      const left = Math.floor((x * picture.width) / width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * picture.width) / width));
      let sum = 0;
      for (let row = top; row < bottom; row += 1) for (let column = left; column < right; column += 1) sum += picture.grey[row * picture.width + column] ?? 255;
      grey[y * width + x] = Math.round(sum / ((bottom - top) * (right - left)));
    }
  }
  return { width, height, grey };
}
