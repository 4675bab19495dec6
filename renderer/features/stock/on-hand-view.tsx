import { Boxes, Search } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { StockLine } from '../../../shared/contract/stock.ts';
import { ownStockOrder, STOCK_FILTERS, STOCK_SORTS, type StockFilter, type StockListBy, type StockListOrder } from '../../../shared/domain/stock/stock-list.ts';
import { useServiceEvent, useSettings } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useListOrder } from '../../app-state/use-list-order.ts';
import { useMarked } from '../../app-state/use-marked.ts';
import { Empty } from '../../ui/empty.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Page } from '../../ui/page.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { StockPanel } from './stock-panel.tsx';
import { StockTable } from './stock-table.tsx';
import type { StockViewProps } from './stock-view-props.ts';

const PAGE = 50;
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
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const places = useAsk(() => service.stock.places(), [service]);
  const own = ownStockOrder(filter);
  const { chosen: asked, order, press, next, reset } = useListOrder(STOCK_SORTS, own);
  // What is told of the list is told of the rows that are shown, not of those on their way.
  const list = useAsk(
    async () => ({ ...(await service.stock.list({ text: text.trim(), filter, placeId: placeId === '' ? null : placeId, ...(asked === null ? {} : { order: asked }), offset, limit: PAGE })), asked, own, offset }),
    [service, text, filter, placeId, asked, offset],
  );
  const counts = useAsk(() => service.stock.counts(), [service, slowDays]);
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed' || event.type === 'cart-replaced') list.again();
    if (event.type === 'catalog-changed') counts.again();
  });
  useEffect(() => search.current?.focus(), []);
  const beyond = !list.asking && list.value !== null && offset > 0 && offset >= list.value.total;
  // The page that was open is no more: the last of its goods went elsewhere.
  useEffect(() => {
    if (beyond) setOffset((now) => Math.max(0, now - PAGE));
  }, [beyond, offset]);
  const orderWords = (stands: StockListOrder | null): readonly string[] => (stands === null ? [] : [t(`stock.order.${stands.by}.${stands.down ? 'down' : 'up'}`)]);
  const lines = list.value?.lines ?? NONE;
  const shownList = [text, filter, placeId, order.by, order.down, offset].join('/');
  const { marked, onKeyDown } = useMarked(shownList, lines, list, (line) => line !== undefined && setOpen(line.productId));
  const total = list.value?.total ?? 0;
  const shown = lines.find((line) => line.productId === open) ?? null;
  const look = (change: () => void): void => {
    change();
    setOffset(0);
  };
  const stand = useCallback((by: StockListBy): void => {
    press(by);
    setOffset(0);
  }, [press]);
  const turn = (by: 1 | -1): void => {
    const next = offset + by * PAGE;
    if (next >= 0 && next < total) setOffset(next);
  };
  useScan(({ text: code }) => {
    look(() => setText(code));
    search.current?.focus();
  });
  useScreenKeys([
    { keys: 'F2', label: t('stock.key.find'), run: () => search.current?.focus() },
    { keys: 'F3', label: t('goods.key.order'), run: () => look(next) },
    { keys: 'Escape', label: t('goods.key.list'), run: () => search.current?.focus() },
    { keys: 'PageUp', run: () => turn(-1) },
    { keys: 'PageDown', run: () => turn(1) },
  ]);
  return (
    <Page title={t('stock.title')} head={views}>
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
                  if (value === 'ageing') reset();
                })}
              />
            </div>
          </div>
          <TroubleBand words={list.trouble === null ? null : words(list.trouble)} />
          {list.value !== null && total === 0 ? (
            <Empty icon={Boxes} title={t('stock.nothingHere')}>
              {t('stock.nothingHereText')}
            </Empty>
          ) : (
            <StockTable lines={lines} list={shownList} open={open} marked={marked} order={list.value?.asked ?? list.value?.own ?? own} onOrder={stand} onOpen={setOpen} />
          )}
          <ListFoot
            words={list.value === null || total === 0 ? '' : [t('goods.range', { from: list.value.offset + 1, to: list.value.offset + lines.length, total: total.toLocaleString('id-ID') }), ...orderWords(list.value.asked)].join(', ')}
            before={t('goods.before')}
            after={t('goods.after')}
            offset={offset}
            page={PAGE}
            total={total}
            onTurn={turn}
          />
        </section>
        <aside className="stock-panel">
          {shown === null ? (
            <div className="sheet padded">
              <p className="title">{t('stock.chooseGoods')}</p>
              <p className="small quiet">{t('stock.chooseGoodsText')}</p>
            </div>
          ) : (
            <StockPanel key={shown.productId} line={shown} placeId={placeId === '' ? null : placeId} onChanged={() => {
              list.again();
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
