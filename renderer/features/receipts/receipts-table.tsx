import { ReceiptText, SearchX } from 'lucide-react';
import type { SaleRow } from '../../../shared/contract/sale.ts';
import { formatClock, formatDate } from '../../../shared/i18n/format.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Money } from '../../ui/money.tsx';
import { useRowInSight } from '../../ui/use-row-in-sight.ts';
import '../../ui/table.css';
import { KIND_SIGN } from './kind-sign.ts';

interface ReceiptsTableProps {
  readonly rows: readonly SaleRow[] | null;
  /** The words the rows answer; empty for the newest. */
  readonly answered: string;
  /** That there are more, and how to find those; null: these are all. */
  readonly more: string | null;
  readonly chosen: SaleId | null;
  readonly onChoose: (saleId: SaleId) => void;
}

export function ReceiptsTable({ rows, answered, more, chosen, onChoose }: ReceiptsTableProps) {
  const t = useWords();
  const language = useLanguage();
  const zone = useUnitZone();
  const chosenRow = useRowInSight(chosen);
  if (rows?.length === 0) {
    return (
      <section className="sheet receipts-list">
        {answered === '' ? (
          <Empty icon={ReceiptText} title={t('receipts.empty')}>
            {t('receipts.emptyText')}
          </Empty>
        ) : (
          <Empty icon={SearchX} title={t('receipts.noMatch', { words: answered })}>
            {t('receipts.noMatchText')}
          </Empty>
        )}
      </section>
    );
  }
  return (
    <section className="sheet receipts-list" aria-busy={rows === null || undefined}>
      <div className="scroll grow" tabIndex={0} role="region" aria-label={t('receipts.title')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('receipts.col.number')}</th>
              <th>{t('receipts.col.time')}</th>
              <th>{t('receipts.col.kind')}</th>
              <th>{t('receipts.col.cashier')}</th>
              <th className="right">{t('receipts.col.items')}</th>
              <th className="right">{t('receipts.col.total')}</th>
              <th className="right">{t('receipts.col.copies')}</th>
            </tr>
          </thead>
          <tbody>
            {rows?.map((row) => {
              const sign = KIND_SIGN[row.kind];
              return (
                <tr key={row.saleId} ref={row.saleId === chosen ? chosenRow : null} className={row.saleId === chosen ? 'chosen' : ''} aria-current={row.saleId === chosen || undefined} onClick={() => onChoose(row.saleId)}>
                  <td className="strong num">{row.receiptNumber}</td>
                  <td className="num quiet">
                    {formatDate(row.completedAt, zone, language)}, {formatClock(row.completedAt, zone)}
                  </td>
                  <td>
                    <span className={`state-word ${sign.tone}`}>
                      <Icon of={sign.icon} size={18} />
                      {t(`receipts.kind.${row.kind}`)}
                    </span>
                    {row.undone !== null && <Chip tone={row.undone === 'void' ? 'red' : 'blue'}>{t(`receipts.undone.${row.undone}`)}</Chip>}
                  </td>
                  <td className="clip">{row.cashier}</td>
                  <td className="right num">{row.items}</td>
                  <td className="right">
                    <Money column amount={row.total} />
                  </td>
                  <td className="right num quiet">{row.copies > 0 ? row.copies : t('general.none')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {more !== null && <p className="receipts-foot small quiet">{more}</p>}
    </section>
  );
}
