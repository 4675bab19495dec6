import { expect, test } from 'vitest';
import type { CommandResult } from '../../../renderer/features/counter/state/cart-store.ts';
import { createScanQueue, type Scan } from '../../../renderer/features/counter/state/scan-queue.ts';
import type { LineId } from '../../../shared/kernel/ids.ts';
import { ONE } from '../../../shared/kernel/quantity.ts';

const flush = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

function standing() {
  const log: string[] = [];
  const queue = createScanQueue(
    async ({ text }): Promise<CommandResult> => {
      log.push(`ask ${text}`);
      if (text.startsWith('?')) return { type: 'refused', refusal: { code: 'scan.unknown', text } };
      return { type: 'answer', value: { type: 'quantity-set', lineId: text as LineId, quantity: ONE } };
    },
    {
      added: (scan: Scan) => log.push(`in ${scan.text}`),
      refused: (stop) => log.push(`no ${stop.scan.text}`),
      held: (scan) => log.push(`held ${scan.text}`),
    },
  );
  const scan = (...texts: string[]): void => {
    for (const text of texts) queue.push({ text, quantity: ONE, at: 0 });
  };
  return { queue, log, scan };
}

test('scans go in one after another in the order they were read', async () => {
  const { log, scan, queue } = standing();
  scan('a', 'b', 'c');
  expect(queue.get().waiting.map((one) => one.text)).toEqual(['a', 'b', 'c']);
  await flush();
  expect(log).toEqual(['ask a', 'in a', 'ask b', 'in b', 'ask c', 'in c']);
  expect(queue.get()).toEqual({ waiting: [], stopped: null });
});

test('an unknown code stops the queue until it is answered, and what comes after waits in sight', async () => {
  const { log, scan, queue } = standing();
  scan('a', '?x', 'b');
  await flush();
  scan('c');
  await flush();
  expect(log).toEqual(['ask a', 'in a', 'ask ?x', 'no ?x', 'held c']);
  expect(queue.get().stopped?.scan.text).toBe('?x');
  expect(queue.get().waiting.map((one) => one.text)).toEqual(['b', 'c']);
  queue.answer();
  await flush();
  expect(log.slice(5)).toEqual(['ask b', 'in b', 'ask c', 'in c']);
  expect(queue.get()).toEqual({ waiting: [], stopped: null });
});

test('all that waits can be dropped, and the next scan goes in', async () => {
  const { log, scan, queue } = standing();
  scan('?x', 'b', '?y');
  await flush();
  expect(queue.dropAll()).toBe(2);
  scan('d');
  await flush();
  expect(log).toEqual(['ask ?x', 'no ?x', 'ask d', 'in d']);
});

test('a scan that somebody allows goes in before those that wait, with what was allowed', async () => {
  const asked: string[] = [];
  const queue = createScanQueue(
    async ({ text, allowed }): Promise<CommandResult> => {
      asked.push(`${text} ${allowed === null ? 'plain' : (allowed.approvalId ?? 'alone')}`);
      if (text === 'old' && allowed === null) return { type: 'refused', refusal: { code: 'scan.expired', name: 'Roti', day: '2026-11-01', lot: null } };
      return { type: 'answer', value: { type: 'quantity-set', lineId: text as LineId, quantity: ONE } };
    },
    { added: () => undefined, refused: () => undefined, held: () => undefined },
  );
  for (const text of ['old', 'a', 'b']) queue.push({ text, quantity: ONE, at: 0 });
  await flush();
  expect(queue.get().stopped?.scan.text).toBe('old');
  queue.allow('approval-1');
  await flush();
  expect(queue.get()).toEqual({ waiting: [], stopped: null });
  expect(asked).toEqual(['old plain', 'old approval-1', 'a plain', 'b plain']);
});
