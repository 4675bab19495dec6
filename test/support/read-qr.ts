import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';

let prepared = false;

/** Every code that a reader sees in a picture of four bytes per dot. */
export async function readCodes(picture: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }, formats: readonly 'QRCode'[] = []): Promise<readonly ReadResult[]> {
  if (!prepared) {
    // The reader would fetch its program from the network otherwise.
    const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
    await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer }, fireImmediately: true });
    prepared = true;
  }
  return readBarcodes({ ...picture, colorSpace: 'srgb' } as ImageData, { formats: [...formats] });
}

/** What a reader sees in a black and white picture (1 = black), given a white border. Bytes as UTF-8. */
export async function readQr(picture: { readonly width: number; readonly height: number; readonly dots: Uint8Array }): Promise<string[]> {
  const border = 40;
  const [width, height] = [picture.width + border * 2, picture.height + border * 2];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  picture.dots.forEach((dot, index) => {
    if (dot !== 1) return;
    const at = ((Math.floor(index / picture.width) + border) * width + (index % picture.width) + border) * 4;
    data.fill(0, at, at + 3);
  });
  const found = await readCodes({ width, height, data }, ['QRCode']);
  return found.map((code) => new TextDecoder().decode(code.bytes));
}
