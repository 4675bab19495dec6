import type { DueSum } from '../../../shared/contract/treasury.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useNow } from '../../app-state/clock.ts';
import { useWords } from '../../app-state/language.ts';
import { timeLeft, useMoment } from './treasury-words.ts';

/** The one heavy thing of the page: what is not at the state treasury yet, and how long there is. */
export function DueHero({ due, clearing }: { readonly due: DueSum; readonly clearing: Rupiah }) {
  const t = useWords();
  const { moment } = useMoment();
  const now = useNow();
  const left = due.deadline === null ? null : timeLeft(due.deadline.at, now);
  return (
    <div className="treasury-hero">
      <div className="grow">
        <h2 className={due.total > 0 ? 'red' : ''}>{t('treasury.notDeposited')}</h2>
        <p className={`treasury-number hero ${due.total > 0 ? 'red' : ''}`}>{formatRupiah(due.total)}</p>
        {clearing > 0 && <p className="small quiet">{t('treasury.clearingWaits', { amount: formatRupiah(clearing) })}</p>}
      </div>
      {due.deadline !== null && left !== null && (
        <div className="treasury-deadline">
          <p className="small quiet">{t('treasury.deadlineAt', { moment: moment(due.deadline.at) })}</p>
          <p className={`treasury-left ${left.late ? 'red' : ''}`} role="status">
            {t(left.key, { count: left.count })}
          </p>
          <p className="small quiet">{t(`treasury.rule.${due.deadline.rule}`)}</p>
        </div>
      )}
    </div>
  );
}
