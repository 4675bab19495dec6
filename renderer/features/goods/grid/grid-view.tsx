import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import { GRID_SORTS, type ProductListBy, type ProductListOrder } from '../../../../shared/domain/catalog/product-list.ts';
import { PRODUCT_SHOWS, type ProductShow } from '../../../../shared/domain/catalog/product.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScan } from '../../../app-state/scan.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useListOrder } from '../../../app-state/use-list-order.ts';
import { Page } from '../../../ui/page.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import '../goods.css';
import { GoodsNarrowing, isNarrowed, NOT_NARROWED } from '../goods-narrowing.tsx';
import type { GoodsSight } from '../goods-sight.ts';
import type { GoodsViewProps } from '../goods-view-props.ts';
import { GRID_COLUMNS } from './grid-columns.ts';
import { GridHead } from './grid-head.tsx';
import './grid.css';
import { useGridChanges } from './use-grid-changes.ts';
import { useGridRows } from './use-grid-rows.ts';

/** Height of a row, as in grid.css (px). */
const ROW = 42;
/** Rows drawn beyond those in sight, above and below. */
const SPARE = 8;
const BY_NAME: ProductListOrder = { by: 'name', down: false };

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is typed into a cell, of the product that stood there when it began: it stays of that one, wherever its row goes. */
interface Typing {
  readonly product: ProductRow;
  readonly text: string;
}

/** All products as a sheet: arrows go from cell to cell, Enter types, Ctrl+Z takes the last change back. Only what is in sight is drawn. */
export function GridView({ views }: GoodsViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [text, setText] = useState('');
  const [show, setShow] = useState<ProductShow>('sold');
  const [top, setTop] = useState(0);
  const [room, setRoom] = useState(600);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [typing, setTyping] = useState<Typing | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  const cell = useRef<HTMLInputElement>(null);
  const [narrowing, setNarrowing] = useState(NOT_NARROWED);
  const { chosen, order, press, next } = useListOrder(GRID_SORTS, BY_NAME);
  const wanted: GoodsSight = useMemo(() => ({ text, show, ...(isNarrowed(narrowing) ? narrowing : {}), ...(chosen === null ? {} : { order: chosen }) }), [text, show, narrowing, chosen]);
  // Another list waits for what is being typed: no row goes away under it.
  const [sight, setSight] = useState(wanted);
  if (typing === null && sight !== wanted) setSight(wanted);
  const rows = useGridRows(sight);
  const places = useAsk(() => service.catalog.places(), [service]);
  const change = useGridChanges(rows);
  const total = rows.total ?? 0;
  const column = GRID_COLUMNS[place.column];
  const product = typing?.product ?? rows.at(place.row);
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
  useEffect(() => {
    setPlace((now) => ({ ...now, row: 0 }));
    if (sheet.current !== null) sheet.current.scrollTop = 0;
  }, [sight]);

  const go = (row: number, to: number): void => {
    const next = { row: Math.max(0, Math.min(total - 1, row)), column: Math.max(0, Math.min(GRID_COLUMNS.length - 1, to)) };
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
    // Somebody else's change moved the rows: the cell goes with its product.
    const to = typing === null || rows.at(place.row)?.productId === typing.product.productId ? null : rows.indexOf(typing.product);
    if (to !== null) go(to, place.column);
  });
  const begin = (): void => {
    if (product === undefined || column === undefined || change.busy) return;
    change.clear();
    setWrong(null);
    setTyping({ product, text: column.read(product) });
  };
  /** Stores what is typed and goes on `to` there; what cannot be stored stays where it is. */
  const store = async (to: Place): Promise<void> => {
    if (typing === null || column === undefined || change.busy) return;
    const at = place;
    const { product: of, text: typed } = typing;
    if (typed === column.read(of)) {
      setTyping(null);
      return go(to.row, to.column);
    }
    const read = column.change(typed, of);
    if ('wrong' in read) {
      setWrong(t(read.wrong));
      return cell.current?.focus();
    }
    if (!(await change.store({ column: at.column, before: of }, read.change))) return cell.current?.focus();
    setTyping(null);
    go(to.row, to.column);
  };
  const takeBack = async (): Promise<void> => {
    const back = await change.takeBack();
    if (back !== null) go(rows.indexOf(back.stored) ?? place.row, back.column);
  };
  /** What is typed is stored before the list becomes another; what cannot be stored stays, with its reason, and the list waits. */
  const settle = (): void => void store(place);
  const stand = (by: ProductListBy): void => {
    settle();
    press(by);
  };
  const leave = (): void => {
    change.clear();
    setWrong(null);
    setTyping(null);
  };
  const onSheetKey = (event: KeyboardEvent): void => {
    if (typing !== null || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(room / ROW) - 2);
    const moves: Record<string, Place> = {
      ArrowUp: { row: place.row - 1, column: place.column },
      ArrowDown: { row: place.row + 1, column: place.column },
      ArrowLeft: { row: place.row, column: place.column - 1 },
      ArrowRight: { row: place.row, column: place.column + 1 },
      PageUp: { row: place.row - page, column: place.column },
      PageDown: { row: place.row + page, column: place.column },
      Home: { row: place.row, column: 0 },
      End: { row: place.row, column: GRID_COLUMNS.length - 1 },
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(to.row, to.column);
  };
  const onCellKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      void store(event.key === 'Enter' ? { ...place, row: place.row + 1 } : { ...place, column: place.column + (event.shiftKey ? -1 : 1) });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
  useScan(({ text: code }) => {
    setNarrowing(NOT_NARROWED);
    setText(code);
  });
  useScreenKeys([
    ...(typing === null
      ? [
          { keys: 'Enter', label: t('grid.key.edit'), run: begin },
          { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('grid.key.move'), run: () => go(place.row + 1, place.column) },
        ]
      : [
          // The cell takes these itself; here they are only told of.
          { keys: 'Enter', label: t('grid.key.store'), run: () => undefined },
          { keys: 'Escape', label: t('grid.key.leave'), run: leave },
        ]),
    { keys: 'F2', label: t('grid.key.search'), run: () => search.current?.focus() },
    {
      keys: 'F3',
      label: t('general.list.order'),
      run: () => {
        settle();
        next();
      },
    },
    { keys: 'F6', label: t('goods.key.narrow'), run: () => choices.current?.querySelector('select')?.focus() },
    ...(change.canTakeBack && typing === null ? [{ keys: 'Ctrl+Z', label: t('grid.key.undo'), run: () => void takeBack() }] : []),
  ]);
  const trouble = change.trouble ?? rows.trouble;
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <Page title={t('goods.title')} head={views}>
      <section className="sheet grid-page">
        <div className="goods-search">
          <TextField
            ref={search}
            label={t('goods.search')}
            icon={Search}
            value={text}
            maxLength={100}
            onFocus={settle}
            onValue={setText}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
              event.preventDefault();
              sheet.current?.focus();
            }}
          />
          <Segments label={t('goods.show')} value={show} options={PRODUCT_SHOWS.map((value) => ({ value, words: t(`goods.show.${value}`) }))} onValue={(to) => {
            settle();
            setShow(to);
          }} />
          <GoodsNarrowing at={choices} places={places.value} value={narrowing} onValue={(to) => {
            settle();
            setNarrowing(to);
          }} />
        </div>
        <TroubleBand words={trouble === null ? null : words(trouble)} />
        {wrong !== null && (
          <p className="field-error grid-wrong" role="alert">
            {wrong}
          </p>
        )}
        <div ref={sheet} className="grid-sheet" role="grid" tabIndex={0} aria-label={t('grid.title')} aria-busy={rows.waiting} aria-rowcount={total + 1} aria-colcount={GRID_COLUMNS.length} aria-activedescendant={product === undefined ? undefined : `cell-${place.row}-${place.column}`} onScroll={(event) => setTop(event.currentTarget.scrollTop)} onKeyDown={onSheetKey}>
          <GridHead order={rows.of.order ?? BY_NAME} waiting={rows.waiting && order.by} onOrder={stand} />
          <div role="rowgroup" className="grid-body" style={{ height: total * ROW }}>
            {indexes.map((index) => {
              const row = typing !== null && index === place.row ? typing.product : rows.at(index);
              return (
                <div key={index} role="row" aria-rowindex={index + 2} className={row?.active === false ? 'grid-row off' : 'grid-row'} style={{ transform: `translateY(${index * ROW}px)` }}>
                  {GRID_COLUMNS.map((one, at) => {
                    const here = index === place.row && at === place.column;
                    const editing = here && typing !== null;
                    return (
                      <span
                        key={one.id}
                        id={`cell-${index}-${at}`}
                        role="gridcell"
                        tabIndex={-1}
                        aria-selected={here}
                        className={[here ? 'here' : '', one.money ? 'right num' : '', editing && wrong !== null ? 'wrong' : ''].join(' ').trim()}
                        onPointerDown={() => typing === null && go(index, at)}
                        onMouseDown={(event) => {
                          if (typing === null || editing) return;
                          // The cell that is typed in keeps the focus: it may have to be put right.
                          event.preventDefault();
                          void store({ row: index, column: at });
                        }}
                        onDoubleClick={begin}
                      >
                        {editing ? (
                          <input
                            ref={cell}
                            autoFocus
                            aria-label={`${t(one.words)}, ${row?.name ?? ''}`}
                            aria-invalid={wrong !== null || undefined}
                            data-scan="refuse"
                            autoComplete="off"
                            spellCheck={false}
                            list={one.names === undefined ? undefined : 'grid-names'}
                            maxLength={one.longest}
                            value={typing.text}
                            readOnly={change.busy}
                            onFocus={(event) => event.currentTarget.select()}
                            onChange={(event) => setTyping({ ...typing, text: event.target.value })}
                            onKeyDown={onCellKey}
                          />
                        ) : (
                          <span className="clip">{row === undefined ? '…' : one.read(row)}</span>
                        )}
                      </span>
                    );
                  })}
                </div>
              );
            })}
          </div>
        </div>
        {column?.names !== undefined && places.value !== null && (
          <datalist id="grid-names">
            {column.names(places.value).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </datalist>
        )}
        <footer className="list-foot">
          {rows.waiting && <span className="spinner quiet" aria-hidden="true" />}
          <span className="small quiet" role="status">
            {rows.waiting ? t('general.list.waiting') : rows.total === null ? '' : rows.total === 0 ? t('goods.nothingFits') : [t('grid.count', { row: (place.row + 1).toLocaleString('id-ID'), total: total.toLocaleString('id-ID') }), ...(rows.of.order === undefined ? [] : [t(`goods.order.${rows.of.order.by}.${rows.of.order.down ? 'down' : 'up'}`)])].join(', ')}
          </span>
        </footer>
      </section>
    </Page>
  );
}
