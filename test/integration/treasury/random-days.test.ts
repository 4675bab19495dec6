import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OUTSIDES } from '../../../shared/domain/ledger/place.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { commandId, removeTestDir } from '../../support/test-service.ts';
import { treasuryDesk, type TreasuryDesk } from '../../support/treasury-desk.ts';
import { verified } from '../../support/verified.ts';

const STEPS = ['sell', 'qris', 'drop', 'close', 'short', 'hand-over', 'hand-over-short', 'to-bank', 'billing', 'part', 'pay', 'end', 'interest', 'next-day'] as const;
type Step = (typeof STEPS)[number];

/** One step of a random day; what cannot be done now is passed over. */
async function perform(desk: TreasuryDesk, step: Step, count: number): Promise<void> {
  const { store } = desk.test.service.context;
  const calls = await desk.as('treasurer');
  const isOpen = store.shifts.open() !== null;
  const { waiting, items, billings, places } = await calls.treasury.today();
  const hand = (off: number): Promise<unknown> => desk.handOver(waiting.map(({ shiftId }) => shiftId), Math.max(0, waiting.reduce((sum, { amount }) => sum + amount, 0) + off), off === 0 ? null : 'uji');
  switch (step) {
    case 'sell':
    case 'qris':
      if (!isOpen) await desk.open();
      return void (await desk.sell({ craft: 1 + (count % 3), farm: 1 }, step === 'sell' ? 'cash' : 'qris'));
    case 'drop':
      if (isOpen && places.drawer > 510_000) await (await desk.as('cashier')).shift.moveCash({ commandId: commandId(), kind: 'drop', amount: rupiah(10_000), reason: 'penuh', approvalId: null });
      return;
    case 'close':
    case 'short':
      if (isOpen) await desk.close({ off: step === 'short' && places.drawer > 500_500 ? -500 : 0 });
      return;
    case 'hand-over':
      if (waiting.length > 0) await hand(0);
      return;
    case 'hand-over-short':
      if (waiting.length > 0) await hand(-1);
      return;
    case 'to-bank':
      if (places.treasurer > 1) await calls.treasury.moveBank({ commandId: commandId(), direction: 'in', amount: rupiah(Math.floor(places.treasurer / 2)), day: desk.today(), slip: `B${count}` });
      return;
    case 'billing':
      if (items.some(({ free }) => free.length > 0)) await desk.billing(`8202611${String(count).padStart(8, '0')}`);
      return;
    case 'part': {
      const line = items.flatMap(({ free }) => free)[0];
      if (line !== undefined) await desk.billing(`8202612${String(count).padStart(8, '0')}`, { lines: [{ account: line.account, amount: rupiah(Math.ceil(line.amount / 2)) }] });
      return;
    }
    case 'pay': {
      const billing = billings.find(({ state, total }) => state === 'open' && (places.treasurer >= total || places.bank >= total));
      if (billing !== undefined) await desk.pay(billing, `NTPN${String(count).padStart(12, '0')}`, places.treasurer >= billing.total ? 'treasurer' : 'bank');
      return;
    }
    case 'end':
      if (billings[0] !== undefined) await calls.treasury.endBilling({ commandId: commandId(), billingId: billings[0].billingId as never, reason: 'uji' });
      return;
    case 'interest':
      return void (await calls.treasury.makeGood({ commandId: commandId(), amount: rupiah(100 + count), account: '425764', shiftId: null, payer: 'BRI', reason: 'jasa giro' }));
    case 'next-day':
      return desk.test.clock.advance(24 * 3_600_000);
  }
}

test('over random days money is where it was put and what is due is what was taken less what was deposited, after every step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { minLength: 25, maxLength: 40 }), async (steps) => {
      const desk = await treasuryDesk();
      const { store } = desk.test.service.context;
      const outside = (account: (typeof OUTSIDES)[number]): number => 0 - store.ledger.balance(account);
      try {
        await desk.open();
        for (const [count, step] of steps.entries()) {
          await perform(desk, step, count);
          // Everything ever taken, from buyers, as float, by counts, from elsewhere: it is all in the places.
          expect(desk.everywhere(), step).toBe(OUTSIDES.reduce((sum, account) => sum + outside(account), 0));
          const today = await (await desk.as('treasurer')).treasury.today();
          const open = store.shifts.open();
          const unsealed = open === null ? 0 : store.shifts.salesOf(open.shiftId).total;
          // Sealed sales and interest are due until the state has them.
          expect(today.due.total, step).toBe(outside('buyers') - unsealed + outside('other') - today.places.state);
          expect(today.due.total, step).toBe(today.items.reduce((sum, { total }) => sum + total, 0));
          // Only what a count found more or less stands between money and dues.
          expect(today.cover.gap, step).toBe(outside('difference'));
          for (const item of today.items) for (const line of item.free) expect(line.amount, step).toBeGreaterThan(0);
          for (const place of ['drawer', 'safe', 'treasurer', 'bank', 'clearing', 'state'] as const) expect(today.places[place], step).toBeGreaterThanOrEqual(0);
        }
        expect(verified(store.file).difference).toBeNull();
      } finally {
        await desk.test.close();
        removeTestDir(desk.test.dir);
      }
    }),
    { numRuns: 5 },
  );
}, 120_000);
