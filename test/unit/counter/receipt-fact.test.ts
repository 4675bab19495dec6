import { expect, test } from 'vitest';
import { receiptFact } from '../../../renderer/features/counter/sell/receipt-fact.ts';
import type { PrintJob } from '../../../shared/contract/prints.ts';

const job = (change: Partial<PrintJob>): PrintJob => ({ state: 'sending', cause: null, attempts: 1, ...change }) as PrintJob;

test('a receipt just queued, or sent for the first time, is on its way', () => {
  for (const known of [undefined, job({ state: 'waiting', attempts: 0 }), job({})]) expect(receiptFact(known, true).words).toBe('pay.fact.receiptSending');
});

test('a receipt that the printer did not take waits, and goes on saying so while it is tried again', () => {
  for (const known of [job({ state: 'waiting', cause: 'refused' }), job({ attempts: 2 }), job({ state: 'waiting', cause: 'refused', attempts: 9 })]) {
    expect(receiptFact(known, true)).toMatchObject({ words: 'pay.fact.receiptWaiting', tone: 'yellow' });
  }
});

test('printed is said only of what the printer has said so of', () => {
  expect((['printed', 'answered-printed', 'handed-over', 'unknown', 'skipped'] as const).map((state) => receiptFact(job({ state, attempts: 3 }), true).words)).toEqual([
    'pay.fact.receiptPrinted',
    'pay.fact.receiptPrinted',
    'pay.fact.receiptHandedOver',
    'pay.fact.receiptUnknown',
    'pay.fact.receiptSkipped',
  ]);
});

test('without a printer nothing is waited for', () => {
  for (const known of [undefined, job({ state: 'waiting', attempts: 0 }), job({ state: 'skipped' })]) expect(receiptFact(known, false).words).toBe('pay.fact.noPrinter');
});
