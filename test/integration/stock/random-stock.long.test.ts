import { test } from 'vitest';
import { walkStockAtRandom } from '../../support/walk-stock.ts';

test('hundreds of random walks through the stock end as the notebook says, every statement adds up and verify finds everything sound', () => {
  walkStockAtRandom(300, 100, 250);
});
