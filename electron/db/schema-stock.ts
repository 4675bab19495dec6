import type { GoodsKind } from '../../shared/domain/stock/goods-document.ts';
import type { StockReason } from '../../shared/domain/stock/stock-reason.ts';

export interface StockMovementTable {
  seq: number;
  part: number;
  product_id: string;
  batch_id: string | null;
  place_id: string;
  owner_id: string | null;
  reason: StockReason;
  quantity: number;
  unit_cost: number | null;
  sale_id: string | null;
  line_number: number | null;
}

export interface GoodsDocumentTable {
  id: string;
  kind: GoodsKind;
  number: number;
  day: string;
  from_place: string | null;
  to_place: string | null;
  owner_id: string | null;
  owner: string | null;
  party: string;
  person: string;
  note: string | null;
  reference: string | null;
  bundle: string | null;
  writer: string;
  line_count: number;
  at: number;
  user_id: string | null;
  seq: number;
}

export interface GoodsLineTable {
  document_id: string;
  line_number: number;
  role: 'goods' | 'material';
  product_id: string;
  name: string;
  unit: string;
  code: string | null;
  batch_id: string | null;
  lot: string | null;
  expires_on: string | null;
  owner_id: string | null;
  quantity: number;
  unit_cost: number | null;
}
