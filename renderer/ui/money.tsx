import { formatAmount, formatRupiah } from '../../shared/i18n/format.ts';
import type { Rupiah } from '../../shared/kernel/rupiah.ts';

/** An amount. `column`: without Rp, for columns whose head says it. `tone` red only for what is owed or lost. */
export function Money({ amount, column = false, tone, className = '' }: { readonly amount: Rupiah; readonly column?: boolean; readonly tone?: 'red'; readonly className?: string }) {
  return <span className={`money ${tone ?? ''} ${className}`.replace(/ +/g, ' ').trim()}>{column ? formatAmount(amount) : formatRupiah(amount)}</span>;
}
