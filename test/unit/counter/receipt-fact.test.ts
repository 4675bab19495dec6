import { expect, test } from 'vitest';
import { receiptFact } from '../../../renderer/features/counter/sell/receipt-fact.ts';
import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { PrinterStatus } from '../../../shared/domain/printing/printer-status.ts';

const RECEIPT = 'receipt' as PrintJob['jobId'];
const job = (change: Partial<PrintJob>): PrintJob => ({ jobId: RECEIPT, printNumber: 12, state: 'sending', cause: null, attempts: 1, ...change }) as PrintJob;
const before = (change: Partial<PrintJob>): PrintJob => job({ jobId: 'before' as PrintJob['jobId'], printNumber: 11, ...change });
const OFF: PrinterStatus = { state: 'trouble', cause: 'refused' };

const fact = (known: PrintJob | undefined, hasPrinter = true, printer: PrinterStatus | null = { state: 'ready' }, others: readonly PrintJob[] = []) =>
  receiptFact(RECEIPT, { jobs: known === undefined ? undefined : [known, ...others], hasPrinter, printer });

test('a receipt just queued, or sent for the first time, is on its way', () => {
  for (const known of [undefined, job({ state: 'waiting', attempts: 0 }), job({})]) expect(fact(known).words).toBe('pay.fact.receiptSending');
});

test('a receipt that the printer did not take waits, and goes on saying so while it is tried again', () => {
  for (const known of [job({ state: 'waiting', cause: 'refused' }), job({ attempts: 2 }), job({ state: 'waiting', cause: 'refused', attempts: 9 })]) {
    expect(fact(known)).toMatchObject({ words: 'pay.fact.receiptWaiting', tone: 'yellow' });
  }
});

test('a receipt that was never tried waits behind a paper that the printer does not take, and only then', () => {
  const queued = job({ state: 'waiting', attempts: 0 });
  for (const older of [before({ state: 'waiting', cause: 'refused', attempts: 4 }), before({ attempts: 5 })]) {
    expect(fact(queued, true, OFF, [older])).toMatchObject({ words: 'pay.fact.receiptWaiting', tone: 'yellow' });
    // The printer takes them, one after the other.
    expect(fact(queued, true, { state: 'ready' }, [older]).words).toBe('pay.fact.receiptSending');
  }
  // The trouble may be over: the receipt is the first to try.
  for (const older of [before({ state: 'printed' }), before({ state: 'skipped' }), before({ state: 'waiting', printNumber: 13 })]) expect(fact(queued, true, OFF, [older]).words).toBe('pay.fact.receiptSending');
});

test('printed is said only of what the printer has said so of', () => {
  expect((['printed', 'answered-printed', 'handed-over', 'unknown', 'skipped'] as const).map((state) => fact(job({ state, attempts: 3 })).words)).toEqual([
    'pay.fact.receiptPrinted',
    'pay.fact.receiptPrinted',
    'pay.fact.receiptHandedOver',
    'pay.fact.receiptUnknown',
    'pay.fact.receiptSkipped',
  ]);
});

test('without a printer nothing is waited for', () => {
  for (const known of [undefined, job({ state: 'waiting', attempts: 0 }), job({ state: 'skipped' })]) expect(fact(known, false).words).toBe('pay.fact.noPrinter');
});
