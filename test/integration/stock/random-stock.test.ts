import { test } from 'vitest';
import { walkStock, walkStockAtRandom } from '../../support/walk-stock.ts';

test('random receiving, production, sales, returns, waste, moves and counts: stock is the sum of its movements and what a notebook says, by batch, place and owner', () => {
  walkStockAtRandom(3, 60, 70);
});

test('a piece that lies in the store is not counted into the gallery as a second one', () => {
  const none = { b: 0, c: 0, amount: 1 } as const;
  // Ukiran 1 is received into the gallery, moved to the store and then counted where it was.
  walkStock([
    { act: 'piece', a: 0, ...none },
    { act: 'move', a: 4, b: 0, c: 3, amount: 1 },
    { act: 'count', a: 0, ...none },
  ]);
});
