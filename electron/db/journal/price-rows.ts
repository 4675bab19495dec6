import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import type { PriceState } from '../../../shared/domain/pricing/price-change.ts';
import type { ProjectedRow } from './rows.ts';

type PriceEntry = Extract<JournalContent, { type: 'product.added' | 'product.changed' | 'price.set' | 'price.withdrawn' }>;
type PriceRow = Extract<ProjectedRow, { table: 'product_price' }>;

/** The history of prices: what a product was given when it was added, each time somebody changed it, and what was planned. */
export function priceRows(entry: PriceEntry): ProjectedRow[] {
  const row = (part: number, productId: string, before: PriceState | null, after: PriceState, from: string | null, changeId: string | null): PriceRow => ({
    table: 'product_price',
    row: { seq: entry.seq, part, product_id: productId, before_price: before?.price ?? null, before_floor: before?.floor ?? null, price: after.price, floor: after.floor, from_day: from, change_id: changeId, at: entry.at, user_id: entry.userId },
  });
  switch (entry.type) {
    case 'product.added':
      return [row(1, entry.body.productId, null, { price: entry.body.price, floor: entry.body.priceFloor ?? null }, null, null)];
    case 'product.changed': {
      const { before, after } = entry.body;
      const [was, is] = [before, after].map(({ price, priceFloor }) => ({ price, floor: priceFloor ?? null })) as [PriceState, PriceState];
      return was.price === is.price && was.floor === is.floor ? [] : [row(1, entry.body.productId, was, is, null, null)];
    }
    case 'price.set': {
      const { changeId, from, cause, ofChange, note, lines } = entry.body;
      return [
        { table: 'price_change', row: { id: changeId, from_day: from, cause, of_change: ofChange, note, lines: lines.length, at: entry.at, user_id: entry.userId, seq: entry.seq } },
        // Stored in the order of the products, as the index of a product's prices has them: of 100,000 that is half of the time.
        ...lines.map((line, index) => row(index + 1, line.productId, line.before, line.after, from, changeId)).sort((a, b) => (a.row.product_id < b.row.product_id ? -1 : 1)),
      ];
    }
    case 'price.withdrawn':
      return [{ table: 'price_withdrawal', row: { change_id: entry.body.changeId, at: entry.at, user_id: entry.userId, seq: entry.seq } }];
  }
}
