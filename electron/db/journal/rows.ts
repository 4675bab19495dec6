import type { Schema } from '../schema.ts';

/** The tables that are projections of the journal: each row is computed from one entry, and verify computes it again. */
export const PROJECTED_TABLES = [
  'setting',
  'shift',
  'cash_count',
  'cash_move',
  'seal_key',
  'shift_close',
  'sale',
  'sale_line',
  'payment',
  'money_movement',
  'stock_movement',
  'goods_document',
  'goods_line',
  'stock_count',
  'stock_count_entry',
  'stock_count_step',
  'stock_count_line',
  'receipt_copy',
  'kuitansi',
  'cash_examination',
  'handover',
  'handover_close',
  'bank_move',
  'made_good',
  'due_correction',
  'due_source',
  'due_step',
  'billing',
  'billing_part',
  'billing_close',
  'deposit',
  'statement',
  'statement_line',
  'statement_match',
  'statement_match_part',
  'statement_unmatch',
  'price_change',
  'product_price',
  'price_withdrawal',
] as const;
export type ProjectedTable = (typeof PROJECTED_TABLES)[number];

/** A row that an entry makes. `setting.id` is given by the table and not part of the projection. */
export type ProjectedRow = { [T in ProjectedTable]: { readonly table: T; readonly row: Omit<Schema[T], T extends 'setting' ? 'id' : never> } }[ProjectedTable];
