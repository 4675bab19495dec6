import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceEvent } from '../../shared/contract/events.ts';
import type { Cart } from '../../shared/domain/sale/cart.ts';
import type { CartCommand } from '../../shared/domain/sale/cart-change.ts';
import { cashRoundingOf, roundCash } from '../../shared/domain/cash/cash-rounding.ts';
import { cartTotal } from '../../shared/domain/sale/cart.ts';
import { SETTING_DEFAULTS, type Settings } from '../../shared/domain/setting/settings.ts';
import type { Id, LineId, ProductId } from '../../shared/kernel/ids.ts';
import { units, type Quantity } from '../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../shared/kernel/rupiah.ts';
import { setOfficePaper } from '../../electron/office-press/set-office-paper.ts';
import { openReader } from '../../electron/db/open-reader.ts';
import { openBankItems } from '../../electron/db/reports/open-bank-items.ts';
import { openBoard } from '../../electron/db/reports/open-board.ts';
import { productList } from '../../electron/db/reports/product-list.ts';
import { stockReading, type StockReading } from '../../electron/db/reports/stock-reading.ts';
import { repriceOf } from '../../electron/db/reports/reprice-of.ts';
import { chosenPrices } from '../../electron/db/repos/chosen-prices.ts';
import { reconciliationRepo } from '../../electron/db/repos/reconciliation-repo.ts';
import { uncountedGoods } from '../../electron/db/reports/uncounted-goods.ts';
import type { Reader } from '../../electron/db/sync-db.ts';
import { openStore, type Store } from '../../electron/db/store.ts';
import { receiptFiles } from '../../electron/devices/picture/receipt-files.ts';
import { labelWork } from '../../electron/devices/label/label-work.ts';
import { qrRows } from '../../electron/devices/picture/qr-dots.ts';
import type { Actor } from '../../electron/services/actor.ts';
import { applyCartCommand } from '../../electron/services/cart/apply-cart-command.ts';
import { currentCart } from '../../electron/services/cart/current-cart.ts';
import { fixedSealKeys } from '../../electron/platform/seal-keys.ts';
import { productSearch } from '../../electron/services/catalog/product-search.ts';
import { createDisplayBoard } from '../../electron/services/display/display-board.ts';
import { createExports } from '../../electron/services/export/exports.ts';
import { completeSale } from '../../electron/services/sale/complete-sale.ts';
import type { ServiceContext } from '../../electron/services/service-context.ts';
import { createBackups } from '../../electron/services/backup/backups.ts';
import { createApprovals } from '../../electron/services/session/approvals.ts';
import { standingOf } from '../../electron/services/session/standing-of.ts';
import { openShift } from '../../electron/services/shift/open-shift.ts';
import { quietCopies } from './quiet-copies.ts';
import { quietExports } from './quiet-exports.ts';

/** A product of the test gallery. */
export interface TestProduct {
  readonly id: ProductId;
  readonly name: string;
  readonly kind: 'goods' | 'service' | 'unique';
  readonly price: number;
  readonly fractional?: boolean;
  readonly code: string;
  readonly stock?: number;
}

/** 2026-11-20 14:36 in Makassar. */
export const TEST_NOW = Date.UTC(2026, 10, 20, 6, 36);

/** The id number `n` of a kind: fixed, so that golden values stay. */
export function testId<Kind extends string>(n: number): Id<Kind> {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as Id<Kind>;
}

export const PRODUCTS: readonly TestProduct[] = [
  { id: testId(101), name: 'Bawang goreng Palu 100 g', kind: 'goods', price: 28_000, code: '2000140000289', stock: 40 },
  { id: testId(102), name: 'Keset sabut kelapa', kind: 'goods', price: 45_000, code: '2000140000296', stock: 12 },
  { id: testId(103), name: 'Cuci motor', kind: 'service', price: 15_000, code: 'JASA-01' },
  { id: testId(104), name: 'Gebyok jati ukir', kind: 'unique', price: 99_999_999, code: 'UNIK-01', stock: 1 },
  { id: testId(105), name: 'Ikan lele segar', kind: 'goods', price: 28_350, fractional: true, code: 'IKAN-01', stock: 50 },
  { id: testId(106), name: 'Miniatur perahu pinisi', kind: 'unique', price: 750_000, code: 'UNIK-02', stock: 1 },
];

export interface TestGallery {
  readonly context: ServiceContext;
  readonly store: Store;
  readonly directory: string;
  readonly file: string;
  readonly cashier: Actor;
  readonly administrator: Actor;
  readonly events: ServiceEvent[];
  /** Drawer pulses asked for, by sale. */
  readonly pulses: string[];
  /** The clock, to be moved by the test. */
  readonly time: { now: number };
  newId<Kind extends string>(): Id<Kind>;
  cart(): Cart;
  apply(command: CartCommand): ReturnType<typeof applyCartCommand>;
  add(product: number, quantity?: Quantity): void;
  /** Pays the open cart in cash; `over` rupiah more than due. */
  pay(over?: number, approvalId?: string | null): ReturnType<typeof completeSale>;
  setting<Key extends keyof Settings>(key: Key, value: Settings[Key]): void;
  close(): void;
}

/** A gallery with a real database file in a temporary folder, an open shift and no window. */
export function testGallery(options: { readonly openShift?: boolean; readonly printer?: string | null } = {}): TestGallery {
  const directory = mkdtempSync(join(tmpdir(), 'etalase-test-'));
  const file = join(directory, 'etalase.db');
  const store = openStore(file);
  const time = { now: TEST_NOW };
  const events: ServiceEvent[] = [];
  const pulses: string[] = [];
  let lastId = 1000;
  const newId = <Kind extends string>(): Id<Kind> => testId<Kind>((lastId += 1));
  const quiet = () => undefined;
  const readBeside = <T>(ask: (reader: Reader) => T): Promise<T> => {
    const reader = openReader(file);
    try {
      return Promise.resolve(ask(reader));
    } finally {
      reader.close();
    }
  };
  const readStock = <T>(ask: (stock: StockReading) => T): Promise<T> => readBeside((reader) => ask(stockReading(reader)));
  const context: ServiceContext = {
    get display() {
      return display;
    },
    store,
    clock: { now: () => time.now, monotonic: () => performance.now() },
    ids: { next: newId },
    log: { info: quiet, warn: quiet, error: quiet },
    approvals: createApprovals(() => performance.now(), (act) => standingOf(store, act)),
    search: productSearch(store),
    get exports() {
      return exports;
    },
    press: { set: setOfficePaper, close: () => Promise.resolve() },
    labelWork: async () => labelWork,
    drawQr: async (text) => qrRows(text),
    receiptFiles,
    publish: (event) => void events.push(event),
    papers: {
      wake: quiet,
      openDrawer: (saleId) => void pulses.push(saleId),
      columns: () => 32,
      overview: () => ({ printer: null, labelPrinter: null, troubleSince: null, waiting: 0, unknown: 0, drawer: null }),
      retry: () => Promise.reject(new Error('no printer in this test')),
    },
    reports: {
      verify: () => Promise.reject(new Error('no report worker in this test')),
      sales: () => Promise.reject(new Error('no report worker in this test')),
      products: () => Promise.reject(new Error('no report worker in this test')),
      stockValue: () => Promise.reject(new Error('no report worker in this test')),
      stockWhole: () => Promise.reject(new Error('no report worker in this test')),
      stockValueRows: () => Promise.reject(new Error('no report worker in this test')),
      priceChanges: () => Promise.reject(new Error('no report worker in this test')),
      labelRuns: () => Promise.reject(new Error('no report worker in this test')),
      listFile: () => Promise.reject(new Error('no report worker in this test')),
      goodsFile: () => Promise.reject(new Error('no report worker in this test')),
      everything: () => Promise.reject(new Error('no report worker in this test')),
      bankOpen: (ask) => readBeside((reader) => openBoard(reader, ask)),
      bankCertain: (by) => readBeside((reader) => openBankItems(reconciliationRepo(reader), by).certain),
      productPage: (ask) => readBeside((reader) => productList(reader, ask)),
      stockPage: (ask) => readStock((stock) => stock.page(ask)),
      stockCounts: (slow) => readStock((stock) => stock.counts(slow)),
      repricePreview: (request) => readBeside((reader) => repriceOf(chosenPrices(reader), request).preview),
      uncounted: (ask) => readBeside((reader) => uncountedGoods(reader, ask)),
      expiring: (until, limit) => readStock((stock) => stock.expiring(until, limit)),
      folder: directory,
      spreadsheet: () => Promise.reject(new Error('no report worker in this test')),
      close: () => Promise.resolve(),
    },
    get backups() {
      return backups;
    },
    sealKeys: fixedSealKeys(new Uint8Array(32).fill(1)),
    afterClose: [],
    reached: quiet,
  };
  const backups = createBackups(context, quietCopies(), directory);
  const exports = createExports(context, quietExports(), directory);
  const display = createDisplayBoard(context, () => null);
  const cashier: Actor = { userId: testId(11), name: 'Rina Andriani', role: 'cashier' };
  const administrator: Actor = { userId: testId(12), name: 'Bambang Hermanto', role: 'administrator' };
  const registerId = testId<'register'>(1);

  const setting: TestGallery['setting'] = (key, value) =>
    store.transaction(() => {
      store.journal.append({ type: 'setting.set', at: time.now, registerId, userId: null, body: { key, value, validFrom: time.now, legalReference: null } });
    });
  store.transaction(() => {
    store.register.add({ id: registerId, code: 'K1', name: 'Kasir 1', createdAt: time.now });
    store.journal.append({ type: 'gallery.created', at: time.now, registerId, userId: null, body: { name: 'Galeri Karya Mandiri', registerCode: 'K1' } });
    store.catalog.importCatalog({
      producers: [{ id: testId(31), name: 'Lapas Kelas IIA Palu' }],
      workshops: [{ id: testId(41), producerId: testId(31), name: 'Tata boga' }],
      categories: [{ id: testId(51), name: 'Semua', position: 1 }],
      products: PRODUCTS.map((product, index) => ({
        id: product.id,
        name: product.name,
        kind: product.kind,
        category_id: testId(51),
        producer_id: testId(31),
        workshop_id: testId(41),
        unit: product.fractional === true ? 'kg' : product.kind === 'service' ? 'kali' : 'buah',
        fractional: product.fractional === true ? 1 : 0,
        price: product.price,
        picture: null,
        rank: index + 1,
        created_at: time.now,
      })),
      codes: PRODUCTS.map((product) => ({ code: product.code, productId: product.id, position: 1 })),
      batches: [{ id: testId(61), productId: testId(101), lot: 'B1', expiresOn: '2027-02-12' }],
    });
    store.journal.append({
      type: 'stock.opened',
      at: time.now,
      registerId,
      userId: null,
      body: { lines: PRODUCTS.flatMap((product) => (product.stock === undefined ? [] : [{ productId: product.id, batchId: product.id === testId(101) ? testId(61) : null, quantity: product.stock * 1000 }])) },
    });
  });
  setting('unit', { name: 'Galeri Karya Mandiri', agency: 'Lapas Kelas IIA Palu', address: 'Jl. Dewi Sartika 1, Palu', phone: '', timeZone: 'Asia/Makassar' });
  setting('printer.receipt', { ...SETTING_DEFAULTS['printer.receipt'], address: options.printer === undefined ? 'tcp://127.0.0.1:9' : options.printer });
  if (options.openShift !== false) openShift(context, cashier, { commandId: newId(), openingFloat: rupiah(500_000) });
  // The slip of the opening is not what a test of papers waits for.
  const slip = store.prints.nextWaiting('receipt');
  if (slip !== null) store.prints.setState(slip.id, 'skipped', null, time.now);

  const cart = () => currentCart(context, cashier);
  const apply: TestGallery['apply'] = (command) => applyCartCommand(context, cashier, { commandId: newId(), saleId: cart().saleId, command });
  return {
    context,
    store,
    directory,
    file,
    cashier,
    administrator,
    events,
    pulses,
    time,
    newId,
    cart,
    apply,
    add: (product, quantity = units(1)) => {
      const wanted = PRODUCTS[product];
      if (wanted === undefined) throw new RangeError(`no test product ${product}`);
      apply({ type: 'add-product', lineId: newId<'line'>() as LineId, productId: wanted.id, quantity });
    },
    pay: (over = 0, approvalId = null) => {
      const open = cart();
      const { payable } = roundCash(cartTotal(open), cashRoundingOf(SETTING_DEFAULTS['cash.rounding']));
      return completeSale(context, cashier, {
        commandId: newId(),
        saleId: open.saleId,
        expectedTotal: payable,
        payments: [{ tender: 'cash', received: (payable + over) as Rupiah, reference: null }],
        approvalId,
      });
    },
    setting,
    close: () => {
      store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
