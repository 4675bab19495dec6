import approval from './id/approval.json' with { type: 'json' };
import backup from './id/backup.json' with { type: 'json' };
import catalog from './id/catalog.json' with { type: 'json' };
import bundle from './id/bundle.json' with { type: 'json' };
import consignment from './id/consignment.json' with { type: 'json' };
import counting from './id/counting.json' with { type: 'json' };
import customers from './id/customers.json' with { type: 'json' };
import display from './id/display.json' with { type: 'json' };
import errors from './id/errors.json' with { type: 'json' };
import general from './id/general.json' with { type: 'json' };
import goods from './id/goods.json' with { type: 'json' };
import help from './id/help.json' with { type: 'json' };
import goodsImport from './id/import.json' with { type: 'json' };
import journal from './id/journal.json' with { type: 'json' };
import card from './id/card.json' with { type: 'json' };
import labels from './id/labels.json' with { type: 'json' };
import parked from './id/parked.json' with { type: 'json' };
import pay from './id/pay.json' with { type: 'json' };
import people from './id/people.json' with { type: 'json' };
import lists from './id/lists.json' with { type: 'json' };
import pictures from './id/pictures.json' with { type: 'json' };
import prices from './id/prices.json' with { type: 'json' };
import details from './id/details.json' with { type: 'json' };
import grid from './id/grid.json' with { type: 'json' };
import reprice from './id/reprice.json' with { type: 'json' };
import prints from './id/prints.json' with { type: 'json' };
import qris from './id/qris.json' with { type: 'json' };
import receipt from './id/receipt.json' with { type: 'json' };
import receipts from './id/receipts.json' with { type: 'json' };
import reconciliation from './id/reconciliation.json' with { type: 'json' };
import report from './id/report.json' with { type: 'json' };
import sale from './id/sale.json' with { type: 'json' };
import settings from './id/settings.json' with { type: 'json' };
import setup from './id/setup.json' with { type: 'json' };
import shift from './id/shift.json' with { type: 'json' };
import signin from './id/signin.json' with { type: 'json' };
import stock from './id/stock.json' with { type: 'json' };
import treasury from './id/treasury.json' with { type: 'json' };

/** Every text of the product in Indonesian: the keys of these files are the keys there are. */
export const indonesian = {
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

export type MessageKey = keyof typeof indonesian;
