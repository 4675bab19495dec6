import { roundToStep, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';

/** How a cash total meets the coins that still circulate: a dated setting of the unit. Only cash is ever rounded. */
export type CashRounding = { readonly step: Rupiah; readonly mode: 'down' | 'up' | 'nearest' } | 'off';

/**
 * What is paid in cash for `total`, and the rounding as its own line (`payable - total`: negative when the buyer gains).
 * A negative total (money back) is rounded by its size: `down` pays out less.
 */
export function roundCash(total: Rupiah, rule: CashRounding): { readonly payable: Rupiah; readonly rounding: Rupiah } {
  if (rule === 'off') return { payable: total, rounding: ZERO_RUPIAH };
  const payable = roundToStep(total, rule.step, rule.mode);
  return { payable, rounding: subtractRupiah(payable, total) };
}

/** The rule of a setting whose step 0 means that cash is not rounded. */
export function cashRoundingOf(setting: { readonly step: Rupiah; readonly mode: 'down' | 'up' | 'nearest' }): CashRounding {
  return setting.step <= 0 ? 'off' : setting;
}
