import { Boxes, ChevronLeft, ChevronRight, Search } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { StockLine } from '../../../shared/contract/stock.ts';
import { STOCK_FILTERS, type StockFilter } from '../../../shared/domain/stock/stock-list.ts';
import { useServiceEvent, useSettings } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
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
  const [marked, setMarked] = useState(0);
  const [open, setOpen] = useState<string | null>(null);
  const [entering, setEntering] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const places = useAsk(() => service.stock.places(), [service]);
  const list = useAsk(() => service.stock.list({ text: text.trim(), filter, placeId: placeId === '' ? null : placeId, offset, limit: PAGE }), [service, text, filter, placeId, offset]);
  const counts = useAsk(() => service.stock.counts(), [service, slowDays]);
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed' || event.type === 'cart-replaced') list.again();
    if (event.type === 'catalog-changed') counts.again();
  });
  useEffect(() => search.current?.focus(), []);
  const lines = list.value?.lines ?? NONE;
  // The person may be quicker than the list: what is opened is of what stands in the field.
  useEffect(() => {
    if (!entering || list.asking) return;
    setEntering(false);
    const line = list.trouble === null ? lines[marked] : undefined;
    if (line !== undefined) setOpen(line.productId);
  }, [entering, list.asking]);
  const total = list.value?.total ?? 0;
  const shown = lines.find((line) => line.productId === open) ?? null;
  const look = (change: () => void): void => {
    change();
    setEntering(false);
    setOffset(0);
    setMarked(0);
  };
  const turn = (by: 1 | -1): void => {
    const next = offset + by * PAGE;
    if (next >= 0 && next < total) look(() => undefined);
    if (next >= 0 && next < total) setOffset(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setMarked((now) => Math.min(Math.max(0, lines.length - 1), Math.max(0, now + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      setEntering(true);
    }
  };
  useScan(({ text: code }) => {
    look(() => setText(code));
    search.current?.focus();
  });
  useScreenKeys([
    { keys: 'F2', label: t('stock.key.find'), run: () => search.current?.focus() },
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
                onValue={(value) => look(() => setFilter(value))}
              />
            </div>
          </div>
          <TroubleBand words={list.trouble === null ? null : words(list.trouble)} />
          {list.value !== null && total === 0 ? (
            <Empty icon={Boxes} title={t('stock.nothingHere')}>
              {t('stock.nothingHereText')}
            </Empty>
          ) : (
            <StockTable lines={lines} list={`${text}/${filter}/${placeId}/${offset}`} open={open} marked={marked} onOpen={setOpen} />
          )}
          <footer className="stock-foot">
            <span className="small quiet grow" role="status">
              {total === 0 ? '' : t('goods.range', { from: offset + 1, to: offset + lines.length, total: total.toLocaleString('id-ID') })}
            </span>
            {offset > 0 && <Button size="office" icon={ChevronLeft} aria-label={t('goods.before')} onClick={() => turn(-1)} />}
            {offset + PAGE < total && <Button size="office" icon={ChevronRight} aria-label={t('goods.after')} onClick={() => turn(1)} />}
          </footer>
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
