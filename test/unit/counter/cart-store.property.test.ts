import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCartStore } from '../../../renderer/features/counter/state/cart-store.ts';
import type { Outcome } from '../../../renderer/features/counter/state/outcome.ts';
import { createScanQueue } from '../../../renderer/features/counter/state/scan-queue.ts';
import type { ServiceEvent } from '../../../shared/contract/events.ts';
import type { CommandId, LineId } from '../../../shared/kernel/ids.ts';
import { ONE, units } from '../../../shared/kernel/quantity.ts';
import { countingIds, createFakeService, offerNumber } from './fake-service.ts';

const offers = [offerNumber(1), offerNumber(2), offerNumber(3), offerNumber(4, { kind: 'unique', onHand: ONE })];

/** What can happen at a counter, in any order and at any moment of the others. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('scan' as const), product: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('touch' as const), product: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('quantity' as const), at: fc.nat(5), count: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('remove' as const), at: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('note' as const), at: fc.nat(5), note: fc.constantFrom('merah', 'biru', null) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('other-window' as const), product: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('park' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Per event or answer: delivered, lost, or (a question only) lost on the way there. */
const fates = fc.array(fc.constantFrom('arrives' as const, 'arrives' as const, 'arrives' as const, 'answer-lost' as const, 'question-lost' as const), { maxLength: 60 });

async function play(steps: readonly Step[], fate: readonly string[], scheduler: fc.Scheduler) {
  const service = createFakeService(offers);
  let calls = 0;
  const nextFate = (): string => fate[calls++] ?? 'arrives';
  const port = service.reached(async <T,>(work: () => Outcome<T>): Promise<Outcome<T>> => {
    const luck = nextFate();
    if (luck === 'question-lost') return scheduler.schedule(Promise.resolve({ type: 'lost' }), 'lost');
    const outcome = work();
    return scheduler.schedule(Promise.resolve(luck === 'answer-lost' ? { type: 'lost' } : outcome), 'answer');
  });
  const store = createCartStore(port, countingIds('command'));
  service.onEvent((event: ServiceEvent) => {
    // Events of a window whose line is down are lost with it; the next answer shows the gap.
    if (nextFate() === 'arrives') void scheduler.schedule(Promise.resolve(event), 'event').then(store.hear);
  });
  const lineId = countingIds('line');
  const otherId = countingIds('other');
  let scanned = 0;
  let touched = 0;
  const scans = createScanQueue((scan) => store.submit({ type: 'add-code', lineId: lineId() as LineId, text: scan.text, quantity: scan.quantity }), {
    added: () => {
      scanned += 1;
    },
    refused: () => undefined,
    held: () => undefined,
  });
  void store.reload();
  const results: Promise<unknown>[] = [];
  const sequence = scheduler.scheduleSequence(
    steps.map((one) => ({
      label: one.type,
      builder: async () => {
        const at = 'at' in one ? store.get().cart?.lines[one.at]?.lineId : undefined;
        if (one.type === 'scan') scans.push({ text: `code-${one.product}`, quantity: ONE, at: 0 });
        if (one.type === 'touch') {
          results.push(
            store.submit({ type: 'add-product', lineId: lineId() as LineId, productId: offers[one.product - 1]!.productId, quantity: ONE }, offers[one.product - 1]).then((result) => {
              if (result.type === 'answer') touched += 1;
            }),
          );
        }
        if (one.type === 'quantity' && at !== undefined) results.push(store.submit({ type: 'set-quantity', lineId: at, quantity: units(one.count) }));
        if (one.type === 'remove' && at !== undefined) results.push(store.submit({ type: 'remove-line', lineId: at }));
        if (one.type === 'note' && at !== undefined) results.push(store.submit({ type: 'set-note', lineId: at, note: one.note }));
        if (one.type === 'park') results.push(store.park(null));
        if (one.type === 'other-window') {
          const id = otherId();
          service.rules.apply({ commandId: id as CommandId, saleId: service.open().saleId, command: { type: 'add-code', lineId: id as LineId, text: `code-${one.product}`, quantity: ONE } });
        }
      },
    })),
  );
  await scheduler.waitFor(sequence.task);
  await scheduler.waitFor(Promise.all(results));
  await scheduler.waitFor(
    new Promise<void>((done) => {
      const look = (): void => {
        if (scans.get().waiting.length === 0) done();
      };
      scans.subscribe(look);
      look();
    }),
  );
  const reloaded = store.reload();
  await scheduler.waitFor(reloaded);
  return { service, store, scanned, touched };
}

test('whatever is delayed, lost or changed by another window, the window ends with the cart of the service', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), fates, fc.scheduler(), async (steps, fate, scheduler) => {
      const { service, store } = await play(steps, fate, scheduler);
      expect(store.get().pending).toEqual([]);
      expect(store.get().cart).toEqual(service.open());
    }),
    { numRuns: 300 },
  );
});

test('each scan and each touch counts once, however often its answer was lost', async () => {
  const additions = fc.array(fc.oneof(fc.record({ type: fc.constant('scan' as const), product: fc.integer({ min: 1, max: 3 }) }), fc.record({ type: fc.constant('touch' as const), product: fc.integer({ min: 1, max: 3 }) })), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(additions, fates, fc.scheduler(), async (steps, fate, scheduler) => {
      const { store, scanned, touched } = await play(steps, fate, scheduler);
      const count = (product: number): number => steps.filter((one) => one.product === product).length;
      expect(scanned + touched).toBe(steps.length);
      for (const product of [1, 2, 3]) {
        const quantity = store.get().cart?.lines.find((one) => one.productId === `product-${product}`)?.quantity ?? 0;
        expect(quantity).toBe(count(product) * 1000);
      }
    }),
    { numRuns: 300 },
  );
});
