import bwipjs from 'bwip-js/node';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { readScan } from '../../../shared/domain/barcode/read-scan.ts';
import { readCodes } from '../../support/read-qr.ts';
import { CODE_ROWS, CODE_RULES, expectedOf, inTableWords } from '../../fixtures/barcode/code-table.ts';

const DRAWN = CODE_ROWS.filter((row) => row.symbol !== undefined);

/** What a scanner with AIM identifiers sends for the code, drawn as a picture and read back from its dots. */
async function scanned(symbol: string, text: string): Promise<string> {
  const png = PNG.sync.read(await bwipjs.toBuffer({ bcid: symbol, text, scale: 3, padding: 10, backgroundcolor: 'ffffff' }));
  const [found] = await readCodes({ width: png.width, height: png.height, data: new Uint8ClampedArray(png.data) });
  if (found === undefined) throw new Error(`no code seen in the picture of ${text}`);
  return found.symbologyIdentifier + new TextDecoder().decode(found.bytes);
}

test('enough codes are drawn to mean something, of every symbol that carries more', () => {
  expect(DRAWN.length).toBeGreaterThanOrEqual(30);
  expect(new Set(DRAWN.map((row) => row.symbol))).toEqual(new Set(['gs1-128', 'gs1datamatrix', 'gs1qrcode', 'databaromni', 'ean13', 'ean8', 'code128', 'qrcode']));
});

test.each(DRAWN)('drawn as $symbol and read from the picture: $name', async (row) => {
  const text = await scanned(row.symbol ?? '', row.draw ?? '');
  expect(inTableWords(readScan(text, CODE_RULES))).toEqual(expectedOf(row));
});

test('a GS1 picture is read to what the table says a scanner sends', async () => {
  const row = DRAWN.find(({ symbol }) => symbol === 'gs1-128');
  expect(await scanned('gs1-128', row?.draw ?? '')).toBe(row?.scan);
});
