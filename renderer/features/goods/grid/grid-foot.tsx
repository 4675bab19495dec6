import { Undo2, X } from 'lucide-react';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import type { GridCells } from './use-grid-cells.ts';
import type { GridRows } from './use-grid-rows.ts';

/** Below the sheet: which row of how many, and by touch what the keys do that leave a cell or take a change back. */
export function GridFoot({ rows, cells }: { readonly rows: GridRows; readonly cells: GridCells }) {
  const t = useWords();
  const { total, of } = rows;
  const about = total === null ? [] : total === 0 ? [t('goods.nothingFits')] : [t('grid.count', { row: (cells.place.row + 1).toLocaleString('id-ID'), total: total.toLocaleString('id-ID') }), ...(of.order === undefined ? [] : [t(`goods.order.${of.order.by}.${of.order.down ? 'down' : 'up'}`)])];
  return (
    <footer className="list-foot">
      {rows.waiting && <span className="spinner quiet" aria-hidden="true" />}
      <span className="small quiet grow" role="status">
        {rows.waiting ? t('general.list.waiting') : about.join(', ')}
      </span>
      {cells.typing !== null && (
        <Button size="office" icon={X} keys="Escape" disabled={cells.busy} onClick={cells.leave}>
          {t('grid.leave')}
        </Button>
      )}
      {cells.canTakeBack && (
        <Button size="office" icon={Undo2} keys="Ctrl+Z" disabled={cells.busy} onClick={() => void cells.takeBack()}>
          {t('grid.undo')}
        </Button>
      )}
    </footer>
  );
}
