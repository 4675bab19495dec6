import type { GoodsKind } from '../../../shared/domain/stock/goods-document.ts';
import type { StockMovementTable } from '../schema-stock.ts';
import type { Schema } from '../schema.ts';
import type { Reader } from '../sync-db.ts';

export interface PlaceChecker {
  add(movement: StockMovementTable): void;
  /** The number that a document of this kind should have, or null when it has it. */
  number(kind: GoodsKind, number: number): number | null;
  /** The first place whose kept stock or cost is not what the movements come to, or null. */
  finish(): { readonly key: string; readonly stored: number; readonly computed: number } | null;
}

/** Adds up what lies of each batch and owner at each place, and holds the numbers of documents against gaps. */
export function placeChecker(reader: Reader): PlaceChecker {
  const places = new Map<string, { onHand: number; cost: number | null }>();
  const numbers = new Map<GoodsKind, number>();
  return {
    add: (row) => {
      const key = `${row.product_id}/${row.place_id}/${row.batch_id ?? ''}/${row.owner_id ?? ''}`;
      const before = places.get(key) ?? { onHand: 0, cost: null };
      places.set(key, { onHand: before.onHand + row.quantity, cost: row.quantity > 0 ? (row.unit_cost ?? before.cost) : before.cost });
    },
    number: (kind, number) => {
      const wanted = (numbers.get(kind) ?? 0) + 1;
      numbers.set(kind, wanted);
      return wanted === number ? null : wanted;
    },
    finish: () => {
      const stored = reader.query<Record<never, never>, Schema['stock_place']>((db) => db.selectFrom('stock_place').selectAll());
      for (const row of stored.iterate({})) {
        const key = `${row.product_id}/${row.place_id}/${row.batch_id}/${row.owner_id}`;
        const computed = places.get(key) ?? { onHand: 0, cost: null };
        if (row.on_hand !== computed.onHand) return { key, stored: row.on_hand, computed: computed.onHand };
        if (row.unit_cost !== computed.cost) return { key: `${key}/cost`, stored: row.unit_cost ?? 0, computed: computed.cost ?? 0 };
        places.delete(key);
      }
      for (const [key, { onHand }] of places) if (onHand !== 0) return { key, stored: 0, computed: onHand };
      return null;
    },
  };
}
