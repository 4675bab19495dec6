import { readCodes } from './read-qr.ts';

/** Every code on a label, as a reader sees it: the label alone, with nothing but its own white around the code and grey where the liner begins. */
export async function readLabel(picture: { readonly width: number; readonly height: number; readonly dots: Uint8Array }, box = { x: 0, y: 0, width: picture.width, height: picture.height }): Promise<readonly string[]> {
  const border = 24;
  const [width, height] = [box.width + border * 2, box.height + border * 2];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [left, top] = [x - border, y - border];
      const inside = left >= 0 && top >= 0 && left < box.width && top < box.height;
      const shade = !inside ? 160 : picture.dots[(box.y + top) * picture.width + box.x + left] === 1 ? 0 : 255;
      data.fill(shade, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return (await readCodes({ width, height, data })).map((code) => new TextDecoder().decode(code.bytes));
}
