import { NO_DETAILS, type ProductDetails, type ProductUnit, type Variant } from '../../../shared/domain/catalog/product-details.ts';
import type { ProductKind } from '../../../shared/domain/catalog/product.ts';
import { LINE_QUANTITY_MAX } from '../../../shared/domain/sale/cart.ts';
import { isWholeUnits, ONE } from '../../../shared/kernel/quantity.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { freeCodes, tidyWords } from './check-product.ts';

/** What of the details somebody says; what is left out stays as it is. */
export type DetailChange = { readonly [Key in keyof ProductDetails]?: ProductDetails[Key] | undefined };

/** The product that the details are of, as it will be stored. */
export interface DetailedProduct {
  readonly id: string;
  readonly name: string;
  readonly kind: ProductKind;
  readonly unit: string;
  readonly fractional: boolean;
  /** Its own codes: none of them can also be a pack's. */
  readonly codes: readonly string[];
}

/**
 * The details as they are stored: tidy, possible and free. Services have no stock, so nothing of theirs is tracked.
 * @throws Refused product.unit-*, product.variant-*, product.code-*, product.price-out-of-range
 */
export function checkedDetails(context: ServiceContext, product: DetailedProduct, before: ProductDetails, change: DetailChange): ProductDetails {
  const said = { ...before, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) } as ProductDetails;
  const stocked = product.kind !== 'service';
  return {
    variant: said.variant === null ? null : checkedVariant(context, product, said.variant),
    units: stocked && product.kind !== 'unique' ? checkedUnits(context, product, before.units, said.units) : NO_DETAILS.units,
    permits: said.permits.map((permit) => ({ ...permit, number: tidyWords(permit.number) })),
    cost: said.cost,
    tracksBatch: stocked && said.tracksBatch,
    tracksExpiry: stocked && said.tracksExpiry,
    shelfLifeDays: stocked && said.tracksExpiry ? said.shelfLifeDays : null,
    ingredients: words(said.ingredients),
    netContent: words(said.netContent),
    cardText: words(said.cardText),
    eKatalog: said.eKatalog === null || Object.values(said.eKatalog).every((value) => value === null) ? null : said.eKatalog,
  };
}

/** The id of the group of a variant, made when nobody named it before; inside a transaction. */
export function groupIdOf(context: ServiceContext, variant: Variant | null): string | null {
  if (variant === null) return null;
  const known = context.store.productDetails.group(variant.group);
  const group = { id: known?.id ?? context.ids.next(), name: known?.name ?? variant.group, axes: variant.axes };
  context.store.productDetails.putGroup(group);
  return group.id;
}

function checkedVariant(context: ServiceContext, product: DetailedProduct, said: Variant): Variant {
  const { productDetails } = context.store;
  const variant = { group: tidyWords(said.group), axes: said.axes.map(tidyWords), values: said.values.map(tidyWords) };
  const known = productDetails.group(variant.group);
  const text = (known ?? variant).axes.join(', ');
  const odd = variant.axes.length === 0 || variant.values.length !== variant.axes.length || new Set(variant.axes.map((axis) => axis.toLowerCase())).size !== variant.axes.length;
  if (odd || variant.values.includes('') || variant.axes.includes('')) refuse({ code: 'product.variant-axes', name: variant.group, text });
  if (known === null) return variant;
  if (known.axes.join('\n').toLowerCase() !== variant.axes.join('\n').toLowerCase() && productDetails.membersBeside(known.id, product.id) > 0) refuse({ code: 'product.variant-axes', name: known.name, text });
  const other = productDetails.sameVariant(known.id, variant.values, product.id);
  if (other !== null) refuse({ code: 'product.variant-taken', name: other.name, text: variant.values.join(', ') });
  return { ...variant, group: known.name };
}

function checkedUnits(context: ServiceContext, product: DetailedProduct, before: readonly ProductUnit[], said: readonly ProductUnit[]): readonly ProductUnit[] {
  const own = { id: product.id, codes: before.flatMap((unit) => unit.codes) };
  const names = new Set([product.unit.toLowerCase()]);
  const taken = new Set(product.codes.map((code) => code.toLowerCase()));
  return said.map((unit) => {
    const name = tidyWords(unit.name);
    if (name === '' || names.has(name.toLowerCase())) refuse({ code: 'product.unit-twice', name });
    names.add(name.toLowerCase());
    const possible = unit.factor > 0 && unit.factor !== ONE && unit.factor <= LINE_QUANTITY_MAX && (product.fractional || isWholeUnits(unit.factor));
    if (!possible) refuse({ code: 'product.unit-factor', name });
    const codes = freeCodes(context, unit.codes, own);
    for (const code of codes) {
      if (taken.has(code.toLowerCase())) refuse({ code: 'product.code-used', text: code, name: product.name });
      taken.add(code.toLowerCase());
    }
    return { name, factor: unit.factor, codes };
  });
}

function words(text: string | null): string | null {
  const tidy = tidyWords(text ?? '');
  return tidy === '' ? null : tidy;
}
