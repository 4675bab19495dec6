import type { ConsignmentLine } from '../../../../shared/contract/consignment.ts';
import { AGE_STEPS } from '../../../../shared/domain/consignment/age.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import type { Quantity } from '../../../../shared/kernel/quantity.ts';
import { useWords } from '../../../app-state/language.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Money } from '../../../ui/money.tsx';
import '../../../ui/table.css';

const COLUMNS = ['opening', 'came', 'sold', 'returned', 'back', 'waste', 'adjusted', 'closing'] as const;

/** Units of each product through the period, rupiah, and how long what is left has lain. */
export function StatementTable({ lines }: { readonly lines: readonly ConsignmentLine[] }) {
  const t = useWords();
  const cell = (value: number): string => (value === 0 ? '–' : formatQuantity(value as Quantity));
  return (
    <div className="scroll grow" tabIndex={0} role="region" aria-label={t('consignment.lines')}>
      <table className="table consignment-table">
        <thead>
          <tr>
            <th>{t('consignment.goods')}</th>
            {COLUMNS.map((column) => (
              <th key={column} className="right">
                {t(`consignment.column.${column}`)}
              </th>
            ))}
            <th className="right">{t('consignment.column.gross')}</th>
            <th className="right">{t('consignment.column.due')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.productId}>
              <td>
                <span className="strong clip-2">{line.name}</span>
                <small className="consignment-age">
                  {line.unit}
                  {line.age !== null && ` · ${t('consignment.age', { days: line.age.oldestDays })}`}
                </small>
                {line.age !== null && line.age.oldestDays > AGE_STEPS[2] && <Chip tone="yellow">{t('consignment.lying', { quantity: formatQuantity((line.age.parts[3] ?? 0) as Quantity) })}</Chip>}
              </td>
              {COLUMNS.map((column) => (
                <td key={column} className={column === 'closing' ? 'right num strong' : 'right num'}>
                  {cell(line[column])}
                </td>
              ))}
              <td className="right">
                <Money amount={line.gross} column />
              </td>
              <td className="right">
                <Money amount={line.due} column />
                {line.unpriced !== 0 && <span aria-label={t('consignment.someUnpriced')}> *</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
