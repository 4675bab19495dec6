import { PNG } from 'pngjs';

/** A screenshot in black and white, 1 = black. */
export function dotsOfPng(png: Buffer): { width: number; height: number; dots: Uint8Array } {
  const { width, height, data } = PNG.sync.read(png);
  return { width, height, dots: Uint8Array.from({ length: width * height }, (_, at) => ((data[at * 4] ?? 255) < 128 ? 1 : 0)) };
}
