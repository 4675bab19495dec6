import { FileDown, FilterX, PackageOpen, PackagePlus, Search } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProductRow } from '../../../shared/contract/catalog.ts';
import { PRODUCT_SORTS, type ProductListOrder } from '../../../shared/domain/catalog/product-list.ts';
import { PRODUCT_SHOWS, type ProductShow } from '../../../shared/domain/catalog/product.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { useServiceEvent, useSettings } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { openLabels } from '../../app-state/label-request.ts';
import { useScan } from '../../app-state/scan.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useListOrder } from '../../app-state/use-list-order.ts';
import { useMarked } from '../../app-state/use-marked.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Page } from '../../ui/page.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { AddProduct } from './add-product.tsx';
import { ChangeProduct } from './change-product.tsx';
import type { GoodsDraft } from './goods-draft.ts';
import { GoodsFile, type GoodsSight } from './goods-file.tsx';
import { GoodsNarrowing, isNarrowed, narrowedWords, NOT_NARROWED } from './goods-narrowing.tsx';
import type { GoodsViewProps } from './goods-view-props.ts';
import { GoodsTable } from './goods-table.tsx';
import './goods.css';
import { ReceiveStock } from './receive-stock.tsx';

const PAGE = 50;
const NONE: readonly ProductRow[] = [];
const BY_NAME: ProductListOrder = { by: 'name', down: false };

/** Everything the gallery sells or once sold, and the form for one of them. */
export function ProductsView({ views }: GoodsViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const unit = useSettings()?.unit;
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<ProductRow | 'new' | 'file' | null>(null);
  const [like, setLike] = useState<Partial<GoodsDraft>>({});
  const search = useRef<HTMLInputElement>(null);
  const [show, setShow] = useState<ProductShow>('sold');
  const [narrowing, setNarrowing] = useState(NOT_NARROWED);
  const narrowed = isNarrowed(narrowing);
  const choices = useRef<HTMLDivElement>(null);
  const { chosen: asked, order, press, next } = useListOrder(PRODUCT_SORTS, BY_NAME);
  // What is told of the list is told of the rows that are shown, not of those on their way.
  const sight: GoodsSight = { text, show, ...(narrowed ? narrowing : {}), ...(asked === null ? {} : { order: asked }) };
  const list = useAsk(
    async () => ({ ...(await service.catalog.list({ ...sight, offset, limit: PAGE })), asked, narrowed, offset }),
    [service, text, show, narrowing, asked, offset],
  );
  const places = useAsk(() => service.catalog.places(), [service]);
  useServiceEvent((event) => {
    // What was sold is stock that went.
    if (event.type === 'catalog-changed' || event.type === 'cart-replaced') list.again();
    if (event.type === 'catalog-changed') places.again();
  });
  useEffect(() => search.current?.focus(), []);
  const beyond = !list.asking && list.value !== null && offset > 0 && offset >= list.value.total;
  // The page that was open is no more: the last of its goods went elsewhere.
  useEffect(() => {
    if (beyond) setOffset((now) => Math.max(0, now - PAGE));
  }, [beyond, offset]);

  const orderWords = (stands: ProductListOrder | null): readonly string[] => (stands === null ? [] : [t(`goods.order.${stands.by}.${stands.down ? 'down' : 'up'}`)]);
  const products = list.value?.products ?? NONE;
  const total = list.value?.total ?? 0;
  const shownList = [text, show, narrowing.categoryId, narrowing.producerId, narrowing.workshopId, order.by, order.down, offset].join('/');
  const { marked, onKeyDown } = useMarked(shownList, products, list, (product) => product !== undefined && setOpen(product));
  const isEmpty = list.value !== null && total === 0 && text.trim() === '' && show !== 'archived' && !narrowed;
  const nothingNarrowed = list.value?.narrowed === true && total === 0;
  const chosen = open === null || open === 'new' || open === 'file' ? null : open;
  // A product that was changed in another window is shown as it is now.
  const shown = chosen === null ? null : (products.find((one) => one.productId === chosen.productId) ?? chosen);
  const look = (next: string): void => {
    setText(next);
    setOffset(0);
  };
  // Another order, or other goods, begin at their first page.
  const narrow = useCallback((to: typeof narrowing): void => {
    setNarrowing(to);
    setOffset(0);
  }, []);
  const stand = useCallback((by: typeof order.by): void => {
    press(by);
    setOffset(0);
  }, [press]);
  const sightWords = [
    ...(text.trim() === '' ? [] : [`“${text.trim()}”`]),
    ...narrowedWords(narrowing, places.value),
    t(`goods.show.${show}`),
    t(`goods.order.${order.by}.${order.down ? 'down' : 'up'}`),
  ].join(' · ');
  const turn = (by: 1 | -1): void => {
    const next = offset + by * PAGE;
    if (next < 0 || next >= total) return;
    setOffset(next);
  };
  const choose = useCallback((productId: ProductId): void => setOpen(products.find((one) => one.productId === productId) ?? null), [products]);
  useScan(({ text: code }) => {
    // What was scanned is looked for among all, not only in what is shown.
    setNarrowing(NOT_NARROWED);
    look(code);
    search.current?.focus();
  });
  useScreenKeys([
    { keys: 'F2', label: t('goods.key.add'), run: () => setOpen('new') },
    { keys: 'F3', label: t('goods.key.order'), run: () => {
      next();
      setOffset(0);
    } },
    { keys: 'F6', label: t('goods.key.narrow'), run: () => choices.current?.querySelector('select')?.focus() },
    { keys: 'Ctrl+E', run: () => setOpen('file'), inFields: true },
    { keys: 'Ctrl+L', label: t('goods.key.labels'), run: () => openLabels(shown === null ? [] : [{ productId: shown.productId, batchId: null, name: shown.name, copies: 1 }]), inFields: true },
    { keys: 'Escape', label: t('goods.key.list'), run: () => search.current?.focus() },
    { keys: 'PageUp', run: () => turn(-1) },
    { keys: 'PageDown', run: () => turn(1) },
  ]);
  const firstLike: Partial<GoodsDraft> = { producer: places.value?.producers[0]?.name ?? (unit?.agency === '' ? unit.name : (unit?.agency ?? '')), ...like };
  return (
    <Page
      title={t('goods.title')}
      head={views}
      actions={
        <>
          <Button size="small" icon={FileDown} keys="Ctrl+E" onClick={() => setOpen('file')}>
            {t('goods.file')}
          </Button>
          <Button kind="primary" size="small" icon={PackagePlus} keys="F2" onClick={() => setOpen('new')}>
            {t('goods.add')}
          </Button>
        </>
      }
    >
      <div className="goods">
        <section className="sheet goods-list">
          <div className="goods-search">
            <TextField ref={search} label={t('goods.search')} icon={Search} value={text} maxLength={100} onValue={look} onKeyDown={onKeyDown} />
            <Segments
              label={t('goods.show')}
              value={show}
              options={PRODUCT_SHOWS.map((value) => ({ value, words: t(`goods.show.${value}`) }))}
              onValue={(next) => {
                setShow(next);
                setOffset(0);
              }}
            />
            <GoodsNarrowing at={choices} places={places.value} value={narrowing} onValue={narrow} />
          </div>
          <TroubleBand words={list.trouble === null ? null : words(list.trouble)} />
          {isEmpty ? (
            <Empty icon={PackageOpen} title={t('catalog.emptyTitle')}>
              {t('goods.emptyHint')}
            </Empty>
          ) : (
            <>
              {nothingNarrowed ? (
                <Empty icon={FilterX} title={t('goods.nothingFits')}>
                  {t('goods.nothingNarrowed')}
                </Empty>
              ) : (
                <GoodsTable products={products} chosen={shown?.productId ?? null} list={shownList} marked={marked} order={list.value?.asked ?? BY_NAME} onOrder={stand} onChoose={choose} />
              )}
              <ListFoot
                words={list.value === null || nothingNarrowed ? '' : total === 0 ? t('goods.nothingFits') : [t('goods.range', { from: list.value.offset + 1, to: list.value.offset + products.length, total: total.toLocaleString('id-ID') }), ...orderWords(list.value.asked)].join(', ')}
                before={t('goods.before')}
                after={t('goods.after')}
                offset={offset}
                page={PAGE}
                total={total}
                onTurn={turn}
              />
            </>
          )}
        </section>
        <aside className="goods-panel">
          {open === 'new' && (
            <AddProduct
              places={places.value}
              like={firstLike}
              onAdded={({ kind, category, workshop, producer, unit: sold, fractional }) => setLike({ kind, category, workshop, producer, unit: sold, fractional })}
              onClose={() => {
                setOpen(null);
                search.current?.focus();
              }}
            />
          )}
          {open === 'file' && (
            <GoodsFile
              sight={sight}
              sightWords={sightWords}
              total={list.value?.total ?? null}
              onClose={() => {
                setOpen(null);
                search.current?.focus();
              }}
            />
          )}
          {shown !== null && (
            <>
              <ChangeProduct
                key={shown.productId}
                product={shown}
                places={places.value}
                onChanged={setOpen}
                onClose={() => {
                  setOpen(null);
                  search.current?.focus();
                }}
              />
              {shown.kind !== 'service' && <ReceiveStock key={`${shown.productId} in`} product={shown} places={places.value} />}
            </>
          )}
          {open === null && (
            <div className="sheet padded">
              <p className="title">{t('goods.choose')}</p>
              <p className="small quiet">{t('goods.chooseText')}</p>
            </div>
          )}
        </aside>
      </div>
    </Page>
  );
}
