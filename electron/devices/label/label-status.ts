import type { LabelLanguage } from '../../../shared/domain/label/label-printer.ts';
import type { DeliveryCause } from '../../../shared/domain/printing/delivery.ts';

/** What a label printer says of itself: ready, at work, or stopped by something. */
export type LabelWord = { readonly state: 'ready' } | { readonly state: 'printing' } | { readonly state: 'stopped'; readonly cause: DeliveryCause };

/** TSPL: ESC ! ?, one byte back at once; ZPL: ~HS, three lines. */
export function labelQuestion(language: LabelLanguage): Uint8Array {
  return language === 'tspl' ? Uint8Array.of(0x1b, 0x21, 0x3f) : Buffer.from('~HS', 'latin1');
}

/** Takes what arrives, in any pieces, and answers as soon as it is a whole word. */
export function createLabelReader(language: LabelLanguage): (received: Uint8Array) => LabelWord | undefined {
  if (language === 'tspl') return (received) => (received.length === 0 ? undefined : tsplWord(received.at(-1) ?? 0));
  let text = '';
  return (received) => {
    text += Buffer.from(received).toString('latin1');
    // Each line stands between STX and ETX; what follows the last ETX is not whole yet.
    const lines = text.split('\u0003').slice(0, -1).map((line) => line.slice(line.indexOf('\u0002') + 1).split(','));
    return lines.length < 2 ? undefined : zplWord(lines[0] ?? [], lines[1] ?? []);
  };
}

/** TSC's manual, "printer status": a bit for each trouble, 20h while printing. */
function tsplWord(byte: number): LabelWord {
  if ((byte & 0x01) !== 0) return { state: 'stopped', cause: 'cover-open' };
  if ((byte & 0x04) !== 0) return { state: 'stopped', cause: 'paper-out' };
  // Paper jam, no ribbon, pause, any other: somebody has to look at the printer itself.
  if ((byte & 0x9a) !== 0) return { state: 'stopped', cause: 'offline' };
  return (byte & 0x20) !== 0 ? { state: 'printing' } : { state: 'ready' };
}

/** Zebra's manual, ~HS: first line paper out, pause, …, formats in the receive buffer; second head up, ribbon out, …, labels left. */
function zplWord(first: readonly string[], second: readonly string[]): LabelWord {
  if (second[2] === '1') return { state: 'stopped', cause: 'cover-open' };
  if (first[1] === '1') return { state: 'stopped', cause: 'paper-out' };
  if (first[2] === '1' || second[3] === '1') return { state: 'stopped', cause: 'offline' };
  return Number(first[4]) > 0 || Number(second[8]) > 0 || first[7] === '1' ? { state: 'printing' } : { state: 'ready' };
}
