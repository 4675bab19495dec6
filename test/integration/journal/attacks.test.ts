import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyDatabase } from '../../../electron/db/backup/copy-database.ts';
import { head8 } from '../../../electron/db/journal/hash.ts';
import { openStore } from '../../../electron/db/store.ts';
import type { Anchor } from '../../../electron/db/verify/verify-store.ts';
import { nodeTools } from '../../../electron/export/node-tools.ts';
import { fixedSealKeys } from '../../../electron/platform/seal-keys.ts';
import { applyCartCommand } from '../../../electron/services/cart/apply-cart-command.ts';
import { currentCart } from '../../../electron/services/cart/current-cart.ts';
import { closesOfDays } from '../../../electron/services/export/closes-of-days.ts';
import type { SealKeys } from '../../../electron/services/ports/seal-keys.ts';
import { completeSale } from '../../../electron/services/sale/complete-sale.ts';
import { closeShift } from '../../../electron/services/shift/close-shift.ts';
import { openShift } from '../../../electron/services/shift/open-shift.ts';
import { checkExport } from '../../../shared/domain/close-export/check-export.ts';
import { exportText } from '../../../shared/domain/close-export/close-export.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';
import { sealCode } from '../../../shared/domain/close/seal.ts';
import type { JournalBodies } from '../../../shared/domain/journal/entry.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { PRODUCTS, testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';
import { writeAnew, type ToldEntry } from '../../support/write-anew.ts';

/**
 * What an attacker with the file does, and which layer finds it. Four layers: what `verify` computes again without help (chain, tables,
 * sums, seals), a code from paper (a Z slip of two days ago; the receipt of the last sale), a copy of the books that knows more, and the
 * check of an export made from the attacked books, by itself and against the Z slip's seal code.
 */
interface Found {
  /** What verify says by itself: kind, and for sums and seals which; null = nothing. */
  readonly verify: string | null;
  readonly oldSlip: boolean;
  readonly lastReceipt: boolean;
  readonly copy: boolean;
  readonly exported: readonly string[];
  readonly sealCode: boolean;
}
const NOTHING: Found = { verify: null, oldSlip: false, lastReceipt: false, copy: false, exported: [], sealCode: false };

let gallery: TestGallery;
/** Books and copies as they lie on the disk at noon of the third day, and of the first. */
let books: string;
let olderBooks: string;
let oldSlip: Anchor;
let lastReceipt: Anchor;
let slipCode: string;
let reduced: number;
let firstSale: number;
let openSales: readonly number[];
const ownKeys: SealKeys = fixedSealKeys(new Uint8Array(32).fill(66));

beforeAll(async () => {
  gallery = testGallery({ printer: null });
  const { context, store, cashier, newId } = gallery;
  const head = (): Anchor => {
    const { seq, hash } = store.journal.head() ?? { seq: 0, hash: '' };
    return { seq, head8: head8(hash) };
  };
  const close = () => closeShift(context, cashier, { commandId: newId(), count: countOfSum(store.ledger.balance('drawer')), reason: null });
  const open = () => void openShift(context, cashier, { commandId: newId(), openingFloat: rupiah(store.ledger.balance('drawer')) });
  const byTransfer = (): number => {
    gallery.add(0);
    completeSale(context, cashier, { commandId: newId(), saleId: gallery.cart().saleId, expectedTotal: rupiah(28_000), payments: [{ tender: 'transfer', received: rupiah(28_000), reference: '4821' }], approvalId: null });
    return head().seq;
  };
  const sell = (): number => {
    gallery.add(1);
    return gallery.pay().anchor.seq;
  };
  const nextDay = (): number => (gallery.time.now += 86_400_000);
  const keep = async (name: string): Promise<string> => {
    const folder = join(gallery.directory, name);
    const copies = join(folder, 'backups');
    // A copy of the day lies beside the books; whatever was copied before lies there too.
    await copyDatabase({ ...order(gallery.file, join(gallery.directory, 'backups')), makeFolder: true });
    const at = new Database(gallery.file, { readonly: true });
    mkdirSync(folder, { recursive: true });
    at.exec(`VACUUM INTO '${join(folder, 'etalase.db')}'`);
    at.close();
    cpSync(join(gallery.directory, 'backups'), copies, { recursive: true });
    return folder;
  };
  firstSale = sell();
  sell();
  olderBooks = await keep('older');
  close();
  nextDay();
  open();
  reduced = byTransfer();
  sell();
  const { seal } = close();
  slipCode = sealCode(seal.hash);
  oldSlip = head();
  nextDay();
  open();
  sell();
  close();
  open();
  openSales = [sell(), sell(), sell(), sell(), sell()];
  lastReceipt = head();
  books = await keep('books');
});
afterAll(() => gallery.close());

const order = (database: string, folder: string) => ({ database, folder, makeFolder: false, register: { id: testId<'register'>(1), code: 'K1' }, gallery: 'Galeri Karya Mandiri', zone: 'Asia/Makassar' as const, at: gallery.time.now });

/** The attacker's hand on the file itself. */
function sql(file: string, text: string): void {
  const database = new Database(file);
  for (const trigger of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) database.exec(`DROP TRIGGER "${String(trigger)}"`);
  database.pragma('foreign_keys = OFF');
  database.exec(text);
  database.close();
}

/** Five sales more, as the program makes them. */
function sellOn(file: string): void {
  const store = openStore(file);
  const context = { ...gallery.context, store, sealKeys: gallery.context.sealKeys };
  const { cashier, newId } = gallery;
  for (let sale = 0; sale < 5; sale += 1) {
    const { saleId } = currentCart(context, cashier);
    applyCartCommand(context, cashier, { commandId: newId(), saleId, command: { type: 'add-product', lineId: newId(), productId: PRODUCTS[0]?.id as ProductId, quantity: units(1) } });
    completeSale(context, cashier, { commandId: newId(), saleId, expectedTotal: rupiah(28_000), payments: [{ tender: 'cash', received: rupiah(28_000), reference: null }], approvalId: null });
  }
  store.close();
}

/** A transfer of 28.000 becomes one of 18.000, everywhere the entry says so. */
const less = (entry: ToldEntry): ToldEntry => (entry.seq === reduced ? { ...entry, body: JSON.parse(JSON.stringify(entry.body).replaceAll('28000', '18000')) as never } : entry);
const otherName = (entry: ToldEntry): ToldEntry =>
  entry.type === 'shift.closed' && (entry.body as JournalBodies['shift.closed']).content.zNumber === 2 ? { ...entry, body: JSON.parse(JSON.stringify(entry.body).replaceAll('Rina Andriani', 'Orang Lain')) as never } : entry;
const upTo = (seq: number) => (entry: ToldEntry): ToldEntry | null => (entry.seq > seq ? null : entry);
const putBack = (folder: string, withCopies: boolean): void => {
  copyFileSync(join(olderBooks, 'etalase.db'), join(folder, 'etalase.db'));
  if (!withCopies) return;
  rmSync(join(folder, 'backups'), { recursive: true });
  cpSync(join(olderBooks, 'backups'), join(folder, 'backups'), { recursive: true });
};

/** Carries the attack out on books and copies of their own, and asks every layer. */
async function foundBy(attack: (file: string, folder: string) => void): Promise<Found> {
  const folder = join(gallery.directory, `attack-${Math.trunc(performance.now() * 1_000)}`);
  cpSync(books, folder, { recursive: true });
  const file = join(folder, 'etalase.db');
  attack(file, folder);
  const said = verified(file).difference;
  // Verify names the first difference only; paper is asked where verify by itself is silent.
  const byPaper = (paper: Anchor): boolean => said === null && verified(file, paper).difference?.kind === 'anchor';
  const store = openStore(file);
  const text = exportText(closesOfDays(store.closes, '2026-11-01', '2026-11-30'));
  store.close();
  const check = await checkExport(text, nodeTools);
  const coded = await checkExport(text, nodeTools, [slipCode]);
  const { contradicted } = await copyDatabase(order(file, join(folder, 'backups')));
  return {
    verify: said === null ? null : [said.kind, 'rule' in said ? said.rule : '', 'fault' in said ? said.fault : ''].filter((word) => word !== '').join(' '),
    oldSlip: byPaper(oldSlip),
    lastReceipt: byPaper(lastReceipt),
    copy: contradicted !== null,
    exported: check.faults.map(({ kind }) => kind),
    sealCode: coded.faults.length > check.faults.length,
  };
}

/** Signs with a name that is not its own. */
const wrongHand: SealKeys = { of: () => ({ publicKey: gallery.context.sealKeys.of('').publicKey, sign: (hash) => ownKeys.of('').sign(hash) }) };

type Attack = readonly [what: string, attack: (file: string, folder: string) => void, found: Partial<Found>];

const ATTACKS: readonly Attack[] = [
  ['nothing at all', () => undefined, {}],
  // In the middle, by hand.
  ['a total changed in its table', (file) => sql(file, `UPDATE sale SET total = total - 1000, subtotal = subtotal - 1000 WHERE seq = ${firstSale}`), { verify: 'row-differs' }],
  ['a close changed in its table', (file) => sql(file, `UPDATE shift_close SET content = replace(content, '"reason":null', '"reason":"x"') WHERE z_number = 2`), { verify: 'row-differs', exported: ['hash'] }],
  ['the body of an entry changed', (file) => sql(file, `UPDATE journal SET body = replace(body, '45000', '35000') WHERE seq = ${firstSale}`), { verify: 'hash' }],
  ['the date of an entry changed', (file) => sql(file, `UPDATE journal SET at = at - 86400000 WHERE seq = ${firstSale}`), { verify: 'hash' }],
  ['two entries swapped', (file) => sql(file, `UPDATE journal SET seq = 999999 WHERE seq = ${firstSale}; UPDATE journal SET seq = ${firstSale} WHERE seq = ${firstSale} + 1; UPDATE journal SET seq = ${firstSale} + 1 WHERE seq = 999999`), { verify: 'previous-hash', copy: true }],
  ['an entry taken out of the middle', (file) => sql(file, `DELETE FROM journal WHERE seq = ${firstSale}`), { verify: 'gap' }],
  // All later hashes computed again, and every row and sum with them.
  ['a sale made smaller, all later hashes right, the closes left as they were', (file) => writeAnew(file, less, null), { verify: 'sum close.head', copy: true }],
  ['the content of a close changed, all later hashes right, its seal left as it was', (file) => writeAnew(file, otherName, null), { verify: 'seal hash', copy: true, exported: ['hash'] }],
  ['a sale made smaller, the closes sealed without the key of the register', (file) => writeAnew(file, less, wrongHand), { verify: 'seal signature', copy: true, exported: ['signature', 'signature', 'signature'], sealCode: true }],
  ['the same, the closes sealed with another key that the journal names', (file) => writeAnew(file, less, ownKeys), { oldSlip: true, lastReceipt: true, copy: true, sealCode: true }],
  ["the same, the closes sealed with the register's own key: file and secrets in one hand", (file) => writeAnew(file, less, gallery.context.sealKeys), { oldSlip: true, lastReceipt: true, copy: true, sealCode: true }],
  // The tail.
  ['the last three sales cut off', (file) => writeAnew(file, upTo(openSales[1] ?? 0), null), { lastReceipt: true, copy: true }],
  ['everything after the first day cut off', (file) => writeAnew(file, upTo(firstSale + 1), null), { oldSlip: true, lastReceipt: true, copy: true, sealCode: true }],
  ['the same, then five others sold with the program', (file) => { writeAnew(file, upTo(firstSale + 1), null); sellOn(file); }, { oldSlip: true, lastReceipt: true, copy: true, sealCode: true }],
  // Older books.
  ['older books put in place', (_file, folder) => putBack(folder, false), { oldSlip: true, lastReceipt: true, copy: true, sealCode: true }],
  ['older books, then five others sold with the program', (file, folder) => { putBack(folder, false); sellOn(file); }, { oldSlip: true, lastReceipt: true, copy: true, sealCode: true }],
  ['older books with the copies of their day: only what is out of the house knows', (_file, folder) => putBack(folder, true), { oldSlip: true, lastReceipt: true, sealCode: true }],
];

describe('the attack table: each is found by the layer that is there for it, and by no other', () => {
  test.each(ATTACKS)('%s', async (_what, attack, found) => {
    expect(await foundBy(attack)).toEqual({ ...NOTHING, ...found });
  });
});
