import { expect, test } from 'vitest';
import { handOver } from '../../../renderer/features/counter/pay/hand-over.ts';
import { otherWays, restOf, totalWith } from '../../../renderer/features/counter/state/pay-math.ts';
import { DEFAULT_TENDERS } from '../../../shared/domain/payment/tender.ts';
import type { Payment } from '../../../shared/domain/sale/completed-sale.ts';
import type { CashRoundingSetting } from '../../../shared/domain/setting/settings.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const DOWN: CashRoundingSetting = { step: rupiah(100), mode: 'down' };
const card = { tender: 'card', received: rupiah(5_000), reference: '1' };

function paid(change: Partial<Payment>): Payment {
  return { tender: 'cash', kind: 'cash', label: 'Tunai', amount: rupiah(1), received: rupiah(1), change: rupiah(0), reference: null, ...change };
}

test('only the part in cash is rounded', () => {
  expect(restOf(rupiah(12_550), [card], DOWN)).toEqual({ exact: 7_550, cash: 7_500 });
  expect(totalWith(rupiah(12_550), [card], DOWN)).toBe(12_550);
  expect(totalWith(rupiah(12_550), [card, { tender: 'cash', received: rupiah(8_000), reference: null }], DOWN)).toBe(12_500);
});

test('what is off has no key, and the second of a kind is touched', () => {
  const named = (code: string) => DEFAULT_TENDERS.filter((tender) => tender.code === code);
  const own = { code: 'voucher', name: 'Voucher', kind: 'other', needsReference: false, opensDrawer: false, active: true } as const;
  const off = named('qris').map((tender) => ({ ...tender, active: false }));
  const ways = otherWays([...named('cash'), ...off, ...named('card'), ...named('card').map((tender) => ({ ...tender, code: 'card-2' })), ...named('transfer'), own]);
  expect(ways.map(({ tender, key }) => [tender.code, key])).toEqual([
    ['card', 'K'],
    ['card-2', null],
    ['transfer', 'T'],
    ['voucher', null],
  ]);
});

test('after a sale the banner names the one thing to hand over, and never says more than is known', () => {
  const of = (total: number, change: number, payments: Payment[]) => handOver({ total: rupiah(total), change: rupiah(change), payments });
  expect(of(17_500, 2_500, [paid({})])).toMatchObject({ words: 'pay.giveChange', amount: 2_500, cash: true });
  expect(of(17_500, 0, [paid({})])).toMatchObject({ words: 'pay.noChange', amount: 0 });
  expect(of(17_500, 0, [paid({ kind: 'qris', label: 'QRIS' })])).toMatchObject({ words: 'pay.done.byBank', name: 'QRIS', amount: 17_500, cash: false });
  expect(of(-35_000, 0, [paid({})])).toMatchObject({ words: 'pay.done.giveBackCash', amount: 35_000, cash: true });
  expect(of(-35_000, 0, [paid({ kind: 'transfer', label: 'Transfer' })])).toMatchObject({ words: 'pay.done.giveBack', name: 'Transfer', cash: false });
  expect(of(0, 0, [])).toMatchObject({ words: 'pay.done.even', amount: 0 });
});
