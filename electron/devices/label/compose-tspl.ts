import type { LabelPrinterSetting } from '../../../shared/domain/label/label-printer.ts';
import type { RollMedium } from '../../../shared/domain/label/label-template.ts';
import type { LabelRun } from '../../services/ports/label-work.ts';
import type { DotPicture } from '../picture/dot-picture.ts';
import { webPictures, webWidth } from './web-pictures.ts';

const mm = (tenths: number): string => `${tenths / 10} mm`;

/**
 * A run in TSPL: each row of the roll as one picture, so that no font, code page or quoting of the printer has a say, and the same row again by
 * copies. Every line ends in CR LF, the last too: without it the label would wait for the next job.
 */
export function composeTspl(run: LabelRun, medium: RollMedium, printer: LabelPrinterSetting): Uint8Array {
  const gap = { gap: `GAP ${mm(medium.rowGap)},0 mm`, mark: `BLINE ${mm(medium.rowGap)},0 mm`, none: 'GAP 0 mm,0 mm' }[printer.sensor];
  const head = [`SIZE ${mm(webWidth(medium))},${mm(medium.height)}`, gap, `DIRECTION ${printer.turned ? 1 : 0}`, 'REFERENCE 0,0', `DENSITY ${printer.darkness}`, `SPEED ${printer.speed}`];
  const parts: Uint8Array[] = [Buffer.from(head.map((line) => `${line}\r\n`).join(''), 'latin1')];
  for (const { picture, copies } of webPictures(run, medium, printer.dpi)) {
    parts.push(Buffer.from(`CLS\r\nBITMAP 0,0,${Math.floor(picture.width / 8)},${picture.height},0,`, 'latin1'), bitmap(picture), Buffer.from(`\r\nPRINT 1,${copies}\r\n`, 'latin1'));
  }
  return Buffer.concat(parts);
}

/** A 0 is a black dot here. Columns that fill no byte are the margin of the right edge, always white, and are left out. */
function bitmap({ width, height, dots }: DotPicture): Uint8Array {
  const across = Math.floor(width / 8);
  const data = new Uint8Array(across * height).fill(0xff);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < across * 8; x += 1) {
      if (dots[y * width + x] !== 1) continue;
      const at = y * across + (x >> 3);
      data[at] = (data[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  return withoutImmediateCommands(data);
}

/** Printers look for `ESC !` and `~!` on arrival, inside pictures too: one more black dot makes them harmless. */
export function withoutImmediateCommands(data: Uint8Array): Uint8Array {
  return data.map((byte, index) => ((byte === 0x1b || byte === 0x7e) && data[index + 1] === 0x21 ? byte & ~0x08 : byte));
}
