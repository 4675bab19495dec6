import { ChevronLeft, ChevronRight } from 'lucide-react';
import { LIST_PAGE } from '../../../shared/domain/report/stock-value.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { Button } from '../../ui/button.tsx';

/** Which rows of a long list are in sight, and the way to the ones before and after: PgUp and PgDn. */
export function ListFoot({ offset, shown, total, onOffset }: { readonly offset: number; readonly shown: number; readonly total: number; readonly onOffset: (offset: number) => void }) {
  const t = useWords();
  const [before, after] = [offset > 0, offset + LIST_PAGE < total];
  useScreenKeys(
    total > LIST_PAGE
      ? [
          { keys: 'PageUp', run: () => before && onOffset(Math.max(0, offset - LIST_PAGE)) },
          { keys: 'PageDown', shown: 'PageUp+PageDown', label: t('report.key.page'), run: () => after && onOffset(offset + LIST_PAGE) },
        ]
      : [],
  );
  return (
    <footer className="report-list-foot">
      <span className="small quiet num grow" role="status">
        {total === 0 ? '' : t('report.rows', { from: (offset + 1).toLocaleString('id-ID'), to: (offset + shown).toLocaleString('id-ID'), total: total.toLocaleString('id-ID') })}
      </span>
      {before && <Button size="office" icon={ChevronLeft} aria-label={t('report.rowsBefore')} onClick={() => onOffset(Math.max(0, offset - LIST_PAGE))} />}
      {after && <Button size="office" icon={ChevronRight} aria-label={t('report.rowsAfter')} onClick={() => onOffset(offset + LIST_PAGE)} />}
    </footer>
  );
}
