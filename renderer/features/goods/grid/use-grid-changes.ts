import { useState } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import { useService } from '../../../app-state/service.ts';
import { troubleOf, type Trouble } from '../../../app-state/trouble.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { changeBack, GRID_COLUMNS, type GridChange } from './grid-columns.ts';
import type { GridRows } from './use-grid-rows.ts';

/** So many changes of one visit can be taken back. */
const BACK_MAX = 100;

/** A cell as it was before it was changed. */
interface CellBefore {
  readonly column: number;
  readonly before: ProductRow;
}

export interface GridChanges {
  /** Stores what `change` says of a cell; false after trouble. */
  readonly store: (cell: CellBefore, change: GridChange) => Promise<boolean>;
  /** Puts the cell that was changed last back to what it was, and answers it as it is now; null: nothing to take back, or trouble. */
  readonly takeBack: () => Promise<{ readonly column: number; readonly stored: ProductRow } | null>;
  readonly canTakeBack: boolean;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly clear: () => void;
}

/** Stores cells of the sheet and takes them back, the last one first. */
export function useGridChanges(rows: GridRows): GridChanges {
  const service = useService();
  const [done, setDone] = useState<readonly CellBefore[]>([]);
  const note = (cell: CellBefore): void => setDone((now) => (now.some(({ column, before }) => column === cell.column && before === cell.before) ? now : [...now.slice(1 - BACK_MAX), cell]));
  const { run, busy, trouble, clear } = useCommand(
    async (commandId, cell: CellBefore, change: GridChange) => {
      try {
        return await rows.own(commandId, () => service.catalog.changeProduct({ commandId, productId: cell.before.productId, change }));
      } catch (error) {
        // It may have been stored: then it is the last change, which Ctrl+Z is for.
        if (troubleOf(error).kind === 'silent') note(cell);
        throw error;
      }
    },
    null,
    'sets',
  );
  return {
    store: async (cell, change) => {
      const stored = await run(cell, change);
      if (stored === null) return false;
      rows.put(stored);
      note(cell);
      return true;
    },
    takeBack: async () => {
      const cell = done.at(-1);
      const column = GRID_COLUMNS[cell?.column ?? -1];
      if (cell === undefined || column === undefined) return null;
      const stored = await run(cell, changeBack(column, cell.before));
      if (stored === null) return null;
      rows.put(stored);
      setDone((now) => now.filter((one) => one !== cell));
      return { column: cell.column, stored };
    },
    canTakeBack: done.length > 0,
    busy,
    trouble,
    clear,
  };
}
