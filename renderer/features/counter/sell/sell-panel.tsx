import { useRef, useState } from 'react';
import type { TenderKind } from '../../../../shared/domain/payment/tender.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys, type ScreenKey } from '../../../app-state/screen-keys.ts';
import type { Counter } from '../state/counter.ts';
import { otherWays } from '../state/pay-math.ts';
import { readTypedEntry } from '../state/typed-entry.ts';
import { tendersOf, useCartState, useCounterScreen, usePricing, useScanState } from '../use-counter.ts';
import { useNarrow } from '../use-narrow.ts';
import { CounterBands } from './counter-bands.tsx';
import { ChangeBanner } from './change-banner.tsx';
import { PriceEntry } from './price-entry.tsx';
import { HiddenShelf } from './hidden-shelf.tsx';
import { SearchField } from './search-field.tsx';
import { SearchResults } from './search-results.tsx';
import { Shelf } from './shelf.tsx';
import { useCatalogVersion } from './use-catalog-version.ts';
import { useCategories } from './use-categories.ts';
import { CategoryChips } from './category-chips.tsx';
import { useSearch } from './use-search.ts';

/** Nothing, or a share, stands in the search field. */
const SHARE = /^(?:[0-9]{1,3}(?:[.,][0-9]{1,2})?)? ?$/;

/** Below this the shelf has no room beside the cart: search leads, and the shelf waits behind its key; px. */
const SHELF_WIDTH = 1180;

const nothing = (): void => undefined;

/** Search and shelf: everything that puts something into the cart. */
export function SellPanel({ counter }: { readonly counter: Counter }) {
  const t = useWords();
  const screen = useCounterScreen(counter, (now) => now);
  const saleId = useCartState(counter, ({ cart }) => (cart !== null && cart.lines.length > 0 ? cart.saleId : null));
  const scanned = useScanState(counter, ({ waiting, stopped }) => waiting.length > 0 && stopped === null);
  const pricing = usePricing(counter);
  const entry = readTypedEntry(screen.typed);
  const search = useSearch(entry.words);
  const goods = useCatalogVersion();
  const shelf = useCategories(goods);
  const field = useRef<HTMLInputElement>(null);
  const empty = screen.typed === '';
  const narrow = useNarrow(SHELF_WIDTH);
  const [shelfShown, setShelfShown] = useState(false);
  const shelfHidden = narrow && !shelfShown;
  const turnShelf = (steps: 1 | -1): void => (shelfHidden ? setShelfShown(true) : shelf.move(steps));
  const { last } = screen;
  const ways = otherWays(tendersOf(useSettings()));

  const removeSelected = (): void => {
    const line = counter.selectedLine();
    if (line !== null) void counter.remove(line.lineId);
  };
  const payBy = (kind: TenderKind): void => counter.payment.open(ways.find(({ tender }) => tender.kind === kind)?.tender.code ?? null);
  const cancelSale = (): void => {
    if (saleId === null) return;
    if (screen.cancelling) void counter.cancel(saleId);
    else counter.show({ cancelling: true });
  };
  const escape = (): void => {
    if (pricing !== null) counter.dropPrice();
    else if (screen.editing !== null) counter.show({ editing: null });
    else if (screen.cancelling) counter.show({ cancelling: false });
    else if (counter.payment.get().opening) counter.payment.close();
    else if (counter.scans.get().stopped !== null) counter.scans.answer();
    else if (screen.notice !== null) counter.show({ notice: null });
    else if (!empty) counter.show({ typed: '' });
    else if (shelfShown) setShelfShown(false);
    field.current?.focus();
  };
  const findByName = (): void => {
    // What waits for its price goes on waiting beside the search.
    if (pricing === null && counter.scans.get().stopped !== null) counter.scans.answer();
    counter.show({ editing: null });
    field.current?.focus();
    field.current?.select();
  };

  const ofLines: readonly ScreenKey[] =
    saleId !== null && empty
      ? [
          { keys: '3 *', label: t('sale.key.quantity'), run: nothing },
          { keys: '15000 =', label: t('sale.key.price'), run: nothing },
          { keys: '+', inFields: true, run: () => void counter.step(1) },
          { keys: '-', inFields: true, run: () => void counter.step(-1) },
          { keys: '\u2191 \u2193', label: t('sale.key.line'), run: nothing },
          { keys: 'ArrowUp', inFields: true, run: () => counter.move(-1) },
          { keys: 'ArrowDown', inFields: true, run: () => counter.move(1) },
          { keys: 'Delete', inFields: true, run: removeSelected },
          { keys: 'Ctrl+Delete', label: t('sale.key.cancel'), inFields: true, run: cancelSale },
        ]
      : [];
  // The first goods may still be on their way: it is paid once they are there.
  const ofMoney: readonly ScreenKey[] =
    (saleId !== null || scanned) && empty
      ? [
          { keys: 'Enter', inFields: true, run: () => counter.payment.open() },
          ...(ways.some(({ tender }) => tender.kind === 'qris') ? [{ keys: 'F6', label: t('sale.key.qris'), lone: true, run: () => payBy('qris') }] : []),
          { keys: 'F9', lone: true, run: () => void counter.payment.payExact() },
        ]
      : [];
  // `10 %` on the chosen line; alone, the percent sign opens its discount.
  const ofDiscount: readonly ScreenKey[] = [
    ...(saleId !== null && empty ? [{ keys: 'Ctrl+D', label: t('sale.key.cartDiscount'), run: () => counter.show({ editing: 'cart-discount', share: '' }) }] : []),
    ...(saleId !== null && SHARE.test(screen.typed) ? [{ keys: '%', inFields: true, ...(empty ? { label: t('sale.key.discount') } : {}), run: () => counter.beginDiscount() }] : []),
  ];
  const ofSearch: readonly ScreenKey[] = empty
    ? []
    : [
        { keys: 'ArrowUp', inFields: true, run: () => search.move(-1) },
        { keys: 'ArrowDown', inFields: true, run: () => search.move(1) },
      ];
  const editing = screen.editing !== null || pricing !== null;
  // A scan that needs its price lets a customer be found first; what was chosen by hand is asked for at once.
  const finding = screen.editing === 'customer';
  const asksPrice = !finding || screen.pricing !== null;
  useScreenKeys([
    { keys: 'F2', label: t('sale.key.search'), run: findByName },
    { keys: 'F3', run: () => counter.show({ editing: screen.editing === 'customer' ? null : 'customer', banner: false }) },
    { keys: 'F4', run: () => counter.show({ view: 'parked', banner: false }) },
    { keys: 'Escape', run: escape },
    { keys: 'PageUp', run: () => turnShelf(-1) },
    { keys: 'PageDown', run: () => turnShelf(1) },
    ...(editing ? [] : [...ofLines, ...ofMoney, ...ofDiscount, ...ofSearch]),
  ]);

  return (
    <section className="sell" aria-label={t('sale.shelf')}>
      {screen.banner && last !== null && <ChangeBanner key={last.receipt.saleId} last={last} />}
      <SearchField counter={counter} entry={entry} search={search} field={field} />
      {entry.unreadable !== null && (
        <p className="field-error" role="status">
          {describeError(t, entry.unreadable)}
        </p>
      )}
      {pricing !== null && asksPrice && <PriceEntry key={`${screen.pricing === null ? 'scanned' : 'chosen'} ${pricing.productId} ${finding}`} counter={counter} wants={pricing} />}
      <CounterBands counter={counter} onFindByName={findByName} />
      {search.found !== null && entry.words !== '' ? (
        <SearchResults counter={counter} found={search.found} chosen={search.chosen} />
      ) : shelfHidden ? (
        <HiddenShelf onShow={() => setShelfShown(true)} />
      ) : (
        <>
          <CategoryChips shelf={shelf} />
          <Shelf counter={counter} categoryId={shelf.current} fresh={`${last?.receipt.saleId ?? ''}/${goods}`} />
        </>
      )}
    </section>
  );
}
