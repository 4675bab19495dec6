import type { CountEntryKind } from '../../shared/domain/stock-count/count-entry.ts';

export type StockCountStepKind = 'finished' | 'approved' | 'cancelled';

export interface StockCountEntryTable {
  seq: number;
  count_id: string;
  product_id: string;
  batch_id: string | null;
  owner_id: string | null;
  name: string;
  kind: CountEntryKind;
  quantity: number;
  means: 'scan' | 'typed';
  on_hand: number;
  in_carts: number;
  user_id: string;
  user_name: string;
  at: number;
}

interface StockCountLineTable {
  count_id: string;
  line_number: number;
  product_id: string;
  batch_id: string | null;
  owner_id: string | null;
  name: string;
  unit: string;
  counted: number;
  expected: number;
  difference: number;
  price: number;
  cost: number | null;
  at_price: number;
  at_cost: number | null;
  seq: number;
}

/** Tables of counting goods. */
export interface CountSchema {
  stock_count: { id: string; number: number; place_id: string; place: string; scope: string; blind: 0 | 1; starter_id: string; starter: string; at: number; seq: number };
  stock_count_entry: StockCountEntryTable;
  stock_count_step: { count_id: string; kind: StockCountStepKind; reason: string | null; approved_by: string | null; user_id: string; user_name: string; at: number; seq: number };
  stock_count_line: StockCountLineTable;
}
