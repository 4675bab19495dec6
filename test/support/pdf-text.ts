import { inflateSync } from 'node:zlib';

interface Run {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The text of a PDF made with standard fonts, page by page, line by line from top to bottom: read from the file's own operators, not from what made it. */
export function pdfText(bytes: Uint8Array): string[][] {
  return contentStreams(Buffer.from(bytes)).map((content) => linesOf(runsOf(content)));
}

/** Where each piece of text begins, in points from the left edge, all pages together. */
export function textPlaces(bytes: Uint8Array): readonly { readonly x: number; readonly text: string }[] {
  return contentStreams(Buffer.from(bytes)).flatMap(runsOf).map(({ x, text }) => ({ x, text }));
}

/** Filled rectangles (`x y w h re`), their left and right edge in points from the left edge, all pages together. */
export function boxEdges(bytes: Uint8Array): readonly { readonly left: number; readonly right: number }[] {
  return contentStreams(Buffer.from(bytes)).flatMap((content) => [...content.matchAll(/^([\d.]+) [\d.]+ ([\d.]+) [\d.]+ re$/gm)].map(([, x, wide]) => ({ left: Number(x), right: Number(x) + Number(wide) })));
}

/** Page contents in the order of the file. */
function contentStreams(file: Buffer): string[] {
  const pages: string[] = [];
  let from = 0;
  for (;;) {
    const start = file.indexOf('stream\n', from);
    if (start < 0) return pages;
    const end = file.indexOf('endstream', start);
    const packed = file.subarray(start + 7, end);
    from = end + 9;
    const content = inflated(packed);
    if (content.includes('BT\n')) pages.push(content);
  }
}

function inflated(packed: Buffer): string {
  try {
    return inflateSync(packed).toString('latin1');
  } catch {
    return '';
  }
}

/** Texts with their places, through the matrices in force (`cm`, `Tm`); only what pdfkit writes is understood. */
function runsOf(content: string): Run[] {
  const runs: Run[] = [];
  const stack: number[][] = [];
  let page = [1, 0, 0, 1, 0, 0];
  let text = [1, 0, 0, 1, 0, 0];
  for (const line of content.split('\n')) {
    const numbers = line.split(' ').slice(0, 6).map(Number);
    if (line === 'q') stack.push(page);
    else if (line === 'Q') page = stack.pop() ?? page;
    else if (line.endsWith(' cm')) page = times(numbers, page);
    else if (line.endsWith(' Tm')) text = numbers;
    else if (line.endsWith('] TJ')) {
      const [, , , , x = 0, y = 0] = times(text, page);
      const hex = [...line.matchAll(/<([0-9a-f]*)>/g)].map((match) => match[1] ?? '').join('');
      runs.push({ x, y, text: new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex')) });
    }
  }
  return runs;
}

function times(a: readonly number[], b: readonly number[]): number[] {
  const [a0 = 1, a1 = 0, a2 = 0, a3 = 1, a4 = 0, a5 = 0] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [a0 * b0 + a1 * b2, a0 * b1 + a1 * b3, a2 * b0 + a3 * b2, a2 * b1 + a3 * b3, a4 * b0 + a5 * b2 + b4, a4 * b1 + a5 * b3 + b5];
}

/** Runs whose base lines are within 2 points are one line; words are parted by one blank. */
function linesOf(runs: readonly Run[]): string[] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((one, other) => other.y - one.y)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && Math.abs(row[0].y - run.y) <= 2) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => {
    let line = '';
    for (const { text } of row.toSorted((one, other) => one.x - other.x)) {
      // A word may be broken behind `/` and `-`, so what follows is the same word; behind anything else a new column begins.
      const joins = line === '' || /[ /-]$/.test(line);
      line += joins ? text : ` ${text}`;
    }
    return line.trim();
  });
}
