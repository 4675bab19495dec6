import { expect } from 'vitest';
import { commandId, type ServiceClient } from './test-service.ts';
import type { TreasuryDesk } from './treasury-desk.ts';
import type { BillingView } from '../../shared/contract/treasury.ts';
import type { SaleReceipt } from '../../shared/contract/sale.ts';
import { instantOf } from '../../shared/domain/treasury/calendar-day.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';

/** Closes the open shift and answers the desk to go on at: another one when the power failed meanwhile. */
export type CloseOfMonth = (desk: TreasuryDesk, options: { readonly off?: number }) => Promise<TreasuryDesk>;

export interface PlayedMonth {
  readonly desk: TreasuryDesk;
  /** Oldest first. */
  readonly ntpns: readonly string[];
}

const ZONE = 'Asia/Makassar';
const DAYS = 31;
/** December 2026: Tuesday the 1st; Christmas on Friday the 25th; Saturdays 5, 12, 19, 26 and Sundays 6, 13, 20, 27. */
export const dayOf = (day: number): string => `2026-12-${String(day).padStart(2, '0')}`;
const CLOSED_DAYS = [6, 13, 20, 25, 27];
/** Working days on which the treasurer goes to the bank. */
const BANK_DAYS = [4, 11, 18, 28, 31];

/**
 * The golden month. Every open day has two shifts. In the morning 3 crafts (30.000, 425119) and 2 of the farm (10.000, 425112) in cash; in the
 * afternoon 2 crafts in cash (20.000) and 1 by QRIS (10.000). 31 − 5 = 26 open days, 52 closes.
 *
 * Besides: on the 3rd a morning sale is brought back in the afternoon (−10.000 cash). On the 9th the afternoon is 1.500 short, on the 10th it is made
 * good. On the 14th the afternoon is forgotten and closed on the morning of the 15th. On the morning of the 16th three crafts sold on the 15th (a sealed
 * sale) come back (−30.000 cash). The billing code of the 11th runs out and is made anew on the 21st. From the 18th on the bank pays the deposit.
 *
 * By hand: crafts 26 × (30.000 + 20.000 + 10.000) = 1.560.000, less 10.000 and 30.000 = 1.520.000. Farm 26 × 10.000 = 260.000. Due in the month
 * 1.780.000, of it 260.000 by QRIS that nobody has matched. Cash 1.520.000 − 1.500 short + 1.500 made good.
 *
 * Deposits by hand, 60.000 of cash a day: the 4th 60 + 60 + 50 + 60 = 230.000; the 11th (paid the 21st) 6 days = 360.000; the 18th 5 days and the 30.000 of
 * the 16th = 330.000; the 28th 7 days = 420.000; the 31st 3 days = 180.000. Together 1.520.000, of it 930.000 through the bank.
 */
export async function playGoldenMonth(start: TreasuryDesk, closeShift: CloseOfMonth): Promise<PlayedMonth> {
  let desk = start;
  const { clock } = desk.test;
  const goTo = (day: number, minute: number): void => clock.advance(instantOf(dayOf(day), minute, ZONE) - clock.now());
  const balance = (place: 'safe' | 'treasurer') => desk.test.service.context.store.ledger.balance(place);
  const treasurer = (): Promise<ServiceClient> => desk.as('treasurer');
  const close = async (options: { readonly off?: number } = {}): Promise<void> => {
    desk = await closeShift(desk, options);
  };
  let returned: SaleReceipt | null = null;
  let expired: BillingView | null = null;
  let forgotten = false;
  let codes = 0;
  const nextCode = (): string => `82026120100000${(codes += 1)}`;
  const ntpns: string[] = [];

  for (let day = 1; day <= DAYS; day += 1) {
    if (CLOSED_DAYS.includes(day)) continue;
    goTo(day, 8 * 60);
    if (forgotten) {
      // The drawer of the 14th is counted by whoever comes first in the morning.
      await close();
      forgotten = false;
      expect((await (await treasurer()).treasury.today()).items.at(-1)?.receivedAt).toBe(instantOf('2026-12-14', 23 * 60 + 59, ZONE));
    }
    await desk.open();
    const morning = await desk.sell({ craft: day === 3 ? 2 : 3 });
    const extra = day === 3 ? await desk.sell({ craft: 1 }) : null;
    await desk.sell({ farm: 2 });
    if (day === 16 && returned !== null) await desk.takeBack(returned);
    goTo(day, 12 * 60);
    await close();
    await desk.open();
    await desk.sell({ craft: 2 });
    await desk.sell({ craft: 1 }, 'qris');
    if (extra !== null) await desk.takeBack(extra);
    if (day === 15) returned = morning;
    goTo(day, 14 * 60);
    if (day === 14) {
      forgotten = true;
      continue;
    }
    await close({ off: day === 9 ? -1_500 : 0 });
    if (day === 10) {
      const calls = await treasurer();
      const [{ days = [] } = {}] = await calls.treasury.differences({ from: dayOf(9), to: dayOf(9) });
      const short = days.find(({ difference }) => difference < 0);
      await calls.treasury.makeGood({ commandId: commandId(), amount: rupiah(1_500), account: '425791', shiftId: short?.shiftId ?? null, payer: 'Rina', reason: 'salah kembalian' });
    }
    const waiting = (await (await treasurer()).treasury.today()).waiting;
    await desk.handOver(waiting.map(({ shiftId }) => shiftId), waiting.reduce((sum, { amount }) => sum + amount, 0));
    if (expired !== null && day === 21) {
      expect((await (await treasurer()).treasury.today()).billings[0]?.state).toBe('expired');
      const anew = await desk.billing(nextCode(), { replaces: expired, lines: expired.lines, sourceIds: expired.sources.map(({ sourceId }) => sourceId) });
      ntpns.push(`NTPN0000000000${day}`);
      await desk.pay(anew, ntpns.at(-1) ?? '');
      expired = null;
    }
    if (BANK_DAYS.includes(day)) {
      // What is due and lies in cash: QRIS money is not there yet, so of 425119 only what the cash covers.
      const { items } = await (await treasurer()).treasury.today();
      const free = (account: string): number => items.flatMap((item) => item.free).filter((line) => line.account === account).reduce((sum, line) => sum + line.amount, 0);
      const held = balance('treasurer') - (expired?.total ?? 0);
      const others = ['425112', '425791'].map((account) => ({ account, amount: free(account) })).filter(({ amount }) => amount > 0);
      const crafts = held - others.reduce((sum, { amount }) => sum + amount, 0);
      const billing = await desk.billing(nextCode(), { lines: [...others, { account: '425119', amount: crafts }].map(({ account, amount }) => ({ account, amount: rupiah(amount) })) });
      if (day === 11) expired = billing;
      else {
        const viaBank = day >= 18;
        if (viaBank) await (await treasurer()).treasury.moveBank({ commandId: commandId(), direction: 'in', amount: billing.total, day: dayOf(day), slip: `BRI ${day}` });
        ntpns.push(`NTPN0000000000${String(day).padStart(2, '0')}`);
        await desk.pay(billing, ntpns.at(-1) ?? '', viaBank ? 'bank' : 'treasurer');
      }
    }
    // At every evening: nothing was made and nothing was lost; the gap is the shortage between the 9th and the 10th, and the float is whole.
    const today = await (await treasurer()).treasury.today();
    expect(today.cover.gap, `day ${day}`).toBe(day === 9 ? -1_500 : 0);
    expect(balance('safe'), `day ${day}`).toBe(0);
  }
  return { desk, ntpns };
}
