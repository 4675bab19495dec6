import Database from 'better-sqlite3';

/** What a scan has to know, prepared by hand on the same file. */
export interface RawLookup {
  /** Everything the cart line and the shelf show: the facts the service answers with. */
  offer(code: string): unknown;
  /** Name, price and stock alone. */
  price(code: string): unknown;
  close(): void;
}

const PRODUCT = 'WHERE id = (SELECT product_id FROM product_code WHERE code = ?) AND active = 1';
const AT_GALLERY = "FROM stock_place AS lies WHERE lies.product_id = product.id AND lies.place_id = 'gallery'";
const STOCK = `(SELECT sum(on_hand) ${AT_GALLERY}) AS on_hand`;

/** @throws when the file cannot be opened */
export function openRawLookup(file: string): RawLookup {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  for (const pragma of ['cache_size = -65536', 'mmap_size = 2147483648']) database.pragma(pragma);
  const offer = database.prepare(
    `SELECT id, name, kind, category_id, producer_id, workshop_id, unit, fractional, price, price_floor, picture, ${STOCK},
      (SELECT min(owner_id) <> max(owner_id) ${AT_GALLERY}) AS mixed,
      (SELECT code FROM product_code WHERE product_code.product_id = product.id AND unit_id IS NULL ORDER BY position LIMIT 1) AS code,
      (SELECT expires_on || ' ' || batch.id ${AT_GALLERY.replace('AS lies', 'AS lies JOIN batch ON batch.id = lies.batch_id')} AND lies.on_hand > 0 AND expires_on IS NOT NULL ORDER BY expires_on LIMIT 1) AS batch
    FROM product ${PRODUCT}`,
  );
  const price = database.prepare(`SELECT id, name, price, ${STOCK} FROM product ${PRODUCT}`);
  return { offer: (code) => offer.get(code), price: (code) => price.get(code), close: () => void database.close() };
}
