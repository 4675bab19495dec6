import fc from 'fast-check';
import { expect } from 'vitest';
import { expectStock } from './expect-stock.ts';
import { stockStep, stockWalk, type StockStep } from './stock-walk.ts';
import { testGallery } from './test-gallery.ts';

/** Walks one gallery of its own through `steps`; after each of them the stock is what the notebook says, at the end everything else is too. */
export function walkStock(steps: readonly StockStep[]): void {
  const gallery = testGallery();
  try {
    const walk = stockWalk(gallery);
    const firstDay = walk.today();
    for (const step of steps) {
      walk.act(step);
      expect(walk.stored(), JSON.stringify(step)).toEqual(walk.noted());
    }
    expectStock(gallery, walk, firstDay);
  } finally {
    gallery.close();
  }
}

/** `runs` random walks of `least`..`most` steps. A walk that fails is told as it is: making it smaller would take longer than reading it. */
export function walkStockAtRandom(runs: number, least: number, most: number): void {
  fc.assert(fc.property(fc.array(stockStep, { minLength: least, maxLength: most, size: 'max' }), walkStock), { numRuns: runs, endOnFailure: true });
}
