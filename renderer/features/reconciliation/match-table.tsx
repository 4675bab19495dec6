import type { ReactNode } from 'react';
import { useWords } from '../../app-state/language.ts';
import '../../ui/table.css';

/** The frame of payments beside what arrived for them. `why`: head of the column that says how they belong together; `act`: what the last column does. */
export function MatchTable({ why, act, children }: { readonly why: string; readonly act: string; readonly children: ReactNode }) {
  const t = useWords();
  return (
    <div className="scroll grow" tabIndex={0} role="region" aria-label={t('reconciliation.title')}>
      <table className="table match-table">
        <thead>
          <tr>
            <th>{t('reconciliation.col.receipt')}</th>
            <th className="right">{t('reconciliation.col.paid')}</th>
            <th>{t('reconciliation.col.bank')}</th>
            <th className="right">{t('reconciliation.col.arrived')}</th>
            <th className="right">{t('reconciliation.col.fee')}</th>
            <th>{why}</th>
            <th>
              <span className="only-spoken">{act}</span>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
