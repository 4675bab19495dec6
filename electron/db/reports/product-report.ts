import { daysOf, type DayRange } from '../../../shared/domain/report/day-range.ts';
import { largest } from '../../../shared/domain/report/largest.ts';
import { packOf, productIdAt, soldOf, type ProductPack } from '../../../shared/domain/report/product-pack.ts';
import { PRODUCT_ROWS, type ProductFigure, type ProductOrder, type ProductReport } from '../../../shared/domain/report/product-report.ts';
import { cutMonths } from '../../../shared/domain/report/whole-months.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Reader } from '../sync-db.ts';
import { productSums, type ProductSums } from './product-sums.ts';

type Named = { productId: string; name: string; category: string; workshop: string; unit: string; kind: string; price: number; onHand: number | null };
type Lying = { productId: string; worth: number };

/**
 * Best or slowest sellers of a range. What decides about the order is added up of all products as columns of numbers; names and all sums are read of
 * those alone that are shown (ADR 0033).
 */
export function productReport(reader: Reader, range: DayRange, order: ProductOrder, most: number = PRODUCT_ROWS): ProductReport {
  const known = reader.query<Record<never, never>, { first: string | null; last: string | null }>((db) =>
    db.selectNoFrom((eb) => [eb.selectFrom('sale').select((sale) => sale.fn.min('business_day').as('day')).as('first'), eb.selectFrom('sale').select((sale) => sale.fn.max('business_day').as('day')).as('last')]),
  );
  const named = reader.query<{ id: string }, Named>((db, v) =>
    db
      .selectFrom('product')
      .innerJoin('category', 'category.id', 'product.category_id')
      .innerJoin('workshop', 'workshop.id', 'product.workshop_id')
      .leftJoin('stock', 'stock.product_id', 'product.id')
      .select(['product.id as productId', 'product.name', 'category.name as category', 'workshop.name as workshop', 'product.unit', 'product.kind', 'product.price', 'stock.on_hand as onHand'])
      .where('product.id', '=', v.id),
  );
  const lying = reader.query<Record<never, never>, Lying>((db) =>
    db
      .selectFrom('product')
      .innerJoin('stock', 'stock.product_id', 'product.id')
      .select((eb) => ['product.id as productId', eb('stock.on_hand', '*', eb.ref('product.price')).as('worth')])
      .where('product.active', '=', 1)
      .where('stock.on_hand', '>', 0)
      .orderBy('product.id'),
  );
  const sumsOf = productSums(reader);
  return reader.snapshot(() => {
    const { first, last } = known.get({}) ?? { first: null, last: null };
    const sums = sumsOf(cutMonths(range, { first: first ?? range.from, last: last ?? range.to }));
    const chosen = order === 'best' ? best(sums.pack, most) : slowest(sums.pack, lying.all({}), most);
    return {
      from: range.from,
      to: range.to,
      order,
      rows: chosen.ids.flatMap((id) => {
        const product = named.get({ id });
        return product === undefined ? [] : [figureOf(product, sums.of(id), daysOf(range))];
      }),
      count: chosen.count,
      sums: { net: rupiah(sums.pack.net.reduce((sum, net) => sum + net, 0)), costed: rupiah(sums.costed), margin: rupiah(sums.costed - sums.cost) },
    };
  });
}

type Chosen = { readonly ids: readonly string[]; readonly count: number };

function best(pack: ProductPack, most: number): Chosen {
  return { ids: largest(pack.net, most).map((place) => productIdAt(pack, place)), count: pack.length };
}

/** What was sold least first; of these, what ties up most. */
function slowest(pack: ProductPack, lying: readonly Lying[], most: number): Chosen {
  const sold = soldOf(packOf(lying.map(({ productId }) => ({ productId, net: 0, sold: 0 }))), pack);
  const limit = sold.toSorted()[Math.min(most, sold.length) - 1] ?? 0;
  const candidates = lying.flatMap(({ productId, worth }, place) => ((sold[place] ?? 0) <= limit ? [{ productId, worth, sold: sold[place] ?? 0 }] : []));
  return { ids: candidates.sort((a, b) => a.sold - b.sold || b.worth - a.worth).slice(0, most).map(({ productId }) => productId), count: lying.length };
}

function figureOf({ productId, name, category, workshop, unit, kind, price, onHand }: Named, sums: ProductSums, days: number): ProductFigure {
  const { quantity, gross, discount, backQuantity, back, costed, cost } = sums;
  const isCosted = costed !== 0 || cost !== 0;
  const sold = quantity - backQuantity;
  const counted = kind === 'service' || onHand === null ? null : (onHand as Quantity);
  return {
    productId,
    name,
    category,
    workshop,
    unit,
    quantity: quantity as Quantity,
    backQuantity: backQuantity as Quantity,
    price: rupiah(price),
    gross: rupiah(gross),
    discount: rupiah(discount),
    back: rupiah(back),
    net: rupiah(gross - discount + back),
    costed: isCosted ? rupiah(costed) : null,
    margin: isCosted ? rupiah(costed - cost) : null,
    onHand: counted,
    lastsDays: counted === null || sold <= 0 ? null : Math.floor((Math.max(0, counted) * days) / sold),
  };
}
