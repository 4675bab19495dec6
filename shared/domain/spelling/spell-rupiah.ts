import type { Rupiah } from '../../kernel/rupiah.ts';
import { spellNumber } from './spell-number.ts';

/** `satu juta lima ratus ribu rupiah`; nothing is left out, so no digit can be added to the figures beside it. */
export function spellRupiah(amount: Rupiah): string {
  return `${spellNumber(amount)} rupiah`;
}
