import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const COLOURS_MAX = 256;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A colour of the picture (0xRRGGBB) and how many of its dots have it. */
interface Shade {
  readonly colour: number;
  readonly dots: number;
}

const RED = 16;
const GREEN = 8;
const BLUE = 0;
const part = (colour: number, channel: number): number => (colour >> channel) & 0xff;

/** The same picture in at most 256 colours: a screen of flat colours keeps its look and shrinks to a third. */
export function palettePng(png: Uint8Array): Uint8Array {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const dots = new Map<number, number>();
  const colourAt = (dot: number): number => ((data[dot * 4] ?? 0) << RED) | ((data[dot * 4 + 1] ?? 0) << GREEN) | (data[dot * 4 + 2] ?? 0);
  for (let dot = 0; dot < width * height; dot += 1) dots.set(colourAt(dot), (dots.get(colourAt(dot)) ?? 0) + 1);
  const palette = paletteOf([...dots].map(([colour, count]) => ({ colour, dots: count })));
  const place = new Map([...dots.keys()].map((colour) => [colour, nearest(palette, colour)]));

  // Each row begins with its filter; none is the smallest for a picture of flat colours.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = place.get(colourAt(y * width + x)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Uint8Array.from(palette.flatMap((colour) => [part(colour, RED), part(colour, GREEN), part(colour, BLUE)]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })), chunk('IEND', new Uint8Array())]);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** Median cut: the box with the widest spread of many dots is halved until there are enough. */
function paletteOf(shades: readonly Shade[]): number[] {
  if (shades.length <= COLOURS_MAX) return shades.map((shade) => shade.colour);
  const boxes = [boxOf([...shades])];
  while (boxes.length < COLOURS_MAX) {
    const widest = boxes.reduce((best, box) => (box.worth > best.worth ? box : best));
    if (widest.shades.length < 2) break;
    const { channel } = widest;
    const sorted = widest.shades.toSorted((a, b) => part(a.colour, channel) - part(b.colour, channel));
    const half = sorted.reduce((sum, shade) => sum + shade.dots, 0) / 2;
    let cut = 1;
    for (let seen = sorted[0]?.dots ?? 0; cut < sorted.length - 1 && seen < half; cut += 1) seen += sorted[cut]?.dots ?? 0;
    boxes.splice(boxes.indexOf(widest), 1, boxOf(sorted.slice(0, cut)), boxOf(sorted.slice(cut)));
  }
  return boxes.map((box) => box.shades.reduce((most, shade) => (shade.dots > most.dots ? shade : most)).colour);
}

interface Box {
  readonly shades: readonly Shade[];
  readonly channel: number;
  readonly worth: number;
}

function boxOf(shades: readonly Shade[]): Box {
  const [channel, spread] = [RED, GREEN, BLUE]
    .map((at): [number, number] => {
      const parts = shades.map((shade) => part(shade.colour, at));
      return [at, parts.reduce((a, b) => Math.max(a, b)) - parts.reduce((a, b) => Math.min(a, b))];
    })
    .reduce((best, one) => (one[1] > best[1] ? one : best));
  const dots = shades.reduce((sum, shade) => sum + shade.dots, 0);
  return { shades, channel, worth: shades.length < 2 ? 0 : spread * spread * Math.sqrt(dots) };
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of palette.entries()) {
    const distance = [RED, GREEN, BLUE].reduce((sum, channel) => sum + (part(candidate, channel) - part(colour, channel)) ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
