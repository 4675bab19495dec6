import { searchIndex, type SearchIndex } from '../../../shared/domain/catalog/search-index.ts';
import type { CatalogRepo } from '../../db/repos/catalog-repo.ts';

/** The search index of the running service: read in pieces after the start, so that no scan waits for it. */
export interface ProductSearch {
  /** Resolves when every product is in. */
  ready(): Promise<SearchIndex>;
  /** Reads everything anew: after an import. */
  refresh(): void;
}

const PIECE = 2_000;

export function productSearch(catalog: CatalogRepo): ProductSearch {
  let current: Promise<SearchIndex> | null = null;
  return {
    ready: () => (current ??= read(catalog)),
    refresh: () => {
      current = null;
    },
  };
}

async function read(catalog: CatalogRepo): Promise<SearchIndex> {
  const index = searchIndex();
  let rank = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = catalog.searchRows(rank, PIECE);
    index.add(rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return index;
    rank = last.rank;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
