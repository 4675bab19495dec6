import type { ProductRow } from '../../../shared/contract/catalog.ts';
import { parseQuantity } from '../../../shared/domain/cash/parse-quantity.ts';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { NO_DETAILS, type ProductDetails } from '../../../shared/domain/catalog/product-details.ts';
import { PRICE_MAX, type ProductKind } from '../../../shared/domain/catalog/product.ts';
import { fieldsTyped } from '../../app-state/fields-typed.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { isWholeUnits, ONE, type Quantity } from '../../../shared/kernel/quantity.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { incomingDay, incomingDayFault } from '../../../shared/domain/stock/incoming-day.ts';
import { parseDay } from '../../ui/parse-day.ts';
import { detailsFaults, detailsOf, draftOfDetails, type DetailsDraft } from './details/details-draft.ts';

/** A product as it is being typed; nothing of it is stored. */
export interface GoodsDraft {
  readonly name: string;
  readonly price: string;
  /** The cashier types the price; `floor` is the least. */
  readonly open: boolean;
  readonly floor: string;
  readonly kind: ProductKind;
  readonly category: string;
  readonly workshop: string;
  readonly producer: string;
  readonly unit: string;
  readonly fractional: boolean;
  readonly codes: readonly string[];
  /** A code that is still in its field. */
  readonly typedCode: string;
  /** Let the service give it a code: a full EAN-13, or a short one for small labels. */
  readonly mintCode: boolean | 'short';
  /** Opening stock; empty = nothing yet. */
  readonly stock: string;
  /** Until when that is good, of goods that keep only so long. */
  readonly expiresOn: string;
  readonly details: DetailsDraft;
}

export type GoodsField = 'name' | 'price' | 'floor' | 'category' | 'workshop' | 'producer' | 'unit' | 'stock' | 'expiresOn';

/** What is wrong with a field: the code of its words, `errors.<code>` or, for `required`, the general ones. */
export type GoodsFault = string;

/** The words of `draft` as the service takes them. */
export interface GoodsWanted {
  readonly name: string;
  readonly price: Rupiah;
  readonly priceFloor: Rupiah | null;
  readonly category: string;
  readonly workshop: string;
  readonly producer: string;
  readonly unit: string;
  readonly fractional: boolean;
  readonly codes: readonly string[];
  readonly mintCode: boolean | 'short';
  readonly details: ProductDetails;
}

const TEXTS = ['name', 'category', 'workshop', 'producer', 'unit'] as const;

/** Who made what is added first: the unit itself where it makes goods or nobody does yet, else the first of those who do. */
export function usualProducer(producers: readonly { readonly name: string }[], { name, agency }: { readonly name: string; readonly agency: string }): string {
  const own = agency === '' ? name : agency;
  return producers.some((one) => one.name === own) ? own : (producers[0]?.name ?? own);
}

/** The next product of the same kind and place: what differs from piece to piece is empty. */
export function emptyDraft(like: Partial<GoodsDraft>): GoodsDraft {
  return { kind: 'goods', category: '', workshop: '', producer: '', unit: 'buah', fractional: false, ...like, name: '', price: '', open: false, floor: '', codes: [], typedCode: '', mintCode: false, stock: like.kind === 'unique' ? '1' : '', expiresOn: '', details: draftOfDetails(NO_DETAILS) };
}

export function draftOf(product: ProductRow): GoodsDraft {
  const { name, price, kind, category, workshop, producer, unit, fractional, codes, priceFloor } = product;
  return { name, price: formatAmount(price), open: priceFloor !== null, floor: priceFloor === null ? '' : formatAmount(priceFloor), kind, category, workshop, producer, unit, fractional, codes, typedCode: '', mintCode: false, stock: '', expiresOn: '', details: draftOfDetails(product.details) };
}

/** Every field that cannot be stored as it stands on `today`. */
export function faultsOf(draft: GoodsDraft, today: BusinessDay): Partial<Record<GoodsField, GoodsFault>> {
  const faults: Partial<Record<GoodsField, GoodsFault>> = {};
  for (const field of TEXTS) if (tidy(draft[field]) === '') faults[field] = 'required';
  const price = parseRupiah(draft.price);
  if (!price.ok) faults.price = price.error.code;
  else if (price.value < 1 || price.value > PRICE_MAX) faults.price = 'product.price-out-of-range';
  const floor = parseRupiah(draft.floor);
  if (draft.open && !floor.ok) faults.floor = floor.error.code;
  else if (draft.open && floor.ok && floor.value < 1) faults.floor = 'product.price-out-of-range';
  else if (draft.open && floor.ok && price.ok && floor.value > price.value) faults.floor = 'product.floor-above-price';
  if (draft.stock.trim() !== '' && draft.kind !== 'service') {
    const stock = parseQuantity(draft.stock);
    if (!stock.ok) faults.stock = stock.error.code;
    else if (draft.kind === 'unique' && stock.value !== ONE) faults.stock = 'product.one-of-a-kind';
    else if (!draft.fractional && !isWholeUnits(stock.value)) faults.stock = 'quantity.whole-only';
  }
  const day = dayFault(draft, today);
  if (day !== null) faults.expiresOn = day;
  return faults;
}

/** What is wrong with the day of what lies there already, as with that of goods that come in. */
function dayFault(draft: GoodsDraft, today: BusinessDay): GoodsFault | null {
  if (openingStockOf(draft) === null || !draft.details.tracksExpiry) return null;
  const told = parseDay(draft.expiresOn);
  if (told === null && draft.expiresOn.trim() !== '') return 'stock.day-unreadable';
  const keeping = detailsOf(draft.details);
  const fault = incomingDayFault(keeping, incomingDay(keeping, told, today), today);
  return fault === null ? null : fault === 'needed' ? 'stock.day-needed' : 'stock.day-past';
}

/** True when something of it cannot be stored as it stands. */
export function isFaulty(draft: GoodsDraft, today: BusinessDay): boolean {
  return Object.keys(faultsOf(draft, today)).length > 0 || Object.keys(detailsFaults(draft.details)).length > 0;
}

/** What the service is asked; only of a draft without faults. */
export function wantedOf(draft: GoodsDraft): GoodsWanted {
  const price = parseRupiah(draft.price);
  const floor = parseRupiah(draft.floor);
  const typed = draft.typedCode.trim();
  return {
    name: tidy(draft.name),
    price: price.ok ? price.value : (0 as Rupiah),
    priceFloor: draft.open && floor.ok ? floor.value : null,
    category: tidy(draft.category),
    workshop: tidy(draft.workshop),
    producer: tidy(draft.producer),
    unit: tidy(draft.unit),
    fractional: draft.fractional,
    codes: typed === '' ? draft.codes : [...draft.codes, typed],
    mintCode: draft.mintCode,
    details: detailsOf(draft.details),
  };
}

/** What is different from `base`, and nothing else: what somebody else changed meanwhile stays as they said. */
export function changeOf(base: GoodsDraft, draft: GoodsDraft): Partial<Omit<GoodsWanted, 'details'>> & { readonly details?: Partial<GoodsWanted['details']> } {
  const [was, is] = [wantedOf(base), wantedOf(draft)];
  const details = fieldsTyped(was.details, is.details);
  const { details: _whole, ...rest } = fieldsTyped(was, is);
  return { ...rest, ...(Object.keys(details).length === 0 ? {} : { details }) };
}

/** Whether `draft` says nothing but what is stored, in however other letters and figures. */
export function saysAsMuch(stored: GoodsDraft, draft: GoodsDraft, today: BusinessDay): boolean {
  return !isFaulty(draft, today) && Object.keys(changeOf(stored, draft)).length === 0;
}

/** The fields of a product in which something was typed that is not what is stored. */
export type TypedGoods = Partial<Omit<GoodsDraft, 'details'>> & { readonly details?: Partial<DetailsDraft> };

/** What is typed, and in every other field what is stored. */
export function draftWith(stored: GoodsDraft, typed: TypedGoods): GoodsDraft {
  return { ...stored, ...typed, details: { ...stored.details, ...typed.details } };
}

/** The fields of `draft` that are not as they are stored: what is typed back is no change. */
export function typedOf(stored: GoodsDraft, draft: GoodsDraft): TypedGoods {
  const details = fieldsTyped(stored.details, draft.details);
  const { details: _whole, ...rest } = fieldsTyped(stored, draft);
  return { ...rest, ...(Object.keys(details).length === 0 ? {} : { details }) };
}

/** Opening stock in thousandths, null for nothing. */
export function openingStockOf(draft: GoodsDraft): Quantity | null {
  const stock = parseQuantity(draft.stock);
  return draft.kind === 'service' || !stock.ok ? null : stock.value;
}

/** The day that was told of the opening stock; null: none, or it keeps. */
export function openingDayOf(draft: GoodsDraft): BusinessDay | null {
  return draft.details.tracksExpiry && openingStockOf(draft) !== null ? parseDay(draft.expiresOn) : null;
}

/** A scanned code joins those that are there, once. */
export function withCode(draft: GoodsDraft, code: string): GoodsDraft {
  const text = code.trim();
  return text === '' || draft.codes.some((other) => other.toLowerCase() === text.toLowerCase()) ? draft : { ...draft, codes: [...draft.codes, text] };
}

function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
