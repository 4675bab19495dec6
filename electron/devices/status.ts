import type { DeliveryCause } from '../../shared/domain/printing/delivery.ts';

/** The four questions of DLE EOT: printer, cause of offline, cause of error, paper sensors. */
export type RealTimeQuestion = 1 | 2 | 3 | 4;

/** Answers to DLE EOT so far, one byte each. */
export type RealTimeAnswers = ReadonlyMap<RealTimeQuestion, number>;

/** One thing that a printer said. */
export type PrinterWord =
  | { readonly kind: 'real-time'; readonly byte: number }
  | { readonly kind: 'automatic'; readonly bytes: readonly [number, number, number, number] }
  /** GS r: the printer has worked off everything before the question. */
  | { readonly kind: 'processed'; readonly paper: number }
  /** GS ( H: everything before `id` has been printed. */
  | { readonly kind: 'process-id'; readonly id: string };

/** DLE EOT n, answered at once even while offline. */
export function realTimeQuestion(question: RealTimeQuestion): Uint8Array {
  return Uint8Array.of(0x10, 0x04, question);
}

/** GS r 1: paper sensor, answered behind the data. */
export const PROCESSED_QUESTION = Uint8Array.of(0x1d, 0x72, 1);

/** GS ( H function 48. `id`: four characters 20h to 7Eh, which come back when the data before it is on paper. */
export function processIdQuestion(id: string): Uint8Array {
  return Uint8Array.of(0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, ...Buffer.from(id, 'latin1').subarray(0, 4));
}

const isRealTime = (byte: number): boolean => (byte & 0x93) === 0x12;
const isAutomaticHead = (byte: number): boolean => (byte & 0x93) === 0x10;
/** Answers of GS r 1: paper there, near its end, out (with and without the near-end bits). Other bytes are noise of some gateway. */
const PAPER_ANSWERS = new Set([0x00, 0x03, 0x0c, 0x0f]);
/** Blocks of GS I, GS ( H and others: a head byte, then text up to NUL. */
const BLOCK_HEADS = new Set([0x35, 0x37, 0x3b, 0x3d, 0x5f]);
const LONGEST_BLOCK = 80;

/**
 * Takes apart what a printer sends (Epson, "Transmission status"): answers, automatic status of four bytes and blocks may follow each other
 * without a boundary and may be split anywhere. Keeps what is incomplete for the next call; bytes of no known form are dropped.
 */
export function createStatusReader(): (received: Uint8Array) => PrinterWord[] {
  let rest: number[] = [];
  return (received) => {
    rest.push(...received);
    const words: PrinterWord[] = [];
    while (rest.length > 0) {
      const head = rest[0] ?? 0;
      if (isRealTime(head)) {
        words.push({ kind: 'real-time', byte: head });
        rest = rest.slice(1);
      } else if (isAutomaticHead(head)) {
        const tail = rest.slice(1, 4);
        if (tail.some((byte) => (byte & 0x90) !== 0)) rest = rest.slice(1);
        else if (tail.length < 3) break;
        else {
          words.push({ kind: 'automatic', bytes: [head, tail[0] ?? 0, tail[1] ?? 0, tail[2] ?? 0] });
          rest = rest.slice(4);
        }
      } else if (BLOCK_HEADS.has(head)) {
        const end = rest.indexOf(0);
        if (end < 0 && rest.length < LONGEST_BLOCK) break;
        if (end === 6 && head === 0x37 && rest[1] === 0x22) words.push({ kind: 'process-id', id: String.fromCharCode(...rest.slice(2, 6)) });
        rest = rest.slice(end < 0 ? 1 : end + 1);
      } else {
        if (PAPER_ANSWERS.has(head)) words.push({ kind: 'processed', paper: head });
        rest = rest.slice(1);
      }
    }
    return words;
  };
}

/** What keeps the printer from printing, most telling cause first; undefined when nothing does. */
export function troubleOf(answers: RealTimeAnswers): DeliveryCause | undefined {
  const [printer, offline, error, paper] = [answers.get(1) ?? 0, answers.get(2) ?? 0, answers.get(3) ?? 0, answers.get(4) ?? 0];
  if ((offline & 0x20) !== 0 || (paper & 0x60) === 0x60) return 'paper-out';
  if ((offline & 0x04) !== 0) return 'cover-open';
  if ((error & 0x08) !== 0) return 'cutter';
  if ((error & 0x40) !== 0) return 'head-hot';
  if ((printer & 0x08) !== 0 || (offline & 0x40) !== 0 || (error & 0x20) !== 0) return 'offline';
  return undefined;
}

/** The roll is nearly used up (printers without the sensor never say so). */
export function isNearEnd(answers: RealTimeAnswers): boolean {
  return ((answers.get(4) ?? 0) & 0x0c) !== 0;
}

/** As {@link troubleOf}, from the four bytes of automatic status back. */
export function automaticTroubleOf(bytes: readonly [number, number, number, number]): DeliveryCause | undefined {
  const [printer, error, paper] = bytes;
  if ((paper & 0x0c) !== 0) return 'paper-out';
  if ((printer & 0x20) !== 0) return 'cover-open';
  if ((error & 0x08) !== 0) return 'cutter';
  if ((error & 0x40) !== 0) return 'head-hot';
  if ((printer & 0x08) !== 0 || (error & 0x20) !== 0) return 'offline';
  return undefined;
}
