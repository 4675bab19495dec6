import type { SaleReceipt } from '../../../../shared/contract/sale.ts';
import type { MessageKey } from '../../../../shared/i18n/indonesian.ts';
import { negateRupiah, type Rupiah } from '../../../../shared/kernel/rupiah.ts';

/** What the cashier does now, and the one amount that stands large for it. */
export interface HandOver {
  readonly words: MessageKey;
  /** The way to pay that the words name. */
  readonly name: string;
  readonly amount: Rupiah;
  /** The amount is notes and coins that go to the buyer. */
  readonly cash: boolean;
}

export function handOver({ total, change, payments }: Pick<SaleReceipt, 'total' | 'change' | 'payments'>): HandOver {
  const [first] = payments;
  const name = payments.map(({ label }) => label).join(', ');
  if (total < 0) return { words: first?.kind === 'cash' ? 'pay.done.giveBackCash' : 'pay.done.giveBack', name, amount: negateRupiah(total), cash: first?.kind === 'cash' };
  if (total === 0 && payments.length === 0) return { words: 'pay.done.even', name, amount: total, cash: false };
  if (change > 0) return { words: 'pay.giveChange', name, amount: change, cash: true };
  // Nobody tells the till whether the bank got it: recorded is all that is known.
  const byBank = payments.some(({ kind }) => kind !== 'cash');
  return byBank ? { words: 'pay.done.byBank', name, amount: total, cash: false } : { words: 'pay.noChange', name, amount: change, cash: false };
}
