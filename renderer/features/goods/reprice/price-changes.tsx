import { History, Undo2 } from 'lucide-react';
import type { RowsOf } from '../../../../shared/contract/base.ts';
import type { PriceChangeRow } from '../../../../shared/contract/prices.ts';
import type { PriceChangeId } from '../../../../shared/domain/pricing/price-change.ts';
import { formatAmount, formatBusinessDay, formatClock, formatDate } from '../../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../../app-state/language.ts';
import { useUnitZone } from '../../../app-state/unit-zone.ts';
import type { Rows } from '../../../app-state/use-rows.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ListFoot } from '../../../ui/list-foot.tsx';

/** Every act that set prices, newest first, and those planned; each can be taken back once. */
export function PriceChanges({ changes: { value, list, foot }, busy, onUndo }: { readonly changes: Pick<Rows<RowsOf<PriceChangeRow>>, 'value' | 'list' | 'foot'>; readonly busy: PriceChangeId | null; readonly onUndo: (change: PriceChangeRow) => void }) {
  const t = useWords();
  const language = useLanguage();
  const zone = useUnitZone();
  if (value === null) return <div className="grow" aria-busy="true" />;
  if (value.total === 0) {
    return (
      <Empty icon={History} title={t('reprice.noChanges')}>
        {t('reprice.noChangesHint')}
      </Empty>
    );
  }
  return (
    <>
      <ul ref={list} className="scroll grow price-changes" tabIndex={0} aria-label={t('reprice.history')}>
        {value.rows.map((change) => (
          <li key={change.changeId}>
            <div className="grow">
              <p>
                <strong>{t('reprice.lines', { count: change.lines.toLocaleString('id-ID') })}</strong>
                {change.example !== null && (
                  <span>
                    {' '}
                    {change.example.name} <span className="num">{`${formatAmount(change.example.before.price)} → ${formatAmount(change.example.after.price)}`}</span>
                  </span>
                )}
              </p>
              <p className="small quiet">
                {[`${formatDate(change.at, zone, language)} ${formatClock(change.at, zone)}`, change.by ?? t('reprice.byProgram'), t(`reprice.cause.${change.cause}`), ...(change.from === null ? [] : [t('reprice.fromDay', { day: formatBusinessDay(change.from, language) })]), ...(change.note === null ? [] : [change.note])].join(' · ')}
              </p>
            </div>
            {change.state === 'done' || change.state === 'planned' ? (
              <Button size="office" once icon={Undo2} busy={busy === change.changeId && t('general.saving')} aria-label={t(change.state === 'planned' ? 'reprice.withdrawOf' : 'reprice.undoOf', { name: change.example?.name ?? '' })} onClick={() => onUndo(change)}>
                {t(change.state === 'planned' ? 'reprice.withdraw' : 'reprice.undo')}
              </Button>
            ) : (
              <Chip>{t(`reprice.state.${change.state}`)}</Chip>
            )}
          </li>
        ))}
      </ul>
      {foot !== null && <ListFoot {...foot} />}
    </>
  );
}
