import { Boxes, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { StockLine } from '../../../shared/contract/stock.ts';
import { ownStockOrder, STOCK_FILTERS, STOCK_SORTS, type StockFilter } from '../../../shared/domain/stock/stock-list.ts';
import { useServiceEvent, useSettings } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useMarked } from '../../app-state/use-marked.ts';
import { usePagedList } from '../../app-state/use-paged-list.ts';
import { Empty } from '../../ui/empty.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Page } from '../../ui/page.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { StockFile } from './stock-file.tsx';
import { StockPanel } from './stock-panel.tsx';
import { StockTable } from './stock-table.tsx';
import type { StockViewProps } from './stock-view-props.ts';

const NONE: readonly StockLine[] = [];

/** What lies where, of which batch and owner; the card of the chosen goods beside it. */
export function OnHandView({ views }: StockViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const slowDays = useSettings()?.['stock.rules'].slowDays ?? 0;
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<StockFilter>('all');
  const [placeId, setPlaceId] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const places = useAsk(() => service.stock.places(), [service]);
  const looked = { text: text.trim(), filter, placeId: placeId === '' ? null : placeId };
  const list = usePagedList({
    names: [text, filter, placeId],
    sorts: STOCK_SORTS,
    own: ownStockOrder(filter),
    orderWords: ({ by, down }) => t(`stock.order.${by}.${down ? 'down' : 'up'}`),
    ask: (wish) => service.stock.list({ ...looked, ...wish }),
  });
  const counts = useAsk(() => service.stock.counts(), [service, slowDays]);
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed' || event.type === 'cart-replaced') list.asked.again();
    if (event.type === 'catalog-changed') counts.again();
  });
  useEffect(() => search.current?.focus(), []);
  const lines = list.page?.lines ?? NONE;
  const { marked, onKeyDown } = useMarked(list.wish, lines, list.asked, (line) => line !== undefined && setOpen(line.productId));
  const shown = lines.find((line) => line.productId === open) ?? null;
  const look = (change: () => void): void => {
    change();
    list.restart();
  };
  useScan(({ text: code }) => {
    look(() => setText(code));
    search.current?.focus();
  });
  useScreenKeys([
    { keys: 'F2', label: t('stock.key.find'), run: () => search.current?.focus() },
    ...list.keys,
    { keys: 'Escape', label: t('goods.key.list'), run: () => search.current?.focus() },
  ]);
  return (
    <Page title={t('stock.title')} head={views} actions={<StockFile sight={{ ...looked, ...(list.chosen === null ? {} : { order: list.chosen }) }} total={list.total} />}>
      <div className="stock-two">
        <section className="sheet stock-list">
          <div className="stock-search">
            <TextField ref={search} label={t('stock.find')} icon={Search} value={text} maxLength={100} onValue={(next) => look(() => setText(next))} onKeyDown={onKeyDown} />
            <SelectField label={t('stock.place')} value={placeId} options={[{ value: '', words: t('stock.allPlaces') }, ...(places.value ?? []).map((place) => ({ value: place.placeId, words: place.name }))]} onValue={(value) => look(() => setPlaceId(value))} />
            <div className="stock-filters">
              <Segments
                label={t('stock.show')}
                value={filter}
                options={STOCK_FILTERS.map((value) => ({ value, words: <FilterWords words={t(`stock.filter.${value}`, { days: slowDays })} count={counts.value?.[value] ?? null} /> }))}
                onValue={(value) => look(() => {
                  setFilter(value);
                  // What lies long stands by that, whatever was asked of the list before.
                  if (value === 'ageing') list.reset();
                })}
              />
            </div>
          </div>
          <TroubleBand words={list.asked.trouble === null ? null : words(list.asked.trouble)} />
          {list.page !== null && list.total === 0 ? (
            <Empty icon={Boxes} title={t(counts.value?.all === 0 ? 'stock.nothingYet' : 'stock.nothingHere')}>
              {t(counts.value?.all === 0 ? 'stock.nothingYetText' : 'stock.nothingHereText')}
            </Empty>
          ) : (
            <StockTable lines={lines} list={list.shown} open={open} marked={marked} order={list.order} onOrder={list.press} waiting={list.waiting && list.wanted.by} onOpen={setOpen} />
          )}
          <ListFoot {...list.foot} />
        </section>
        <aside className="stock-panel">
          {shown === null ? (
            <div className="sheet padded">
              <p className="title">{t('stock.chooseGoods')}</p>
              <p className="small quiet">{t('stock.chooseGoodsText')}</p>
            </div>
          ) : (
            <StockPanel key={shown.productId} line={shown} placeId={placeId === '' ? null : placeId} onChanged={() => {
              list.asked.again();
              counts.again();
            }} />
          )}
        </aside>
      </div>
    </Page>
  );
}

/** A filter with how many goods it holds; nothing while that is not known. */
function FilterWords({ words, count }: { readonly words: string; readonly count: number | null }) {
  return (
    <>
      {words}
      {count !== null && <span className="stock-count num">{count.toLocaleString('id-ID')}</span>}
    </>
  );
}
