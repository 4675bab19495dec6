import type { ProcedureName } from './contract.ts';

/** How long a caller waits, in ms, before it tells the person that no answer came. Commands are then asked again with the same id. */
export const DEFAULT_TIME_LIMIT_MS = 10_000;
export const TIME_LIMITS_MS: Partial<Record<ProcedureName, number>> = {
  'setup.createDemo': 60_000,
  'journal.verify': 600_000,
  'goodsImport.look': 120_000,
  'goodsImport.start': 180_000,
  'goodsImport.file': 120_000,
  'goodsImport.everything': 600_000,
  'stock.file': 120_000,
  'reconciliation.import': 120_000,
  'report.sales': 120_000,
  'report.products': 120_000,
  'report.salesPaper': 120_000,
  'report.salesSheet': 120_000,
  'report.stock': 120_000,
  'report.stockRows': 120_000,
  'report.prices': 120_000,
  'report.labels': 120_000,
  'report.listPaper': 120_000,
  'report.listSheet': 120_000,
  'backup.copy': 1_000_000,
  'events.subscribe': 0,
  'display.follow': 0,
};
