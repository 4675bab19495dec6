import { DAY_MS } from '../../../shared/kernel/add-days.ts';
import { memo } from 'react';
import type { StockLine } from '../../../shared/contract/stock.ts';
import type { StockListBy, StockListOrder } from '../../../shared/domain/stock/stock-list.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { useNow } from '../../app-state/clock.ts';
import { useWords } from '../../app-state/language.ts';
import { Chip } from '../../ui/chip.tsx';
import { LongTable, type LongTableColumn } from '../../ui/long-table.tsx';
import { useStockWords } from './stock-words.ts';

/** From so many days on the age is told beside the day. */
const AGE_FROM_DAYS = 30;

interface StockTableProps {
  readonly lines: readonly StockLine[];
  /** Names the list: what was looked for, and the page. */
  readonly list: string;
  readonly open: string | null;
  readonly marked: number;
  readonly order: StockListOrder;
  readonly onOrder: (by: StockListBy) => void;
  readonly waiting: StockListBy | boolean;
  readonly onOpen: (productId: string) => void;
}

/** A page of the stock, drawn anew when its lines are others, not at each key in the search. A row takes whatever line comes to its place. */
export const StockTable = memo(function StockTable({ lines, list, open, marked, order, onOrder, waiting, onOpen }: StockTableProps) {
  const t = useWords();
  const now = useNow(60_000);
  const columns: readonly LongTableColumn<StockListBy>[] = [
    { words: t('stock.goods'), by: 'name' },
    { words: t('stock.onHand'), width: '150px', right: true, by: 'on-hand' },
    { words: t('stock.where'), width: '22%' },
    { words: t('stock.lastIn'), width: '132px', by: 'last-in' },
    { words: t('stock.lastSold'), width: '112px', by: 'last-sold' },
  ];
  return (
    <LongTable
      label={t('stock.table')}
      columns={columns}
      rows={lines}
      list={list}
      marked={marked}
      order={order}
      onOrder={onOrder}
      waiting={waiting}
      draw={(line, place) => <StockRow key={place} place={place} line={line} isOpen={line.productId === open} isMarked={place === marked} now={now} onOpen={onOpen} />}
    />
  );
});

const StockRow = memo(function StockRow({ line, place, isOpen, isMarked, now, onOpen }: { readonly line: StockLine; readonly place: number; readonly isOpen: boolean; readonly isMarked: boolean; readonly now: Instant; readonly onOpen: (productId: string) => void }) {
  const { dayOf } = useStockWords();
  return (
    <tr aria-rowindex={place + 2} className={isOpen ? 'chosen' : isMarked ? 'marked' : ''} onClick={() => onOpen(line.productId)}>
      <td>
        <button type="button" className="stock-name clip-2" aria-pressed={isOpen} onClick={() => onOpen(line.productId)}>
          {line.name}
        </button>
      </td>
      <td className="right num">
        {formatQuantity(line.onHand)} {line.unit}
        <Standing line={line} />
      </td>
      <td className="small"><span className="clip-2">{whereWords(line)}</span></td>
      <td className="small num">{line.lastIn === null ? '–' : <CameIn day={dayOf(line.lastIn)} days={line.onHand > 0 ? daysSince(line.lastIn, now) : 0} />}</td>
      <td className="small num">{line.lastSold === null ? '–' : dayOf(line.lastSold)}</td>
    </tr>
  );
});

/** When goods came in, and how long ago where that begins to count. */
function CameIn({ day, days }: { readonly day: string; readonly days: number }) {
  const t = useWords();
  return (
    <>
      {day}
      {days >= AGE_FROM_DAYS && <span className="stock-age">{t('stock.age', { days: days.toLocaleString('id-ID') })}</span>}
    </>
  );
}

function daysSince(at: Instant, now: Instant): number {
  return Math.floor((now - at) / DAY_MS);
}

/** `Galeri 12, Gudang 40`. */
function whereWords(line: StockLine): string {
  const places = new Map<string, number>();
  for (const one of line.placed) places.set(one.place, (places.get(one.place) ?? 0) + one.onHand);
  return [...places].map(([place, onHand]) => `${place}\u00a0${formatQuantity(onHand as StockLine['onHand'])}`).join(', ');
}

function Standing({ line }: { readonly line: StockLine }) {
  const t = useWords();
  const isBelow = line.placed.some((one) => one.onHand < 0);
  if (!isBelow && (line.minimum === null || line.onHand >= line.minimum)) return null;
  return <span className="stock-standing">{isBelow ? <Chip tone="red">{t('stock.belowZero')}</Chip> : <Chip tone="yellow">{t('stock.low')}</Chip>}</span>;
}
