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
import { useMarked } from '../../app-state/use-marked.ts';
import { usePagedList } from '../../app-state/use-paged-list.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Page } from '../../ui/page.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { AddProduct } from './add-product.tsx';
import { ChangeProduct } from './change-product.tsx';
import { usualProducer, type GoodsDraft } from './goods-draft.ts';
import { GoodsFile } from './goods-file.tsx';
import type { GoodsSight } from './goods-sight.ts';
import { GoodsNarrowing, isNarrowed, narrowedWords, NOT_NARROWED } from './goods-narrowing.tsx';
import type { GoodsViewProps } from './goods-view-props.ts';
import { GoodsTable } from './goods-table.tsx';
import './goods.css';
import { ReceiveStock } from './receive-stock.tsx';
import { useShownProduct } from './use-shown-product.ts';

const NONE: readonly ProductRow[] = [];
const BY_NAME: ProductListOrder = { by: 'name', down: false };

/** Everything the gallery sells or once sold, and the form for one of them. */
export function ProductsView({ views }: GoodsViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const unit = useSettings()?.unit;
  const [text, setText] = useState('');
  const [open, setOpen] = useState<ProductRow | 'new' | 'file' | null>(null);
  const [like, setLike] = useState<Partial<GoodsDraft>>({});
  const search = useRef<HTMLInputElement>(null);
  const [show, setShow] = useState<ProductShow>('sold');
  const [narrowing, setNarrowing] = useState(NOT_NARROWED);
  const narrowed = isNarrowed(narrowing);
  const choices = useRef<HTMLDivElement>(null);
  const orderWords = ({ by, down }: ProductListOrder): string => t(`goods.order.${by}.${down ? 'down' : 'up'}`);
  const looked: GoodsSight = { text, show, ...(narrowed ? narrowing : {}) };
  const list = usePagedList({
    names: [text, show, narrowing.categoryId, narrowing.producerId, narrowing.workshopId],
    sorts: PRODUCT_SORTS,
    own: BY_NAME,
    orderWords,
    ask: async (wish) => ({ ...(await service.catalog.list({ ...looked, ...wish })), narrowed }),
  });
  const places = useAsk(() => service.catalog.places(), [service]);
  useServiceEvent((event) => {
    // What was sold is stock that went.
    if (event.type === 'catalog-changed' || event.type === 'cart-replaced') list.asked.again();
    if (event.type === 'catalog-changed') places.again();
  });
  useEffect(() => search.current?.focus(), []);

  const products = list.page?.products ?? NONE;
  const { marked, onKeyDown } = useMarked(list.wish, products, list.asked, (product) => product !== undefined && setOpen(product));
  const isEmpty = list.page !== null && list.total === 0 && text.trim() === '' && show !== 'archived' && !narrowed;
  const nothingNarrowed = list.page?.narrowed === true && list.total === 0;
  const chosen = open === null || open === 'new' || open === 'file' ? null : open;
  const shown = useShownProduct(chosen, products);
  const look = (next: string): void => {
    setText(next);
    list.restart();
  };
  const narrow = useCallback((to: typeof narrowing): void => {
    setNarrowing(to);
    list.restart();
  }, []);
  const sightWords = [
    ...(text.trim() === '' ? [] : [`“${text.trim()}”`]),
    ...narrowedWords(narrowing, places.value),
    t(`goods.show.${show}`),
    orderWords(list.wanted),
  ].join(' · ');
  const choose = useCallback((productId: ProductId): void => setOpen(products.find((one) => one.productId === productId) ?? null), [products]);
  useScan(({ text: code }) => {
    // What was scanned is looked for among all, not only in what is shown.
    setNarrowing(NOT_NARROWED);
    look(code);
    search.current?.focus();
  });
  const labelShown = (): void => openLabels(shown === null ? [] : [{ productId: shown.productId, batchId: null, name: shown.name, copies: 1 }]);
  useScreenKeys([
    { keys: 'F2', label: t('goods.key.add'), run: () => setOpen('new') },
    ...list.keys,
    { keys: 'F6', label: t('goods.key.narrow'), run: () => choices.current?.querySelector('select')?.focus() },
    { keys: 'Ctrl+E', run: () => setOpen('file'), inFields: true },
    { keys: 'Ctrl+L', label: t('goods.key.labels'), run: labelShown, inFields: true },
    { keys: 'Escape', label: t('goods.key.list'), run: () => search.current?.focus() },
  ]);
  const firstLike: Partial<GoodsDraft> = { producer: usualProducer(places.value?.producers ?? [], unit ?? { name: '', agency: '' }), ...like };
  return (
    <Page
      title={t('goods.title')}
      head={views}
      actions={
        <>
          <Button size="small" icon={FileDown} keys="Ctrl+E" onClick={() => setOpen('file')}>
            {t('goods.file')}
          </Button>
          <Button kind={open === null ? 'primary' : 'ordinary'} size="small" icon={PackagePlus} keys="F2" onClick={() => setOpen('new')}>
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
                list.restart();
              }}
            />
            <GoodsNarrowing at={choices} places={places.value} value={narrowing} onValue={narrow} />
          </div>
          <TroubleBand words={list.asked.trouble === null ? null : words(list.asked.trouble)} />
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
                <GoodsTable products={products} chosen={shown?.productId ?? null} list={list.shown} marked={marked} order={list.order} onOrder={list.press} waiting={list.waiting && list.wanted.by} onChoose={choose} />
              )}
              <ListFoot {...list.foot} {...(list.page !== null && list.total === 0 && !nothingNarrowed && !list.waiting ? { words: t('goods.nothingFits') } : {})} />
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
              sight={{ ...looked, ...(list.chosen === null ? {} : { order: list.chosen }) }}
              sightWords={sightWords}
              total={list.page?.total ?? null}
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
                // Whoever is at another product by then stays there.
                onChanged={(row) => setOpen((now) => (now !== null && typeof now === 'object' && now.productId === row.productId ? row : now))}
                onLabels={labelShown}
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
