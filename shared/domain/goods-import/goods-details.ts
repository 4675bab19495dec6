import type { Permit, PermitKind } from '../catalog/permit.ts';
import type { EKatalog, ProductDetails } from '../catalog/product-details.ts';
import type { ProductKind } from '../catalog/product.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { GoodsField } from './goods-fields.ts';

/** The details that a file can say; packs and variants are made in the form. */
export type KnownDetails = Omit<ProductDetails, 'variant' | 'units'>;

type SaidEKatalog = { readonly [Key in 'brand' | 'kbki' | 'weightGrams' | 'description']?: NonNullable<EKatalog[Key]> };

/** What a row says of them; a permit by the parts that stand there. */
export interface GoodsDetailValues {
  readonly cost?: Rupiah;
  readonly netContent?: string;
  readonly cardText?: string;
  readonly ingredients?: string;
  readonly tracksExpiry?: boolean;
  readonly shelfLifeDays?: number;
  readonly tracksBatch?: boolean;
  readonly permits?: { readonly [Kind in PermitKind]?: { readonly number?: string; readonly endsOn?: BusinessDay } };
  readonly eKatalog?: SaidEKatalog;
}

export const PERMIT_FIELDS: Readonly<Record<PermitKind, GoodsField>> = { 'p-irt': 'pirt', 'bpom-md': 'bpomMd', 'bpom-ml': 'bpomMl', halal: 'halal' };
const NO_EKATALOG: EKatalog = { brand: null, kbki: null, tkdn: null, tkdnCertificate: null, sni: null, weightGrams: null, size: null, description: null, link: null };

/** The details as they would be: what a row leaves blank stays. Services keep no batches and no days. */
export function withDetails(before: KnownDetails, said: GoodsDetailValues, kind: ProductKind): KnownDetails {
  const stocked = kind !== 'service';
  // Whoever says how long it keeps says that it has a day.
  const tracksExpiry = stocked && (said.tracksExpiry ?? (said.shelfLifeDays === undefined ? before.tracksExpiry : true));
  return {
    permits: withPermits(before.permits, said.permits ?? {}),
    cost: said.cost ?? before.cost,
    tracksBatch: stocked && (said.tracksBatch ?? before.tracksBatch),
    tracksExpiry,
    shelfLifeDays: tracksExpiry ? (said.shelfLifeDays ?? before.shelfLifeDays) : null,
    ingredients: said.ingredients ?? before.ingredients,
    netContent: said.netContent ?? before.netContent,
    cardText: said.cardText ?? before.cardText,
    eKatalog: said.eKatalog === undefined ? before.eKatalog : { ...NO_EKATALOG, ...before.eKatalog, ...said.eKatalog },
  };
}

/** The first permit of a kind is the one a file means; others stay. */
function withPermits(before: readonly Permit[], said: NonNullable<GoodsDetailValues['permits']>): readonly Permit[] {
  const permits = [...before];
  for (const kind of Object.keys(PERMIT_FIELDS) as PermitKind[]) {
    const parts = said[kind];
    if (parts === undefined) continue;
    const place = permits.findIndex((permit) => permit.kind === kind);
    const old = permits[place];
    if (old !== undefined) permits[place] = { kind, number: parts.number ?? old.number, endsOn: parts.endsOn ?? (parts.number === undefined || parts.number === old.number ? old.endsOn : null) };
    else if (parts.number !== undefined) permits.push({ kind, number: parts.number, endsOn: parts.endsOn ?? null });
  }
  return permits;
}

/** A file says in one line what a form may have in several. */
const oneLine = <Value>(value: Value): Value | string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value);

/** What is different, by the names of the fields. */
export function detailDifferences(before: KnownDetails, after: KnownDetails): readonly GoodsField[] {
  const plain = (['cost', 'netContent', 'ingredients', 'cardText', 'tracksExpiry', 'shelfLifeDays', 'tracksBatch'] as const).filter((field) => oneLine(before[field]) !== oneLine(after[field]));
  const permits = (Object.keys(PERMIT_FIELDS) as PermitKind[]).filter((kind) => {
    const [a, b] = [before, after].map((details) => details.permits.find((permit) => permit.kind === kind));
    return a?.number !== b?.number || a?.endsOn !== b?.endsOn;
  });
  const shop = (['brand', 'kbki', 'weightGrams', 'description'] as const).filter((field) => oneLine(before.eKatalog?.[field] ?? null) !== oneLine(after.eKatalog?.[field] ?? null));
  return [...plain, ...permits.map((kind) => PERMIT_FIELDS[kind]), ...shop];
}
