import type { PriceSelection } from '../../../shared/contract/prices.ts';
import { wordsAndCode } from '../../../shared/domain/catalog/words-and-code.ts';
import type { PriceState } from '../../../shared/domain/pricing/price-change.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { isTyped, typedValues, type TypedValues } from '../name-holds.ts';
import type { Reader } from '../sync-db.ts';

/** Prices of the products that somebody chose to change; looks at every product. */
export interface ChosenPrices {
  /** Products on sale that fit, by name: those that a list finds with the same text. */
  chosen(selection: PriceSelection): readonly ({ readonly productId: ProductId; readonly name: string } & PriceState)[];
}

type Values = TypedValues & { readonly category: string | null; readonly producer: string | null };
type Row = { readonly id: string; readonly name: string; readonly price: number; readonly price_floor: number | null };

export function chosenPrices(reader: Reader): ChosenPrices {
  const asked = (words: readonly string[]) =>
    reader.query<Values, Row>((db, v) =>
      db
        .selectFrom('product')
        .select(['id', 'name', 'price', 'price_floor'])
        .where('active', '=', 1)
        .where((eb) => {
          const among = (column: 'category_id' | 'producer_id', wanted: string | null) => eb.or([eb(eb.val(wanted), 'is', null), eb(column, '=', wanted)]);
          return eb.and([...[isTyped(eb, words, v)].flatMap((typed) => typed ?? []), among('category_id', v.category), among('producer_id', v.producer)]);
        })
        .orderBy('name'),
    );
  return {
    chosen: ({ text, categoryId, producerId, productIds }) => {
      const typed = wordsAndCode(text);
      const only = productIds === null ? null : new Set<string>(productIds);
      return asked(typed.words)
        .all({ ...typedValues(typed), category: categoryId, producer: producerId })
        .filter(({ id }) => only === null || only.has(id))
        .map((row) => ({ productId: row.id as ProductId, name: row.name, price: row.price as Rupiah, floor: row.price_floor as Rupiah | null }));
    },
  };
}
