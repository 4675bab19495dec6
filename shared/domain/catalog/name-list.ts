import type { ProductKind } from './product.ts';
import { lineBook } from './line-book.ts';

/** A product by its name, sold now or not. */
export interface NamedProduct {
  readonly id: string;
  readonly name: string;
  readonly kind: ProductKind;
  readonly active: boolean;
}

/** Every product by name, in memory: how many fit is known without reading them, and any page of them is at hand. */
export interface NameList {
  readonly size: number;
  put(product: NamedProduct): void;
  drop(id: string): void;
  /**
   * Those whose name holds every one of `words` (small letters, without blanks), by name; no words: all. `alsoId`: one that is
   * among them whatever it is called.
   */
  find(words: readonly string[], alsoId: string | null, among: NamesAmong): readonly NamedProduct[];
}

/** Which products are looked at: all, those that are sold, those no longer sold, those that can lie somewhere (no services). */
export type NamesAmong = 'all' | 'sold' | 'archived' | 'goods';

interface Line extends NamedProduct {
  readonly text: string;
  /** What the order goes by: as the database compares names, capitals A to Z as small letters. */
  readonly key: string;
}

/** Answers kept: what one person scrolls through, and another beside. */
const KEPT = 6;

const IS: Readonly<Record<NamesAmong, (product: NamedProduct) => boolean>> = {
  all: () => true,
  sold: ({ active }) => active,
  archived: ({ active }) => !active,
  goods: ({ kind }) => kind !== 'service',
};

export function nameList(): NameList {
  const book = lineBook<Line>(byName);
  const kept = new Map<string, readonly Line[]>();

  const search = (words: readonly string[], is: (product: NamedProduct) => boolean): readonly Line[] => {
    const [longest] = [...words].sort((one, other) => other.length - one.length);
    if (longest === undefined) return book.lines().filter(is);
    const found: Line[] = [];
    book.scan(longest, (page, place) => {
      const line = page.lineAt(place);
      if (is(line) && words.every((word) => word === longest || line.text.includes(word))) found.push(line);
      return page.text().indexOf('\n', place);
    });
    return found;
  };
  const fitting = (words: readonly string[], among: NamesAmong): readonly Line[] => {
    const key = [among, ...words].join(' ');
    const found = kept.get(key) ?? search(words, IS[among]);
    kept.delete(key);
    kept.set(key, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return found;
  };

  return {
    get size() {
      return book.size;
    },
    put({ id, name, kind, active }) {
      kept.clear();
      book.put({ id, name, kind, active, text: name.toLowerCase(), key: name.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()) });
    },
    drop(id) {
      kept.clear();
      book.drop(id);
    },
    find(words, alsoId, among) {
      const found = fitting(words, among);
      const also = alsoId === null ? null : book.line(alsoId);
      if (also === null || !IS[among](also) || words.every((word) => also.text.includes(word))) return found;
      return [...found, also].sort(byName);
    },
  };
}

function byName(one: Line, other: Line): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
