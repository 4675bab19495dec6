import type Database from 'better-sqlite3';
import { journalWriter, type JournalWriter } from './journal/journal-writer.ts';
import { openWriter } from './open-writer.ts';
import { backupRepo, type BackupRepo } from './repos/backup-repo.ts';
import { exportRepo, type ExportRepo } from './repos/export-repo.ts';
import { attachmentRepo, type AttachmentRepo } from './repos/attachment-repo.ts';
import { cashMoveRepo, type CashMoveRepo } from './repos/cash-move-repo.ts';
import { closeRepo, type CloseRepo } from './repos/close-repo.ts';
import { shiftTotalsRepo, type ShiftTotalsRepo } from './repos/shift-totals-repo.ts';
import { cartRepo, type CartRepo } from './repos/cart-repo.ts';
import { catalogRepo, type CatalogRepo } from './repos/catalog-repo.ts';
import { commandRepo, type CommandRepo } from './repos/command-repo.ts';
import { dueRepo, type DueRepo } from './repos/due-repo.ts';
import { ledgerRepo, type LedgerRepo } from './repos/ledger-repo.ts';
import { consignmentRepo, type ConsignmentRepo } from './repos/consignment-repo.ts';
import { countEntryRepo, type CountEntryRepo } from './repos/count-entry-repo.ts';
import { countRepo, type CountRepo } from './repos/count-repo.ts';
import { customerRepo, type CustomerRepo } from './repos/customer-repo.ts';
import { journalRepo, type JournalRepo } from './repos/journal-repo.ts';
import { bookRepo, type BookRepo } from './repos/book-repo.ts';
import { examinationRepo, type ExaminationRepo } from './repos/examination-repo.ts';
import { kuitansiRepo, type KuitansiRepo } from './repos/kuitansi-repo.ts';
import { pictureRepo, type PictureRepo } from './repos/picture-repo.ts';
import { priceChangeRepo, type PriceChangeRepo } from './repos/price-change-repo.ts';
import { priceRepo, type PriceRepo } from './repos/price-repo.ts';
import { productDetailRepo, type ProductDetailRepo } from './repos/product-detail-repo.ts';
import { productPackRepo, type ProductPackRepo } from './repos/product-pack-repo.ts';
import { productRepo, type ProductRepo } from './repos/product-repo.ts';
import { labelRepo, type LabelRepo } from './repos/label-repo.ts';
import { printRepo, type PrintRepo } from './repos/print-repo.ts';
import { goodsListRepo, type GoodsListRepo } from './repos/goods-list-repo.ts';
import { goodsImportRepo, type GoodsImportRepo } from './repos/goods-import-repo.ts';
import { reconciliationRepo, type ReconciliationRepo } from './repos/reconciliation-repo.ts';
import { registerRepo, type RegisterRepo } from './repos/register-repo.ts';
import { saleRepo, type SaleRepo } from './repos/sale-repo.ts';
import { settingRepo, type SettingRepo } from './repos/setting-repo.ts';
import { shiftRepo, type ShiftRepo } from './repos/shift-repo.ts';
import { stockListRepo, type StockListRepo } from './repos/stock-list-repo.ts';
import { stockRepo, type StockRepo } from './repos/stock-repo.ts';
import { treasuryRepo, type TreasuryRepo } from './repos/treasury-repo.ts';
import { userRepo, type UserRepo } from './repos/user-repo.ts';

/** The database as use cases see it: one writer, a repository per concept, one way to change money (the journal). */
export interface Store {
  /** BEGIN IMMEDIATE … COMMIT around synchronous `work`; nothing is kept when it throws. */
  transaction<T>(work: () => T extends PromiseLike<unknown> ? never : T): T;
  /** Reads of one moment around synchronous `read`; costs less than each by itself. */
  snapshot<T>(read: () => T extends PromiseLike<unknown> ? never : T): T;
  readonly journal: JournalWriter;
  readonly journalReading: JournalRepo;
  readonly ledger: LedgerRepo;
  readonly dues: DueRepo;
  readonly treasury: TreasuryRepo;
  readonly commands: CommandRepo;
  readonly register: RegisterRepo;
  readonly users: UserRepo;
  readonly settings: SettingRepo;
  readonly catalog: CatalogRepo;
  readonly products: ProductRepo;
  readonly productDetails: ProductDetailRepo;
  readonly pictures: PictureRepo;
  readonly goodsLists: GoodsListRepo;
  readonly prices: PriceRepo;
  readonly priceChanges: PriceChangeRepo;
  readonly customers: CustomerRepo;
  readonly carts: CartRepo;
  readonly sales: SaleRepo;
  readonly stock: StockRepo;
  readonly stockList: StockListRepo;
  readonly counts: CountRepo;
  readonly countEntries: CountEntryRepo;
  readonly consignment: ConsignmentRepo;
  readonly shifts: ShiftRepo;
  readonly examinations: ExaminationRepo;
  readonly kuitansi: KuitansiRepo;
  readonly books: BookRepo;
  readonly shiftTotals: ShiftTotalsRepo;
  readonly closes: CloseRepo;
  readonly cashMoves: CashMoveRepo;
  readonly attachments: AttachmentRepo;
  readonly prints: PrintRepo;
  readonly labels: LabelRepo;
  readonly backups: BackupRepo;
  readonly exported: ExportRepo;
  readonly reconciliation: ReconciliationRepo;
  readonly goodsImports: GoodsImportRepo;
  readonly productPacks: ProductPackRepo;
  readonly file: string;
  /** Rows changed on this connection so far. */
  totalChanges(): number;
  /** Copies what the write-ahead log holds into the database file without waiting for readers. */
  checkpoint(): void;
  /** Pages in the write-ahead log that are not in the database file yet; costs 5 us. */
  pagesInLog(): number;
  close(): void;
}

/** Opens the database file, creating it when it is absent. @throws MigrationError, Error when it cannot be used safely. */
export function openStore(file: string, hooks: { beforeFirstMigration?: (database: Database.Database) => void } = {}): Store {
  return storeOver(openWriter(file, hooks), file);
}

/** The repositories over a connection that is open already. */
export function storeOver({ writer, raw }: Pick<ReturnType<typeof openWriter>, 'writer' | 'raw'>, file: string): Store {
  const lookIntoLog = raw.prepare<[], { readonly log: number; readonly checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)');
  return {
    transaction: writer.transaction as Store['transaction'],
    snapshot: writer.snapshot as Store['snapshot'],
    journal: journalWriter(writer),
    journalReading: journalRepo(writer),
    ledger: ledgerRepo(writer),
    dues: dueRepo(writer),
    treasury: treasuryRepo(writer),
    commands: commandRepo(writer),
    register: registerRepo(writer),
    users: userRepo(writer),
    settings: settingRepo(writer),
    catalog: catalogRepo(writer),
    products: productRepo(writer),
    productDetails: productDetailRepo(writer),
    pictures: pictureRepo(writer),
    goodsLists: goodsListRepo(writer),
    prices: priceRepo(writer),
    priceChanges: priceChangeRepo(writer),
    customers: customerRepo(writer),
    carts: cartRepo(writer),
    sales: saleRepo(writer),
    stock: stockRepo(writer),
    stockList: stockListRepo(writer),
    counts: countRepo(writer),
    countEntries: countEntryRepo(writer),
    consignment: consignmentRepo(writer),
    shifts: shiftRepo(writer),
    examinations: examinationRepo(writer),
    kuitansi: kuitansiRepo(writer),
    books: bookRepo(writer),
    shiftTotals: shiftTotalsRepo(writer),
    closes: closeRepo(writer),
    cashMoves: cashMoveRepo(writer),
    attachments: attachmentRepo(writer),
    prints: printRepo(writer),
    labels: labelRepo(writer),
    backups: backupRepo(writer),
    exported: exportRepo(writer),
    reconciliation: reconciliationRepo(writer),
    goodsImports: goodsImportRepo(writer),
    productPacks: productPackRepo(writer),
    file,
    totalChanges: writer.totalChanges,
    checkpoint: () => void raw.pragma('wal_checkpoint(PASSIVE)'),
    pagesInLog: () => {
      const { log = 0, checkpointed = 0 } = lookIntoLog.get() ?? {};
      return log - checkpointed;
    },
    close: writer.close,
  };
}
