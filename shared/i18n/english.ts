import approval from './en/approval.json' with { type: 'json' };
import backup from './en/backup.json' with { type: 'json' };
import catalog from './en/catalog.json' with { type: 'json' };
import bundle from './en/bundle.json' with { type: 'json' };
import consignment from './en/consignment.json' with { type: 'json' };
import counting from './en/counting.json' with { type: 'json' };
import customers from './en/customers.json' with { type: 'json' };
import display from './en/display.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import general from './en/general.json' with { type: 'json' };
import goods from './en/goods.json' with { type: 'json' };
import help from './en/help.json' with { type: 'json' };
import goodsImport from './en/import.json' with { type: 'json' };
import journal from './en/journal.json' with { type: 'json' };
import card from './en/card.json' with { type: 'json' };
import labels from './en/labels.json' with { type: 'json' };
import parked from './en/parked.json' with { type: 'json' };
import pay from './en/pay.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import lists from './en/lists.json' with { type: 'json' };
import pictures from './en/pictures.json' with { type: 'json' };
import prices from './en/prices.json' with { type: 'json' };
import details from './en/details.json' with { type: 'json' };
import grid from './en/grid.json' with { type: 'json' };
import reprice from './en/reprice.json' with { type: 'json' };
import prints from './en/prints.json' with { type: 'json' };
import qris from './en/qris.json' with { type: 'json' };
import receipt from './en/receipt.json' with { type: 'json' };
import receipts from './en/receipts.json' with { type: 'json' };
import reconciliation from './en/reconciliation.json' with { type: 'json' };
import report from './en/report.json' with { type: 'json' };
import sale from './en/sale.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import setup from './en/setup.json' with { type: 'json' };
import shift from './en/shift.json' with { type: 'json' };
import signin from './en/signin.json' with { type: 'json' };
import stock from './en/stock.json' with { type: 'json' };
import treasury from './en/treasury.json' with { type: 'json' };
import type { MessageKey } from './indonesian.ts';

/** The same keys in English; a missing one does not compile. */
export const english: Readonly<Record<MessageKey, string>> = {
  ...approval,
  ...backup,
  ...catalog,
  ...bundle,
  ...consignment,
  ...counting,
  ...customers,
  ...display,
  ...errors,
  ...general,
  ...goods,
  ...help,
  ...goodsImport,
  ...journal,
  ...card,
  ...labels,
  ...parked,
  ...pay,
  ...people,
  ...lists,
  ...pictures,
  ...prices,
  ...details,
  ...grid,
  ...reprice,
  ...prints,
  ...qris,
  ...receipt,
  ...receipts,
  ...reconciliation,
  ...report,
  ...sale,
  ...settings,
  ...setup,
  ...shift,
  ...signin,
  ...stock,
  ...treasury,
};
