import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ListOrder } from '../../shared/kernel/list-order.ts';
import { ariaSort, SortButton } from './sort-button.tsx';
import './table.css';

/** Height of a row, as in table.css (px). */
const ROW = 53;
/** Rows drawn beyond those in sight, above and below: so much may be scrolled before the next frame. */
const SPARE = 3;

export interface LongTableColumn<By extends string = never> {
  readonly words: string;
  /** Width by the rules of CSS; without one the column takes its share of what is left. */
  readonly width?: string;
  readonly right?: boolean;
  /** What the list stands by when the head of this column is pressed; without it the head is no button. */
  readonly by?: By;
}

interface LongTableProps<Row, By extends string> {
  /** What a screen reader calls the table. */
  readonly label: string;
  readonly columns: readonly LongTableColumn<By>[];
  readonly rows: readonly Row[];
  /** Names the list that is shown; when it is another one, the table begins at its top. */
  readonly list: string;
  /** Place of the row that the keys point at: brought into sight when it is another one. */
  readonly marked: number;
  /** One `tr`, with a key; two lines of text at most. */
  readonly draw: (row: Row, place: number) => ReactNode;
  /** How the list stands, where a column can be pressed. */
  readonly order?: ListOrder<By>;
  readonly onOrder?: (by: By) => void;
  /** Other rows are on their way, and it takes a while; they will stand by this column. */
  readonly waiting?: By | boolean;
}

interface Sight {
  /** The first row in sight, and how many fit. */
  readonly first: number;
  readonly fits: number;
}

/** A table of many rows, all of one height: only those in sight are in the page, so that a list of thousands is drawn as quickly as one of ten. */
export function LongTable<Row, By extends string = never>({ label, columns, rows, list, marked, draw, order, onOrder, waiting = false }: LongTableProps<Row, By>) {
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>({ first: 0, fits: 16 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = new ResizeObserver(() => setSight((now) => ({ ...now, fits: Math.ceil(element.clientHeight / ROW) })));
    look.observe(element);
    return () => look.disconnect();
  }, []);
  const scrolled = (top: number): void => {
    const first = Math.max(0, Math.floor(top / ROW));
    setSight((now) => (now.first === first ? now : { ...now, first }));
  };
  useEffect(() => {
    if (sight.first > 0 && box.current !== null) box.current.scrollTop = 0;
  }, [list]);
  useEffect(() => {
    const element = box.current;
    // Below the head and above the foot of the window there is room for one row less than fit.
    if (element === null || (marked >= sight.first && marked + 2 < sight.first + sight.fits)) return;
    const y = marked * ROW;
    if (y < element.scrollTop) element.scrollTop = y;
    else if (y + 2 * ROW > element.scrollTop + element.clientHeight) element.scrollTop = y + 2 * ROW - element.clientHeight;
  }, [marked]);
  const from = Math.max(0, Math.min(sight.first, rows.length - sight.fits) - SPARE);
  const to = Math.min(rows.length, sight.first + sight.fits + SPARE);
  return (
    <div ref={box} className="scroll grow" tabIndex={0} role="region" aria-label={label} aria-busy={waiting !== false} onScroll={(event) => scrolled(event.currentTarget.scrollTop)}>
      <table className="table long" aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ words, width }) => (
            <col key={words} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ words, right = false, by }) =>
              by === undefined ? (
                <th key={words} className={right ? 'right' : undefined}>
                  {words}
                </th>
              ) : (
                <th key={words} className={right ? 'sort right' : 'sort'} aria-sort={ariaSort(order?.by === by ? order.down : null)}>
                  <SortButton words={words} down={order?.by === by ? order.down : null} waiting={waiting === by} onPress={() => onOrder?.(by)} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {from > 0 && <tr className="unseen" aria-hidden="true" style={{ height: from * ROW }} />}
          {rows.slice(from, to).map((row, place) => draw(row, from + place))}
          {to < rows.length && <tr className="unseen" aria-hidden="true" style={{ height: (rows.length - to) * ROW }} />}
        </tbody>
      </table>
    </div>
  );
}
