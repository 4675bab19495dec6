import { Check, CircleArrowRight, CircleQuestionMark, Clock, PrinterX, type LucideIcon } from 'lucide-react';
import type { PrintJob } from '../../../../shared/contract/prints.ts';
import type { PrinterStatus } from '../../../../shared/domain/printing/printer-status.ts';
import type { PrintJobId } from '../../../../shared/kernel/ids.ts';
import type { MessageKey } from '../../../../shared/i18n/indonesian.ts';

type Tone = 'green' | 'yellow' | 'blue' | 'red' | 'quiet';
/** Something known of a sale, with its sign. */
export interface Fact {
  readonly icon: LucideIcon;
  readonly tone: Tone;
  readonly words: MessageKey;
}

/** What is known of a receipt: never more than the printer has proven. */
const RECEIPT: Readonly<Record<PrintJob['state'], Fact>> = {
  waiting: { icon: Clock, tone: 'yellow', words: 'pay.fact.receiptWaiting' },
  sending: { icon: Clock, tone: 'quiet', words: 'pay.fact.receiptSending' },
  printed: { icon: Check, tone: 'green', words: 'pay.fact.receiptPrinted' },
  'answered-printed': { icon: Check, tone: 'green', words: 'pay.fact.receiptPrinted' },
  'handed-over': { icon: CircleArrowRight, tone: 'blue', words: 'pay.fact.receiptHandedOver' },
  unknown: { icon: CircleQuestionMark, tone: 'yellow', words: 'pay.fact.receiptUnknown' },
  skipped: { icon: PrinterX, tone: 'quiet', words: 'pay.fact.receiptSkipped' },
};
const SENDING: Fact = { icon: Clock, tone: 'quiet', words: 'pay.fact.receiptSending' };
const NO_PRINTER: Fact = { icon: PrinterX, tone: 'quiet', words: 'pay.fact.noPrinter' };

/** What is known of the papers besides the receipt. */
interface Printing {
  /** Newest first; undefined: not known yet. */
  readonly jobs: readonly PrintJob[] | undefined;
  readonly hasPrinter: boolean;
  readonly printer: PrinterStatus | null;
}

/** What is said of the receipt of the sale just made, the paper `jobId`. */
export function receiptFact(jobId: PrintJobId | null, { jobs, hasPrinter, printer }: Printing): Fact {
  const job = jobs?.find((one) => one.jobId === jobId);
  if (!hasPrinter && (job === undefined || job.state === 'waiting' || job.state === 'skipped')) return NO_PRINTER;
  if (job === undefined) return SENDING;
  // Queued a moment ago is on its way, unless the printer has not even taken the papers before it.
  const heldUp = printer?.state === 'trouble' && jobs?.some((one) => one.printNumber < job.printNumber && (one.state === 'waiting' || one.state === 'sending')) === true;
  if (job.state === 'waiting' && job.cause === null && !heldUp) return SENDING;
  // Tried again and again while the printer is off: it waits until it is out, and does not blink.
  if (job.state === 'sending' && job.attempts > 1) return RECEIPT.waiting;
  return RECEIPT[job.state];
}
