import type { LabelPrinterSetting } from '../../../shared/domain/label/label-printer.ts';
import { dotsPerMm } from '../../../shared/domain/label/label-printer.ts';
import type { RollMedium } from '../../../shared/domain/label/label-template.ts';
import type { LabelRun } from '../../services/ports/label-work.ts';
import type { DotPicture } from '../picture/dot-picture.ts';
import { webPictures } from './web-pictures.ts';

/** A run in ZPL: each row of the roll as one picture in ZPL's packed hex; ^PQ prints it again. Nothing typed by a person stands in a command. */
export function composeZpl(run: LabelRun, medium: RollMedium, printer: LabelPrinterSetting): Uint8Array {
  const track = { gap: '^MNY', mark: '^MNM', none: '^MNN' }[printer.sensor];
  // ~SD takes 00 to 30; ours goes to 15.
  const dark = `~SD${String(printer.darkness * 2).padStart(2, '0')}`;
  const height = Math.floor((medium.height * dotsPerMm(printer.dpi)) / 10);
  const labels = webPictures(run, medium, printer.dpi).map(({ picture, copies }) => {
    const across = Math.ceil(picture.width / 8);
    const size = across * picture.height;
    return `^XA${track}^PO${printer.turned ? 'I' : 'N'}^PR${Math.max(2, printer.speed)}^PW${picture.width}^LL${height}^LS0^LT0^LH0,0^FO0,0^GFA,${size},${size},${across},${packed(picture, across)}^FS^PQ${copies},0,0,N^XZ\n`;
  });
  return Buffer.from(dark + labels.join(''), 'latin1');
}

/** ZPL's packing of hex rows: G to Y are 1 to 19 times, g to z 20 to 400 times the digit behind; `,` fills with 0, `:` is the row before. */
function packed({ width, height, dots }: DotPicture, across: number): string {
  let before = '';
  let text = '';
  for (let y = 0; y < height; y += 1) {
    let row = '';
    for (let x = 0; x < across * 8; x += 4) {
      let digit = 0;
      for (let bit = 0; bit < 4; bit += 1) digit = digit * 2 + (x + bit < width && dots[y * width + x + bit] === 1 ? 1 : 0);
      row += digit.toString(16).toUpperCase();
    }
    text += row === before ? ':' : packedRow(row);
    before = row;
  }
  return text;
}

function packedRow(row: string): string {
  const body = row.replace(/0+$/, '');
  const text = body.replaceAll(/(.)\1*/g, (run, digit: string) => (run.length < 3 ? run : times(run.length) + digit));
  return body.length === row.length ? text : `${text},`;
}

function times(count: number): string {
  let left = count;
  let text = '';
  for (; left >= 400; left -= 400) text += 'z';
  if (left >= 20) text += String.fromCodePoint(0x66 + Math.floor(left / 20));
  return left % 20 === 0 ? text : text + String.fromCodePoint(0x46 + (left % 20));
}
