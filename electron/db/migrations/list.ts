import * as counter from './0010-counter.ts';
import * as receiptSearch from './0020-receipt-search.ts';
import * as pieceLabels from './0030-piece-labels.ts';
import * as pricesCustomers from './0040-prices-customers.ts';
import * as reconciliation from './0050-reconciliation.ts';
import * as parkedCarts from './0060-parked-carts.ts';
import * as backupCopies from './0070-backup-copies.ts';
import * as kuitansi from './0080-kuitansi.ts';
import * as cash from './0090-cash.ts';
import * as treasury from './0100-treasury.ts';
import * as catalog from './0110-catalog.ts';
import * as stockPlaces from './0120-stock-places.ts';
import * as labels from './0130-labels.ts';
import * as stockCount from './0140-stock-count.ts';
import * as goodsImport from './0150-goods-import.ts';
import * as productTotals from './0160-product-totals.ts';
import * as moneyBack from './0170-money-back.ts';
import * as goodsLists from './0180-goods-lists.ts';
import * as reportLists from './0190-report-lists.ts';
import * as cardText from './0200-card-text.ts';
import * as productPacks from './0210-product-packs.ts';
import * as receiptsByEntry from './0220-receipts-by-entry.ts';
import * as linesByEntry from './0230-lines-by-entry.ts';
import * as receiptsByBatch from './0240-receipts-by-batch.ts';

/** In order, numbered by ten; a migration that has landed is never edited (checksums.json freezes it). */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [counter, receiptSearch, pieceLabels, pricesCustomers, reconciliation, parkedCarts, backupCopies, kuitansi, cash, treasury, catalog, stockPlaces, labels, stockCount, goodsImport, productTotals, moneyBack, goodsLists, reportLists, cardText, productPacks, receiptsByEntry, linesByEntry, receiptsByBatch];
