import { useState } from 'react';
import type { Category } from '../../../../shared/domain/catalog/product.ts';
import type { CategoryId } from '../../../../shared/kernel/ids.ts';
import { useService } from '../../../app-state/service.ts';
import { useAsk } from '../../../app-state/use-ask.ts';

export interface Categories {
  readonly all: readonly Category[];
  /** Products in all; null: not known yet. */
  readonly total: number | null;
  /** Null: every product. */
  readonly current: CategoryId | null;
  choose(categoryId: CategoryId | null): void;
  /** To the next (1) or the one before (-1); stops at the ends. */
  move(by: 1 | -1): void;
}

/** `version`: asked anew when it changes. */
export function useCategories(version: number): Categories {
  const service = useService();
  const { value } = useAsk(() => service.catalog.categories(), [service, version]);
  const [current, choose] = useState<CategoryId | null>(null);
  const all = (value ?? []).filter((category) => category.products > 0);
  const order = [null, ...all.map((category) => category.categoryId)];
  return {
    all,
    total: value === null ? null : all.reduce((sum, category) => sum + category.products, 0),
    current,
    choose,
    move(by) {
      const next = order[order.indexOf(current) + by];
      if (next !== undefined) choose(next);
    },
  };
}
