import type { GroupFigure } from '../../../shared/domain/report/sales-report.ts';
import { useWords } from '../../app-state/language.ts';
import { Money } from '../../ui/money.tsx';
import { BarCell, BarsTable } from './bars-table.tsx';
import { ChangeWord } from './change-word.tsx';

/** Bars from zero on one scale, the largest first, each with its figures in the same row: their lengths may be compared. */
export function GroupBars({ label, head, rows }: { readonly label: string; readonly head: string; readonly rows: readonly GroupFigure[] }) {
  const t = useWords();
  const shown = rows.filter(({ amount, count, before }) => amount !== 0 || count > 0 || (before ?? 0) > 0);
  const largest = Math.max(1, ...shown.map(({ amount }) => amount));
  const whole = shown.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  const compared = shown.some(({ before }) => before !== null);
  return (
    <BarsTable label={label} head={head} figures={[t('report.inRupiah'), t('report.share'), ...(compared ? [t('report.change')] : [])]}>
      {shown.map((row) => (
        <tr key={row.key}>
          <td className="name">{row.name}</td>
          <BarCell amount={Math.max(0, row.amount)} largest={largest} />
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
    </BarsTable>
  );
}
