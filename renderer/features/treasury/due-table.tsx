import { CircleCheck } from 'lucide-react';
import type { DueItem } from '../../../shared/contract/treasury.ts';
import { sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import { useNow } from '../../app-state/clock.ts';
import { useWords } from '../../app-state/language.ts';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import '../../ui/table.css';
import { sourceNumber, useMoment } from './treasury-words.ts';

/** What is due, by what made it due and by account, oldest first. */
export function DueTable({ items }: { readonly items: readonly DueItem[] }) {
  const t = useWords();
  const { moment } = useMoment();
  const now = useNow(60_000);
  if (items.length === 0) {
    return (
      <Empty icon={CircleCheck} title={t('treasury.allDeposited')}>
        {t('treasury.allDepositedText')}
      </Empty>
    );
  }
  return (
    <div className="scroll treasury-scroll" tabIndex={0} role="region" aria-label={t('treasury.dueTable')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('treasury.column.source')}</th>
            <th>{t('treasury.column.account')}</th>
            <th>{t('treasury.column.deadline')}</th>
            <th className="right">{t('treasury.column.due')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.sourceId}>
              <td>
                <span className="strong num">{sourceNumber(item)}</span>
                <br />
                <span className="small quiet num">{moment(item.receivedAt)}</span>
              </td>
              <td className="num">
                {item.lines.map(({ account }) => account).join(', ')}
                {item.free.length === 0 && <span className="small quiet"> · {t('treasury.inBilling')}</span>}
              </td>
              <td className="num">{item.deadline === null ? '–' : <span className={now >= item.deadline.at ? 'red strong' : ''}>{moment(item.deadline.at)}</span>}</td>
              <td className="right">
                <Money amount={item.total} column />
              </td>
            </tr>
          ))}
          <tr className="sum">
            <td colSpan={3}>{t('treasury.sum')}</td>
            <td className="right">
              <Money amount={sumOf(items.map(({ total }) => ({ amount: total })))} column />
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
