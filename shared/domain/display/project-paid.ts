import { addRupiah } from '../../kernel/rupiah.ts';
import type { Payment } from '../sale/completed-sale.ts';
import type { DisplayPaid } from './display-state.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

/** A paid sale as the buyer may see it: amounts and names of the ways to pay, never the payer's reference. */
export function projectPaid(sale: { readonly total: Rupiah; readonly payments: readonly Payment[] }, thanks: readonly string[], stayMs: number): DisplayPaid {
  return {
    type: 'paid',
    total: sale.total,
    payments: sale.payments.map(({ label, received }) => ({ label, amount: received })),
    change: addRupiah(...sale.payments.map(({ change }) => change)),
    thanks,
    stayMs,
  };
}
