import type { PriceSelection } from '../../../shared/contract/prices.ts';
import type { PriceState } from '../../../shared/domain/pricing/price-change.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Reader } from '../sync-db.ts';

/** Prices of the products that somebody chose to change; looks at every product. */
export interface ChosenPrices {
  /** Products on sale that fit, by name. */
  chosen(selection: PriceSelection): readonly ({ readonly productId: ProductId; readonly name: string } & PriceState)[];
}

export function chosenPrices(reader: Reader): ChosenPrices {
  const some = reader.query<{ one: string; two: string; three: string; category: string | null; producer: string | null }, { id: string; name: string; price: number; price_floor: number | null }>((db, v) =>
    db
      .selectFrom('product')
      .select(['id', 'name', 'price', 'price_floor'])
      .where('active', '=', 1)
      .where((eb) => {
        const holds = (word: string) => eb(eb.fn<number>('instr', [eb.fn('lower', ['name']), eb.val(word)]), '>', 0);
        const among = (column: 'category_id' | 'producer_id', wanted: string | null) => eb.or([eb(eb.val(wanted), 'is', null), eb(column, '=', wanted)]);
        return eb.and([holds(v.one), holds(v.two), holds(v.three), among('category_id', v.category), among('producer_id', v.producer)]);
      })
      .orderBy('name'),
  );
  return {
    chosen: ({ text, categoryId, producerId, productIds }) => {
      const [one = '', two = '', three = ''] = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
      const only = productIds === null ? null : new Set<string>(productIds);
      return some
        .all({ one, two, three, category: categoryId, producer: producerId })
        .filter(({ id }) => only === null || only.has(id))
        .map((row) => ({ productId: row.id as ProductId, name: row.name, price: row.price as Rupiah, floor: row.price_floor as Rupiah | null }));
    },
  };
}
