import { expect, test } from 'vitest';
import { movementOf } from '../../../shared/domain/ledger/movement.ts';
import { openingMovements, paymentMovements } from '../../../shared/domain/ledger/movements-of.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

test('a step goes in the direction of its sign, and nothing makes no step', () => {
  expect(movementOf('difference', 'drawer', 'difference', rupiah(500))).toEqual([{ kind: 'difference', from: 'difference', to: 'drawer', amount: 500 }]);
  expect(movementOf('difference', 'drawer', 'difference', rupiah(-500))).toEqual([{ kind: 'difference', from: 'drawer', to: 'difference', amount: 500 }]);
  expect(movementOf('sale', 'drawer', 'buyers', rupiah(0))).toEqual([]);
});

test('the first float is lent; later a drawer that holds something else is an overnight difference', () => {
  expect(openingMovements({ number: 1, openingFloat: rupiah(500_000), found: rupiah(0) })).toEqual([{ kind: 'float', from: 'float-fund', to: 'drawer', amount: 500_000 }]);
  expect(openingMovements({ number: 2, openingFloat: rupiah(500_000), found: rupiah(500_000) })).toEqual([]);
  expect(openingMovements({ number: 3, openingFloat: rupiah(480_000), found: rupiah(500_000) })).toEqual([{ kind: 'overnight', from: 'drawer', to: 'difference', amount: 20_000 }]);
});

test('cash lies in the drawer, every other payment is on its way to the bank', () => {
  const payment = { tender: 'x', label: 'X', amount: rupiah(10_000), received: rupiah(20_000), change: rupiah(10_000), reference: null };
  expect(paymentMovements({ kind: 'sale' }, { ...payment, kind: 'cash' })).toEqual([{ kind: 'sale', from: 'buyers', to: 'drawer', amount: 10_000 }]);
  expect(paymentMovements({ kind: 'exchange' }, { ...payment, kind: 'qris' })).toEqual([{ kind: 'sale', from: 'buyers', to: 'clearing', amount: 10_000 }]);
  expect(paymentMovements({ kind: 'refund' }, { ...payment, kind: 'cash', amount: rupiah(-10_000) })).toEqual([{ kind: 'refund', from: 'drawer', to: 'buyers', amount: 10_000 }]);
  expect(paymentMovements({ kind: 'void' }, { ...payment, kind: 'card', amount: rupiah(-10_000) })).toEqual([{ kind: 'void', from: 'clearing', to: 'buyers', amount: 10_000 }]);
});
