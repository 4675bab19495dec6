import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import { productTotalSteps, type ProductTotalStep } from '../journal/product-totals.ts';
import type { Reader } from '../sync-db.ts';
import { packChecker } from './pack-checker.ts';

/** Where a kept total and the journal part, with both values in words of the row. */
export interface ProductTotalDifference {
  readonly key: string;
  readonly stored: string;
  readonly computed: string;
}

/** Adds the journal's sales up by product and month and holds the kept totals against them, then the packs of months that are over. */
export function productTotalChecker(reader: Reader): { readonly add: (entry: JournalContent) => void; readonly finish: () => ProductTotalDifference | null } {
  const totals = new Map<string, ProductTotalStep>();
  const told = (step: ProductTotalStep): string => [step.lines, step.quantity, step.gross, step.discount, step.backQuantity, step.back, step.costed, step.cost].join(' ');
  return {
    add: (entry) => {
      for (const step of productTotalSteps(entry)) {
        const key = `${step.month}/${step.productId}`;
        const before = totals.get(key);
        totals.set(
          key,
          before === undefined
            ? step
            : { ...step, lines: before.lines + step.lines, quantity: before.quantity + step.quantity, gross: before.gross + step.gross, discount: before.discount + step.discount, backQuantity: before.backQuantity + step.backQuantity, back: before.back + step.back, costed: before.costed + step.costed, cost: before.cost + step.cost },
        );
      }
    },
    finish: () => {
      const kept = reader.query<Record<never, never>, ProductTotalStep>((db) =>
        db.selectFrom('product_total').select(['month', 'product_id as productId', 'lines', 'quantity', 'gross', 'discount', 'back_quantity as backQuantity', 'back', 'costed', 'cost']),
      );
      for (const row of kept.iterate({})) {
        const key = `${row.month}/${row.productId}`;
        const computed = totals.get(key);
        if (computed === undefined || told(computed) !== told(row)) return { key, stored: told(row), computed: computed === undefined ? '0' : told(computed) };
        totals.delete(key);
      }
      for (const [key, computed] of totals) return { key, stored: '0', computed: told(computed) };
      return packChecker(reader);
    },
  };
}
