/** One PRINT of a TSPL job: the label's dots (1 = black) and how often it is printed. */
export interface TsplLabel {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
  readonly copies: number;
}

const HEAD = /^(SIZE|GAP|BLINE|DIRECTION|REFERENCE|DENSITY|SPEED|CLS|PRINT)(?: (.*))?$/;

/**
 * Draws what our composer may send: SIZE, CLS, one BITMAP per label, PRINT. Anything else, a picture that leaves its label, a line without CR LF or
 * data after the last line is an error: a printer would wait, or print somewhere else.
 */
export function renderTspl(bytes: Uint8Array, dpi: number): readonly TsplLabel[] {
  const perMm = dpi === 203 ? 8 : dpi / 25.4;
  const labels: TsplLabel[] = [];
  let size = { width: 0, height: 0 };
  let dots = new Uint8Array();
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0 || bytes[end - 1] !== 0x0d) throw new Error('a line that does not end in CR LF');
    const bitmap = /^BITMAP 0,0,(\d+),(\d+),0,/.exec(Buffer.from(bytes.subarray(at, at + 40)).toString('latin1'));
    if (bitmap !== null) {
      const [across, high] = [Number(bitmap[1]), Number(bitmap[2])];
      if (across * 8 > size.width || high > size.height) throw new Error('a picture that leaves its label');
      const data = bytes.subarray(at + bitmap[0].length, at + bitmap[0].length + across * high);
      for (let y = 0; y < high; y += 1) for (let x = 0; x < across * 8; x += 1) if ((((data[y * across + (x >> 3)] ?? 0xff) >> (7 - (x & 7))) & 1) === 0) dots[y * size.width + x] = 1;
      at += bitmap[0].length + across * high;
      if (bytes[at] !== 0x0d || bytes[at + 1] !== 0x0a) throw new Error('a picture that is not as long as it says');
      at += 2;
      continue;
    }
    const line = Buffer.from(bytes.subarray(at, end - 1)).toString('latin1');
    const command = HEAD.exec(line);
    if (command === null) throw new Error(`not a command we send: ${line.slice(0, 60)}`);
    at = end + 1;
    const [, name, rest = ''] = command;
    if (name === 'SIZE') {
      const [width = 0, height = 0] = [...rest.matchAll(/([\d.]+) mm/g)].map((side) => Math.round(Number(side[1]) * perMm));
      size = { width, height };
    } else if (name === 'CLS') dots = new Uint8Array(size.width * size.height);
    else if (name === 'PRINT') labels.push({ ...size, dots: dots.slice(), copies: Number(/^1,(\d+)$/.exec(rest)?.[1]) });
  }
  return labels;
}
