import { LIST_PAGE } from '../../../shared/domain/report/stock-value.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { ListFoot } from '../../ui/list-foot.tsx';

/** Which rows of a long list are in sight, and the way to the ones before and after: PgUp and PgDn. */
export function ReportPages({ offset, shown, total, onOffset }: { readonly offset: number; readonly shown: number; readonly total: number; readonly onOffset: (offset: number) => void }) {
  const t = useWords();
  const turn = (by: 1 | -1): void => {
    const next = offset + by * LIST_PAGE;
    if (next >= 0 && next < total) onOffset(next);
  };
  useScreenKeys(
    total > LIST_PAGE
      ? [
          { keys: 'PageUp', run: () => turn(-1) },
          { keys: 'PageDown', shown: 'PageUp+PageDown', label: t('report.key.page'), run: () => turn(1) },
        ]
      : [],
  );
  return (
    <ListFoot
      words={total === 0 ? '' : t('report.rows', { from: (offset + 1).toLocaleString('id-ID'), to: (offset + shown).toLocaleString('id-ID'), total: total.toLocaleString('id-ID') })}
      before={t('report.rowsBefore')}
      after={t('report.rowsAfter')}
      offset={offset}
      page={LIST_PAGE}
      total={total}
      onTurn={turn}
    />
  );
}
