import { parseQuantity } from '../../../../shared/domain/cash/parse-quantity.ts';
import { parseRupiah } from '../../../../shared/domain/cash/parse-rupiah.ts';
import type { Permit, PermitKind } from '../../../../shared/domain/catalog/permit.ts';
import type { EKatalog, ProductDetails } from '../../../../shared/domain/catalog/product-details.ts';
import { PRICE_MAX } from '../../../../shared/domain/catalog/product.ts';
import { formatAmount, formatPercent, formatQuantity } from '../../../../shared/i18n/format.ts';
import type { MessageKey } from '../../../../shared/i18n/indonesian.ts';
import type { BasisPoints } from '../../../../shared/kernel/basis-points.ts';
import { ONE, type Quantity } from '../../../../shared/kernel/quantity.ts';
import { parseDay, writeDay } from '../../../ui/parse-day.ts';

/** The details of a product as they are being typed. */
export interface DetailsDraft {
  readonly cost: string;
  readonly tracksBatch: boolean;
  readonly tracksExpiry: boolean;
  readonly shelfLife: string;
  readonly ingredients: string;
  readonly netContent: string;
  readonly cardText: string;
  readonly group: string;
  readonly axes: readonly { readonly axis: string; readonly value: string }[];
  readonly units: readonly { readonly name: string; readonly factor: string; readonly codes: string }[];
  readonly permits: readonly { readonly kind: PermitKind; readonly number: string; readonly endsOn: string }[];
  readonly brand: string;
  readonly kbki: string;
  readonly tkdn: string;
  readonly tkdnCertificate: string;
  readonly sni: string;
  readonly weight: string;
  /** `20 x 15 x 3`, centimetres. */
  readonly size: string;
  readonly description: string;
  readonly link: string;
}

/** Fields that cannot be stored as they stand, by name (`units.0.factor`), with the key of their words. */
export type DetailsFaults = Readonly<Record<string, MessageKey>>;

export function draftOfDetails(details: ProductDetails): DetailsDraft {
  const { variant, eKatalog } = details;
  return {
    cost: details.cost === null ? '' : formatAmount(details.cost),
    tracksBatch: details.tracksBatch,
    tracksExpiry: details.tracksExpiry,
    shelfLife: details.shelfLifeDays === null ? '' : String(details.shelfLifeDays),
    ingredients: details.ingredients ?? '',
    netContent: details.netContent ?? '',
    cardText: details.cardText ?? '',
    group: variant?.group ?? '',
    axes: variant === null ? [{ axis: '', value: '' }, { axis: '', value: '' }] : [...variant.axes.map((axis, index) => ({ axis, value: variant.values[index] ?? '' })), ...(variant.axes.length < 2 ? [{ axis: '', value: '' }] : [])],
    units: details.units.map(({ name, factor, codes }) => ({ name, factor: formatQuantity(factor).replaceAll('.', ''), codes: codes.join(' ') })),
    permits: details.permits.map(({ kind, number, endsOn }) => ({ kind, number, endsOn: endsOn === null ? '' : writeDay(endsOn) })),
    brand: eKatalog?.brand ?? '',
    kbki: eKatalog?.kbki ?? '',
    tkdn: eKatalog?.tkdn == null ? '' : formatPercent(eKatalog.tkdn),
    tkdnCertificate: eKatalog?.tkdnCertificate ?? '',
    sni: eKatalog?.sni ?? '',
    weight: eKatalog?.weightGrams == null ? '' : String(eKatalog.weightGrams),
    size: eKatalog?.size == null ? '' : eKatalog.size.map((side) => String(side / 10).replace('.', ',')).join(' x '),
    description: eKatalog?.description ?? '',
    link: eKatalog?.link ?? '',
  };
}

/** The permit as far as it can be read, for the hints beside it. */
export function readPermit({ kind, number, endsOn }: DetailsDraft['permits'][number]): Permit {
  return { kind, number: number.trim(), endsOn: parseDay(endsOn) };
}

export function detailsFaults(draft: DetailsDraft): DetailsFaults {
  const faults: Record<string, MessageKey> = {};
  const cost = parseRupiah(draft.cost);
  if (draft.cost.trim() !== '' && (!cost.ok || cost.value > PRICE_MAX)) faults['cost'] = 'details.costWrong';
  if (draft.tracksExpiry && draft.shelfLife.trim() !== '' && whole(draft.shelfLife, 3650) === null) faults['shelfLife'] = 'details.shelfLifeWrong';
  draft.units.forEach((unit, index) => {
    // A pack that somebody began is never left out unsaid: they fill it in or take it away.
    if (unit.name.trim() === '') faults[`units.${index}.name`] = unit.factor.trim() === '' && unit.codes.trim() === '' ? 'details.unitEmpty' : 'general.required';
    if (faults[`units.${index}.name`] === 'details.unitEmpty') return;
    const factor = parseQuantity(unit.factor);
    if (!factor.ok || factor.value === ONE) faults[`units.${index}.factor`] = 'details.factorWrong';
  });
  draft.permits.forEach((permit, index) => {
    if (permit.number.trim() === '') faults[`permits.${index}.number`] = 'details.permitEmpty';
    if (permit.endsOn.trim() !== '' && parseDay(permit.endsOn) === null) faults[`permits.${index}.endsOn`] = 'reprice.fromWrong';
  });
  const named = draft.axes.filter(({ axis, value }) => axis.trim() !== '' || value.trim() !== '');
  if (draft.group.trim() !== '' && named.length === 0) faults['axes'] = 'details.axesMissing';
  else if (named.some(({ axis, value }) => axis.trim() === '' || value.trim() === '')) faults['axes'] = 'details.axesHalf';
  else if (draft.group.trim() === '' && named.length > 0) faults['group'] = 'general.required';
  if (draft.kbki.trim() !== '' && !/^\d{5,10}$/.test(draft.kbki.trim())) faults['kbki'] = 'details.kbkiWrong';
  if (draft.tkdn.trim() !== '' && readShare(draft.tkdn) === null) faults['tkdn'] = 'details.tkdnWrong';
  if (draft.weight.trim() !== '' && whole(draft.weight, 10_000_000) === null) faults['weight'] = 'details.weightWrong';
  if (draft.size.trim() !== '' && readSize(draft.size) === null) faults['size'] = 'details.sizeWrong';
  if (draft.link.trim() !== '' && !/^https?:\/\/[^\s]+\.[^\s]+$/i.test(draft.link.trim())) faults['link'] = 'details.linkWrong';
  return faults;
}

/** What the service is asked; only of a draft without faults. */
export function detailsOf(draft: DetailsDraft): ProductDetails {
  const cost = parseRupiah(draft.cost);
  const axes = draft.axes.filter(({ axis }) => axis.trim() !== '');
  const eKatalog: EKatalog = {
    brand: words(draft.brand),
    kbki: words(draft.kbki),
    tkdn: readShare(draft.tkdn),
    tkdnCertificate: words(draft.tkdnCertificate),
    sni: words(draft.sni),
    weightGrams: whole(draft.weight, 10_000_000),
    size: readSize(draft.size),
    description: words(draft.description),
    link: words(draft.link),
  };
  return {
    variant: draft.group.trim() === '' ? null : { group: draft.group.trim(), axes: axes.map(({ axis }) => axis.trim()), values: axes.map(({ value }) => value.trim()) },
    units: draft.units.filter(({ name }) => name.trim() !== '').map(({ name, factor, codes }) => ({ name: name.trim(), factor: factorOf(factor), codes: packCodes(codes) })),
    permits: draft.permits.filter(({ number }) => number.trim() !== '').map(readPermit),
    cost: cost.ok ? cost.value : null,
    tracksBatch: draft.tracksBatch,
    tracksExpiry: draft.tracksExpiry,
    shelfLifeDays: draft.tracksExpiry ? whole(draft.shelfLife, 3650) : null,
    ingredients: words(draft.ingredients),
    netContent: words(draft.netContent),
    cardText: words(draft.cardText),
    eKatalog: Object.values(eKatalog).every((value) => value === null) ? null : eKatalog,
  };
}

/** The codes of a pack as they are typed, one behind another. */
export function packCodes(typed: string): readonly string[] {
  return typed.split(/[\s,;]+/).filter((code) => code !== '');
}

function words(text: string): string | null {
  const tidy = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return tidy === '' ? null : tidy;
}

function factorOf(text: string): Quantity {
  const factor = parseQuantity(text);
  return factor.ok ? factor.value : ONE;
}

/** A whole number, also in groups of three; `1.5` is none. */
function whole(text: string, max: number): number | null {
  const typed = text.trim();
  const number = /^(?:\d{1,8}|\d{1,3}(?:[. ]\d{3})+)$/.test(typed) ? Number(typed.replace(/[. ]/g, '')) : 0;
  return number >= 1 && number <= max ? number : null;
}

function readShare(text: string): BasisPoints | null {
  const share = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  const points = share === null ? -1 : Number(share[1]) * 100 + Number((share[2] ?? '').padEnd(2, '0'));
  return points < 0 || points > 10_000 ? null : (points as BasisPoints);
}

/** Centimetres as they are typed, millimetres as they are kept. */
function readSize(text: string): readonly [number, number, number] | null {
  const sides = text.split(/\s*[x×*]\s*/i).map((side) => (/^\s*\d{1,5}(?:[.,]\d)?\s*(?:cm)?\s*$/i.test(side) ? Math.round(Number.parseFloat(side.replace(',', '.')) * 10) : 0));
  const [length, width, height] = sides;
  if (length === undefined || width === undefined || height === undefined || sides.length !== 3 || sides.some((side) => side < 1 || side > 100_000)) return null;
  return [length, width, height];
}
