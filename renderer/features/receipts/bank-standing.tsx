import { CircleCheck, CircleQuestionMark } from 'lucide-react';
import { formatBusinessDay, formatRupiah } from '../../../shared/i18n/format.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Icon } from '../../ui/icon.tsx';

/** Whether the bank has confirmed each payment without cash; nothing for a receipt paid in cash. Unknown is not shown as done. */
export function BankStanding({ saleId }: { readonly saleId: SaleId }) {
  const service = useService();
  const t = useWords();
  const language = useLanguage();
  const asked = useAsk(() => service.reconciliation.ofSale({ saleId }), [service, saleId]);
  useServiceEvent((event) => {
    if (event.type === 'reconciliation-changed') asked.again();
  });
  if (asked.value === null || asked.value.length === 0) return null;
  return (
    <ul className="receipts-bank small" aria-label={t('reconciliation.title')}>
      {asked.value.map(({ paymentNumber, label, amount, match }) => {
        const params = { label, amount: formatRupiah(amount), account: match?.account ?? '', day: match?.day === null || match === null ? '' : formatBusinessDay(match.day, language) };
        return (
          <li key={paymentNumber} className={match === null ? 'yellow' : 'green'}>
            <Icon of={match === null ? CircleQuestionMark : CircleCheck} size={16} />
            {t(match === null ? 'reconciliation.standing.waiting' : match.day === null ? 'reconciliation.standing.offset' : 'reconciliation.standing.matched', params)}
          </li>
        );
      })}
    </ul>
  );
}
