import type { TsplLabel } from './tspl-render.ts';

/**
 * Draws what our composer may send in ZPL: labels of one ^GFA field in packed hex. Any other command, a row that is not as wide as it says or a missing row is an
 * error. Written after Zebra's programming guide ("^GF", "Alternative data compression scheme").
 */
export function renderZpl(bytes: Uint8Array): readonly TsplLabel[] {
  const text = Buffer.from(bytes).toString('latin1');
  const head = /^~SD\d\d/.exec(text);
  if (head === null) throw new Error('no darkness at the beginning');
  const labels: TsplLabel[] = [];
  let rest = text.slice(head[0].length);
  while (rest !== '') {
    const label = /^\^XA\^MN[YMN]\^PO[IN]\^PR\d\^PW(\d+)\^LL(\d+)\^LS0\^LT0\^LH0,0\^FO0,0\^GFA,(\d+),(\d+),(\d+),([0-9A-FG-Yg-z,:]*)\^FS\^PQ(\d+),0,0,N\^XZ\n/.exec(rest);
    if (label === null) throw new Error(`not a label we send: ${rest.slice(0, 60)}`);
    const [whole, width, height, total, field, across, data, copies] = label;
    if (total !== field || Number(total) !== Number(across) * Number(height)) throw new Error('a field that is not as large as it says');
    labels.push({ width: Number(width), height: Number(height), dots: dotsOf(data ?? '', Number(width), Number(height), Number(across)), copies: Number(copies) });
    rest = rest.slice(whole.length);
  }
  return labels;
}

function dotsOf(data: string, width: number, height: number, across: number): Uint8Array {
  const digits = across * 2;
  const rows: string[] = [];
  let row = '';
  let times = 0;
  for (const sign of data) {
    const code = sign.codePointAt(0) ?? 0;
    if (sign >= 'G' && sign <= 'Y') times += code - 0x46;
    else if (sign >= 'g' && sign <= 'z') times += (code - 0x66) * 20;
    else if (sign === ':') rows.push(rows.at(-1) ?? '');
    else if (sign === ',') row = row.padEnd(digits, '0');
    else {
      row += sign.repeat(Math.max(1, times));
      times = 0;
    }
    if (row.length > digits) throw new Error('a row wider than its picture');
    if (row.length === digits) {
      rows.push(row);
      row = '';
    }
  }
  if (rows.length !== height || row !== '') throw new Error(`${rows.length} rows of ${height}`);
  const dots = new Uint8Array(width * height);
  rows.forEach((line, y) => {
    for (let x = 0; x < width; x += 1) dots[y * width + x] = (Number.parseInt(line[x >> 2] ?? '0', 16) >> (3 - (x & 3))) & 1;
  });
  return dots;
}
