import type { GroupFigure } from '../../../shared/domain/report/sales-report.ts';
import { useWords } from '../../app-state/language.ts';
import { Money } from '../../ui/money.tsx';
import { ChangeWord } from './change-word.tsx';

/** Bars from zero on one scale, the largest first, each with its figures in the same row: their lengths may be compared. */
export function GroupBars({ label, head, rows }: { readonly label: string; readonly head: string; readonly rows: readonly GroupFigure[] }) {
  const t = useWords();
  const shown = rows.filter(({ amount, count, before }) => amount !== 0 || count > 0 || (before ?? 0) > 0);
  const largest = Math.max(1, ...shown.map(({ amount }) => amount));
  const whole = shown.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  const compared = shown.some(({ before }) => before !== null);
  return (
    <div className="scroll bars-table" tabIndex={0} role="region" aria-label={label}>
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            <th>{head}</th>
            <td aria-hidden="true" className="bar-cell" />
            <th className="right">{t('report.inRupiah')}</th>
            <th className="right">{t('report.share')}</th>
            {compared && <th className="right">{t('report.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <td className="name">{row.name}</td>
              <td aria-hidden="true" className="bar-cell">
                <span className="bar-track">
                  <span className="bar-fill" style={{ width: `${(Math.max(0, row.amount) / largest) * 100}%` }} />
                </span>
              </td>
              <td className="right">
                <Money column amount={row.amount} />
              </td>
              <td className="right num">{whole === 0 ? '–' : `${String(Math.round((Math.max(0, row.amount) * 1_000) / whole) / 10).replace('.', ',')}%`}</td>
              {compared && (
                <td className="right">
                  <ChangeWord now={row.amount} before={row.before} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
