import Database from 'better-sqlite3';
import { uuidv7 } from '../../support/uuidv7.ts';

/**
 * The floor under a sale: the least rows a shop needs (receipt number, sale, lines, stock, movements, payment, cash), prepared by
 * hand on the same tables of the same file, one durable transaction, no rules, no journal, no totals, no paper.
 */
export interface RawTill {
  sale(products: readonly string[]): void;
  /** One line of a cart, durable. */
  addLine(): void;
  close(): void;
}

/** Above every number of the journal, so that these rows never meet those of the service. */
const FAR_SEQ = 2_000_000_000;

export function openRawTill(file: string): RawTill {
  const database = new Database(file, { timeout: 5_000 });
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = OFF', 'cache_size = -65536', 'mmap_size = 2147483648', 'wal_autocheckpoint = 0']) database.pragma(pragma);
  const product = database.prepare<[string], { name: string; price: number; category_id: string; producer_id: string; workshop_id: string }>('SELECT name, price, category_id, producer_id, workshop_id FROM product WHERE id = ?');
  const last = database.prepare<[string], number>('SELECT max(number) FROM sale WHERE register_id = ?').pluck();
  const sale = database.prepare("INSERT INTO sale (id, register_id, shift_id, number, receipt_number, business_day, hour, completed_at, cashier_id, cashier, kind, refers_to, line_count, subtotal, rounding, total, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'sale', '[]', ?, ?, 0, ?, ?)");
  const line = database.prepare('INSERT INTO sale_line (sale_id, line_number, product_id, name, kind, category_id, producer_id, workshop_id, producer, workshop, unit, fractional, unit_price, quantity, discount_amount, cart_discount_amount, total, note, code, batch_id, expires_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0, 0, ?, NULL, NULL, NULL, NULL)');
  const stock = database.prepare('UPDATE stock SET on_hand = on_hand - 1000 WHERE product_id = ?');
  const movement = database.prepare("INSERT INTO stock_movement (seq, part, product_id, batch_id, place_id, reason, quantity, sale_id) VALUES (?, ?, ?, NULL, 'gallery', 'sale', -1000, ?)");
  const payment = database.prepare("INSERT INTO payment (sale_id, payment_number, tender, kind, label, amount, received, change) VALUES (?, 1, 'cash', 'cash', 'Tunai', ?, ?, 0)");
  const cash = database.prepare("INSERT INTO money_movement (seq, part, kind, from_account, to_account, amount, shift_id, sale_id) VALUES (?, 1, 'sale', 'buyers', 'drawer', ?, ?, ?)");
  const cartLine = database.prepare("INSERT INTO cart_line (sale_id, line_id, position, line, quantity, note) VALUES (?, ?, ?, ?, 1000, NULL)");
  const cartRevision = database.prepare('UPDATE cart SET revision = ? WHERE sale_id = ?');
  const SHIFT = uuidv7();
  const CART = uuidv7();
  const CASHIER = uuidv7();
  const REGISTER = 'raw';
  let seq = FAR_SEQ;
  let position = 0;
  const template = JSON.stringify({ name: 'Keripik pisang Palu 100 g', kind: 'goods', unitPrice: 25_000, quantity: 1_000, ids: [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()], producer: 'Lapas nomor 1', workshop: 'Bengkel kerja' });
  database.prepare("INSERT INTO cart (sale_id, state, label, revision, opened_by, opened_at, parked_by, parked_at) VALUES (?, 'parked', 'raw', 0, ?, 0, ?, 0)").run(CART, CASHIER, CASHIER);

  const writeSale = database.transaction((products: readonly string[]) => {
    const id = uuidv7();
    const number = (last.get(REGISTER) ?? 0) + 1;
    const now = Date.now();
    seq += 1;
    const lines = products.map((productId) => ({ productId, ...product.get(productId) }));
    const total = lines.reduce((sum, { price = 0 }) => sum + price, 0);
    sale.run(id, REGISTER, SHIFT, number, `RAW-${number}-${SHIFT}`, '2026-11-21', 10, now, CASHIER, 'Rina', lines.length, total, total, seq);
    lines.forEach(({ productId, name, price, category_id, producer_id, workshop_id }, index) => {
      line.run(id, index + 1, productId, name, 'goods', category_id, producer_id, workshop_id, 'Lapas', 'Bengkel', 'buah', price, 1_000, price);
      stock.run(productId);
      movement.run(seq, index + 1, productId, id);
    });
    payment.run(id, total, total);
    cash.run(seq, total, SHIFT, id);
  });
  const writeLine = database.transaction(() => {
    position += 1;
    cartLine.run(CART, uuidv7(), position, template);
    cartRevision.run(position, CART);
  });
  return { sale: (products) => writeSale.immediate(products), addLine: () => writeLine.immediate(), close: () => void database.close() };
}
