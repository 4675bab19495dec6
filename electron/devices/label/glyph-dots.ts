import type { LabelWeight } from '../../../shared/domain/label/label-drawing.ts';
import { glyphOf } from './label-font.ts';

/** A character in black dots: `left` and `top` are where its box begins, right of the pen and above the baseline. */
export interface GlyphDots {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

interface Edge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Looks across each dot; a dot is black when the outline covers at least two fifths of it: heads print thin strokes thinner than drawn. */
const LOOKS = 4;
const COVERED = 0.4 * LOOKS * LOOKS;
const CURVE_STEPS = 6;
const KEPT_MAX = 4_000;
const known = new Map<string, GlyphDots>();

/** The character at `size` dots per em. */
export function glyphDots(character: string, weight: LabelWeight, size: number): GlyphDots {
  const key = `${weight}/${size}/${character}`;
  let glyph = known.get(key);
  if (glyph === undefined) {
    glyph = rasterised(edgesOf(glyphOf(character, weight).path, size / 1000));
    if (known.size >= KEPT_MAX) known.clear();
    known.set(key, glyph);
  }
  return glyph;
}

/** Straight edges of the outline in dots, y downwards from the baseline. */
function edgesOf(path: string, scale: number): Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const to = (nextX: number, nextY: number): void => {
    edges.push({ x0: x, y0: y, x1: nextX, y1: nextY });
    [x, y] = [nextX, nextY];
  };
  for (const [, command, figures] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const n = (figures ?? '').split(' ').map((figure, index) => Number(figure) * (index % 2 === 0 ? scale : -scale));
    const at = (index: number): number => n[index] ?? 0;
    if (command === 'M') {
      [x, y, startX, startY] = [at(0), at(1), at(0), at(1)];
    } else if (command === 'L') to(at(0), at(1));
    else if (command === 'Z') to(startX, startY);
    else {
      const [fromX, fromY] = [x, y];
      for (let step = 1; step <= CURVE_STEPS; step += 1) {
        const t = step / CURVE_STEPS;
        to((1 - t) ** 2 * fromX + 2 * t * (1 - t) * at(0) + t ** 2 * at(2), (1 - t) ** 2 * fromY + 2 * t * (1 - t) * at(1) + t ** 2 * at(3));
      }
    }
  }
  return edges;
}

function rasterised(edges: readonly Edge[]): GlyphDots {
  if (edges.length === 0) return { left: 0, top: 0, width: 0, height: 0, dots: new Uint8Array() };
  const xs = edges.flatMap((edge) => [edge.x0, edge.x1]);
  const ys = edges.flatMap((edge) => [edge.y0, edge.y1]);
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const [width, height] = [Math.ceil(Math.max(...xs)) - left, Math.ceil(Math.max(...ys)) - top];
  const cover = new Uint8Array(width * height);
  for (let line = 0; line < height * LOOKS; line += 1) coverLine(edges, line, { left, top, width }, cover);
  return { left, top, width, height, dots: cover.map((looks) => (looks >= COVERED ? 1 : 0)) };
}

/** Adds one scan line: where the winding is not zero, the dots it passes are covered (outlines overlap in this font). */
function coverLine(edges: readonly Edge[], line: number, box: { readonly left: number; readonly top: number; readonly width: number }, cover: Uint8Array): void {
  const y = box.top + (line + 0.5) / LOOKS;
  const crossings: { readonly x: number; readonly turn: number }[] = [];
  for (const { x0, y0, x1, y1 } of edges) {
    if (y0 <= y === y1 <= y) continue;
    crossings.push({ x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), turn: y1 > y0 ? 1 : -1 });
  }
  crossings.sort((a, b) => a.x - b.x);
  let winding = 0;
  crossings.forEach(({ x, turn }, index) => {
    winding += turn;
    const next = crossings[index + 1];
    if (winding === 0 || next === undefined) return;
    const first = Math.max(0, Math.ceil((x - box.left) * LOOKS - 0.5));
    const last = Math.min(box.width * LOOKS - 1, Math.ceil((next.x - box.left) * LOOKS - 0.5) - 1);
    for (let look = first; look <= last; look += 1) {
      const at = Math.floor(line / LOOKS) * box.width + Math.floor(look / LOOKS);
      cover[at] = (cover[at] ?? 0) + 1;
    }
  });
}
