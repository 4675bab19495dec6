import Database from 'better-sqlite3';

/** An FTS5 trigram index over the names of the same file, in memory, prepared by hand. */
export interface RawSearch {
  /** Row numbers of the first 20 names that hold `text` (three letters at least), in shelf order. */
  rows(text: string): unknown[];
  /** The same with what a result shows: name, price, stock. */
  offers(text: string): unknown[];
  /** Words to look for: pieces of real names, and one that no name holds. */
  readonly names: readonly string[];
  close(): void;
}

export function openRawSearch(file: string): RawSearch {
  const database = new Database(':memory:');
  database.prepare('ATTACH ? AS shop').run(file);
  database.exec("CREATE VIRTUAL TABLE names USING fts5(name, content='', tokenize='trigram'); INSERT INTO names (rowid, name) SELECT rank, name FROM shop.product WHERE active = 1 ORDER BY rank");
  const rows = database.prepare<[string], number>('SELECT rowid FROM names WHERE names MATCH ? LIMIT 20').pluck();
  const offer = database.prepare<[number]>('SELECT id, name, price, (SELECT on_hand FROM shop.stock WHERE stock.product_id = product.id) AS on_hand FROM shop.product WHERE active = 1 AND rank = ?');
  const find = (text: string): number[] => rows.all(`"${text}"`);
  return {
    rows: find,
    offers: (text) => find(text).map((rank) => offer.get(rank)),
    names: database.prepare('SELECT name FROM shop.product ORDER BY rank').pluck().all() as string[],
    close: () => void database.close(),
  };
}
