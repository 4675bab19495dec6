import { nameList, type NameList } from '../../../shared/domain/catalog/name-list.ts';
import { searchIndex, type SearchIndex } from '../../../shared/domain/catalog/search-index.ts';
import type { CatalogRepo } from '../../db/repos/catalog-repo.ts';
import type { ProductRepo } from '../../db/repos/product-repo.ts';

/** The names of all products in memory: read in pieces when somebody first asks, so that no scan waits for it, then kept in step. */
export interface ProductSearch {
  /** What is sold, in shelf order. Resolves when every product is in. */
  ready(): Promise<SearchIndex>;
  /** Every product by name, those no longer sold too. */
  names(): Promise<NameList>;
  /** After COMMIT: these are new, or are called, coded or sold otherwise. */
  changed(productIds: readonly string[]): void;
  /** Reads everything anew, when somebody asks. */
  refresh(): void;
}

/** Products read before others have their turn: 1 to 3 ms. */
const PIECE = 400;

export function productSearch({ catalog, products }: { readonly catalog: CatalogRepo; readonly products: ProductRepo }): ProductSearch {
  const shelf = keptInStep(searchIndex, (index) => readShelf(catalog, index), (index, id) => {
    const row = catalog.searchRow(id);
    if (row === null) index.drop(id);
    else index.put([row]);
  });
  const names = keptInStep(nameList, (list) => readNames(products, list), (list, id) => {
    const row = products.named(id);
    if (row === null) list.drop(id);
    else list.put(row);
  });
  return {
    ready: shelf.ready,
    names: names.ready,
    changed: (ids) => {
      for (const id of ids) for (const kept of [shelf, names]) kept.changed(id);
    },
    refresh: () => {
      for (const kept of [shelf, names]) kept.forget();
    },
  };
}

async function readShelf(catalog: CatalogRepo, index: SearchIndex): Promise<void> {
  for (let rank = Number.MIN_SAFE_INTEGER; ; await nextTurn()) {
    const rows = catalog.searchRows(rank, PIECE);
    index.put(rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return;
    rank = last.rank;
  }
}

async function readNames(products: ProductRepo, list: NameList): Promise<void> {
  for (let after = { name: '', id: '' }; ; await nextTurn()) {
    const rows = products.namedAfter(after, PIECE);
    for (const row of rows) list.put(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return;
    after = last;
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Reads when it is first asked for; what changes meanwhile is read once more at the end. A reading that failed is begun anew by whoever asks next. */
function keptInStep<T>(empty: () => T, read: (into: T) => Promise<void>, update: (value: T, id: string) => void) {
  let current: { readonly value: T; readonly whole: Promise<T>; missed: Set<string> | null } | null = null;
  const begin = (): NonNullable<typeof current> => {
    const value = empty();
    const missed = new Set<string>();
    const whole = read(value).then(
      () => {
        for (const id of missed) update(value, id);
        begun.missed = null;
        return value;
      },
      (error: unknown) => {
        if (current === begun) current = null;
        throw error;
      },
    );
    const begun: NonNullable<typeof current> = { value, whole, missed };
    return begun;
  };
  return {
    ready: (): Promise<T> => (current ??= begin()).whole,
    changed: (id: string): void => {
      if (current === null) return;
      if (current.missed === null) update(current.value, id);
      else current.missed.add(id);
    },
    forget: (): void => {
      current = null;
    },
  };
}
