import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import type { AccountAmount } from '../../../shared/domain/treasury/due.ts';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { formatAmount, formatRupiah } from '../../../shared/i18n/format.ts';
import { useSettings } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { MoneyField } from '../../ui/money-field.tsx';

/** A billing split over revenue accounts: each amount stands there already and may be made smaller. */
export function AccountLines({ due, amounts, onAmount }: { readonly due: readonly AccountAmount[]; readonly amounts: Readonly<Record<string, string>>; readonly onAmount: (account: string, typed: string) => void }) {
  const t = useWords();
  const names = useSettings()?.['revenue.accounts'].list ?? [];
  return (
    <ul className="treasury-lines" aria-label={t('treasury.accounts')}>
      {due.map(({ account, amount }) => {
        const typed = amounts[account] ?? formatAmount(amount);
        const read = parseRupiah(typed);
        const name = names.find(({ code }) => code === account)?.name ?? '';
        return (
          <li key={account}>
            <span className="grow">
              <strong className="num">{account}</strong> <span className="small quiet">{name}</span>
            </span>
            <MoneyField
              label={<span className="only-spoken">{t('treasury.amountOf', { account })}</span>}
              error={read.ok ? (read.value > amount ? t('treasury.atMost', { amount: formatRupiah(amount) }) : undefined) : describeError(t, read.error)}
              value={typed}
              maxLength={20}
              onValue={(text) => onAmount(account, text)}
            />
          </li>
        );
      })}
    </ul>
  );
}
