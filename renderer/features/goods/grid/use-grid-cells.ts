import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import { useWords } from '../../../app-state/language.ts';
import type { Trouble } from '../../../app-state/trouble.ts';
import type { useKept } from '../../../app-state/use-kept.ts';
import type { GoodsSight } from '../goods-sight.ts';
import { GRID_COLUMNS, type GridColumn } from './grid-columns.ts';
import type { GridPlace, GridTyping } from './grid-typing.ts';
import { useGridChanges } from './use-grid-changes.ts';
import type { GridRows } from './use-grid-rows.ts';

/** Height of a row, as in grid.css (px). */
export const ROW = 42;

export interface GridCells {
  readonly place: GridPlace;
  readonly column: GridColumn | undefined;
  /** Of the cell that is chosen; undefined while it is on the way. */
  readonly product: ProductRow | undefined;
  readonly typing: GridTyping | null;
  readonly type: (text: string) => void;
  /** Why what is typed cannot be stored. */
  readonly wrong: string | null;
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  /** What scrolls so that the chosen cell is in sight. */
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly go: (to: GridPlace) => void;
  readonly begin: () => void;
  /** Stores what is typed and goes on `to` there; what cannot be stored stays where it is. */
  readonly store: (to: GridPlace) => Promise<void>;
  /** What is typed is stored before the list becomes another; what cannot be stored stays, with its reason, and the list waits. */
  readonly settle: () => void;
  readonly leave: () => void;
  readonly canTakeBack: boolean;
  readonly takeBack: () => Promise<void>;
}

/** The chosen cell of the sheet and what is typed in it, which outlives the view. */
export function useGridCells([typing, setTyping, letGo]: ReturnType<typeof useKept<GridTyping | null>>, rows: GridRows, sight: GoodsSight): GridCells {
  const t = useWords();
  const [place, setPlace] = useState<GridPlace>(typing?.place ?? { row: 0, column: 0 });
  const [wrong, setWrong] = useState<string | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const change = useGridChanges(rows);
  const listed = useRef(sight);
  const column = GRID_COLUMNS[place.column];
  const product = typing?.product ?? rows.at(place.row);

  const go = (to: GridPlace): void => {
    const next = { row: Math.max(0, Math.min((rows.total ?? 0) - 1, to.row)), column: Math.max(0, Math.min(GRID_COLUMNS.length - 1, to.column)) };
    setPlace(next);
    setWrong(null);
    const box = sheet.current;
    if (box === null) return;
    const y = next.row * ROW;
    // The head covers the first row of what is in sight.
    if (y < box.scrollTop) box.scrollTop = y;
    else if (y + 2 * ROW > box.scrollTop + box.clientHeight) box.scrollTop = y + 2 * ROW - box.clientHeight;
  };
  useEffect(() => {
    // What waited in a cell far down comes into sight once the sheet is that long.
    if (typing !== null && rows.total !== null) go(place);
  }, [rows.total === null]);
  useEffect(() => {
    // Somebody else's change moved the rows: the cell goes with its product.
    const row = typing === null || rows.at(place.row)?.productId === typing.product.productId ? null : rows.indexOf(typing.product);
    if (row !== null) go({ ...place, row });
  });
  useEffect(() => {
    if (listed.current === sight) return;
    listed.current = sight;
    setPlace((now) => ({ ...now, row: 0 }));
    if (sheet.current !== null) sheet.current.scrollTop = 0;
  }, [sight]);

  const end = (): void => {
    // Also where the view was left while it was stored.
    letGo();
    setTyping(null);
  };
  const store = async (to: GridPlace): Promise<void> => {
    if (typing === null || column === undefined || change.busy) return;
    const { product: begun, text } = typing;
    const there = rows.at(place.row);
    const now = there?.productId === begun.productId ? there : begun;
    if (text === column.read(begun) || text === column.read(now)) {
      end();
      return go(to);
    }
    if (column.read(now) !== column.read(begun)) {
      setTyping({ ...typing, product: now });
      setWrong(t('grid.meanwhile', { value: column.read(now) }));
      return field.current?.focus();
    }
    const read = column.change(text, now);
    if ('wrong' in read) {
      setWrong(t(read.wrong));
      return field.current?.focus();
    }
    if (!(await change.store({ column: place.column, before: now }, read.change))) return field.current?.focus();
    end();
    go(to);
  };
  const leave = (): void => {
    change.clear();
    setWrong(null);
    end();
  };
  return {
    place,
    column,
    product,
    typing,
    type: (text) => typing !== null && setTyping({ ...typing, text }),
    wrong,
    trouble: change.trouble,
    busy: change.busy,
    sheet,
    field,
    go,
    begin: () => {
      if (product === undefined || column === undefined || change.busy || typing !== null) return;
      change.clear();
      setWrong(null);
      setTyping({ product, text: column.read(product), place, sight });
    },
    store,
    settle: () => void store(place),
    leave,
    canTakeBack: change.canTakeBack && typing === null,
    takeBack: async () => {
      const back = await change.takeBack();
      // Another list was chosen meanwhile: it is looked at from its top.
      if (back !== null && listed.current === sight) go({ row: rows.indexOf(back.stored) ?? place.row, column: back.column });
    },
  };
}
