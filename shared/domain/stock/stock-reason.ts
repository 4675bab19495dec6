/** Why goods came or went. `opening`: what was there at the start. `loan-out`, `loan-back` and `transfer` leave one place and reach another. */
export const STOCK_REASONS = [
  'opening',
  'received',
  'production',
  'material',
  'sale',
  'return',
  'void',
  'waste',
  'sample',
  'to-producer',
  'loan-out',
  'loan-back',
  'transfer',
  'count-difference',
] as const;
export type StockReason = (typeof STOCK_REASONS)[number];
