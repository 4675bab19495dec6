import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { Money } from '../../ui/money.tsx';
import { ChangeWord } from './change-word.tsx';

export interface FigureRow {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly amount: Rupiah;
  readonly before: Rupiah | null;
  /** A further figure, like the mean of a weekday. */
  readonly mean?: Rupiah;
}

/** The figures of a chart, line by line: nothing is only in the picture. */
export function FigureTable({ label, head, rows, meanHead }: { readonly label: string; readonly head: string; readonly rows: readonly FigureRow[]; readonly meanHead?: string }) {
  const t = useWords();
  const compared = rows.some(({ before }) => before !== null);
  return (
    <div className="scroll figure-table" tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            <th>{head}</th>
            <th className="right">{t('report.documents')}</th>
            <th className="right">{t('report.inRupiah')}</th>
            {meanHead !== undefined && <th className="right">{meanHead}</th>}
            {compared && <th className="right">{t('report.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className="num">{row.name}</td>
              <td className="right num">{row.count.toLocaleString('id-ID')}</td>
              <td className="right">
                <Money column amount={row.amount} />
              </td>
              {meanHead !== undefined && <td className="right">{row.mean === undefined ? '–' : <Money column amount={row.mean} />}</td>}
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
