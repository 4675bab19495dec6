import { PackageOpen } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../../app-state/language.ts';
import { useScan } from '../../../app-state/scan.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useKept } from '../../../app-state/use-kept.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import '../goods.css';
import { isNarrowed, NOT_NARROWED } from '../goods-narrowing.tsx';
import type { GoodsViewProps } from '../goods-view-props.ts';
import { GRID_COLUMNS } from './grid-columns.ts';
import { GridFoot } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRows } from './grid-rows.tsx';
import { GridTools } from './grid-tools.tsx';
import type { GridPlace, GridTyping } from './grid-typing.ts';
import './grid.css';
import { ROW, useGridCells } from './use-grid-cells.ts';
import { useGridRows } from './use-grid-rows.ts';
import { BY_NAME, useGridSight } from './use-grid-sight.ts';

/** Rows drawn beyond those in sight, above and below. */
const SPARE = 8;

/** All products as a sheet: arrows go from cell to cell, Enter types, Ctrl+Z takes the last change back. Only what is in sight is drawn. */
export function GridView({ views }: GoodsViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [top, setTop] = useState(0);
  const [room, setRoom] = useState(600);
  const search = useRef<HTMLInputElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  // What is typed waits for whoever looks at another page or view meanwhile.
  const kept = useKept<GridTyping | null>('goods-grid/typing', () => null);
  const list = useGridSight(kept[0]);
  const rows = useGridRows(list.sight);
  const cells = useGridCells(kept, rows, list.sight);
  const places = useAsk(() => service.catalog.places(), [service]);
  const { place, typing, product, column, settle, sheet } = cells;
  const total = rows.total ?? 0;
  const first = Math.max(0, Math.floor(top / ROW) - SPARE);
  const last = Math.min(total - 1, Math.ceil((top + room) / ROW) + SPARE);
  useEffect(() => rows.need(first, Math.max(first, last)));
  useEffect(() => {
    const box = sheet.current;
    if (box === null) return undefined;
    const look = new ResizeObserver(() => setRoom(box.clientHeight));
    look.observe(box);
    box.focus();
    return () => look.disconnect();
  }, []);
  useEffect(() => {
    // The cell that had the focus is gone; who went elsewhere stays there.
    if (typing === null && (document.activeElement === document.body || sheet.current?.contains(document.activeElement) === true)) sheet.current?.focus();
  }, [typing === null]);

  const onKey = (event: KeyboardEvent): void => {
    if (typing !== null || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(room / ROW) - 2);
    const moves: Record<string, GridPlace> = {
      ArrowUp: { ...place, row: place.row - 1 },
      ArrowDown: { ...place, row: place.row + 1 },
      ArrowLeft: { ...place, column: place.column - 1 },
      ArrowRight: { ...place, column: place.column + 1 },
      PageUp: { ...place, row: place.row - page },
      PageDown: { ...place, row: place.row + page },
      Home: { ...place, column: 0 },
      End: { ...place, column: GRID_COLUMNS.length - 1 },
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    cells.go(to);
  };
  useScan(({ text: code }) => {
    list.setNarrowing(NOT_NARROWED);
    list.setText(code);
  });
  useScreenKeys([
    ...(typing === null
      ? [
          { keys: 'Enter', label: t('grid.key.edit'), run: cells.begin },
          { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('grid.key.move'), run: () => cells.go({ ...place, row: place.row + 1 }) },
        ]
      : [
          // The cell takes these itself; here they are only told of.
          { keys: 'Enter', label: t('grid.key.store'), run: () => undefined },
          { keys: 'Escape', label: t('grid.key.leave'), run: cells.leave },
        ]),
    { keys: 'F2', label: t('grid.key.search'), run: () => search.current?.focus() },
    {
      keys: 'F3',
      label: t('general.list.order'),
      run: () => {
        settle();
        list.next();
      },
    },
    { keys: 'F6', label: t('goods.key.narrow'), run: () => choices.current?.querySelector('select')?.focus() },
    ...(cells.canTakeBack ? [{ keys: 'Ctrl+Z', label: t('grid.key.undo'), run: () => void cells.takeBack() }] : []),
  ]);
  const trouble = cells.trouble ?? rows.trouble;
  const isEmpty = rows.total === 0 && list.text.trim() === '' && list.show !== 'archived' && !isNarrowed(list.narrowing);
  return (
    <Page title={t('goods.title')} head={views}>
      <section className="sheet grid-page">
        <GridTools of={list} places={places.value} search={search} choices={choices} settle={settle} onDown={() => sheet.current?.focus()} />
        <TroubleBand words={trouble === null ? null : words(trouble)} />
        {cells.wrong !== null && (
          <p className="field-error grid-wrong" role="alert">
            {cells.wrong}
          </p>
        )}
        <div ref={sheet} className="grid-sheet" role="grid" tabIndex={0} aria-label={t('grid.title')} aria-busy={rows.waiting} aria-rowcount={total + 1} aria-colcount={GRID_COLUMNS.length} aria-activedescendant={product === undefined ? undefined : `cell-${place.row}-${place.column}`} onScroll={(event) => setTop(event.currentTarget.scrollTop)} onKeyDown={onKey}>
          <GridHead
            order={rows.of.order ?? BY_NAME}
            waiting={rows.waiting && (list.sight.order ?? BY_NAME).by}
            onOrder={(by) => {
              settle();
              list.press(by);
            }}
          />
          <GridRows rows={rows} cells={cells} first={first} last={last} />
        </div>
        {column?.names !== undefined && places.value !== null && (
          <datalist id="grid-names">
            {column.names(places.value).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </datalist>
        )}
        {isEmpty && (
          <Empty icon={PackageOpen} title={t('catalog.emptyTitle')}>
            {t('grid.emptyHint')}
          </Empty>
        )}
        {!isEmpty && <GridFoot rows={rows} cells={cells} />}
      </section>
    </Page>
  );
}
