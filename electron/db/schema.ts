import type { Generated } from 'kysely';
import type { PermitKind } from '../../shared/domain/catalog/permit.ts';
import type { PictureMime } from '../../shared/domain/catalog/picture.ts';
import type { ProducerKind } from '../../shared/domain/catalog/product.ts';
import type { CopyCause, CopyPlace, CopyReason } from '../../shared/domain/backup/copy-cause.ts';
import type { GoodsImportTable } from './goods-import-table.ts';
import type { Role } from '../../shared/domain/access/role.ts';
import type { MovementKind } from '../../shared/domain/ledger/movement.ts';
import type { LedgerAccount } from '../../shared/domain/ledger/place.ts';
import type { BillingEnd } from '../../shared/domain/treasury/billing.ts';
import type { DueKind } from '../../shared/domain/treasury/due.ts';
import type { StatementLineTable, StatementMatchTable, StatementTable } from './schema-reconciliation.ts';
import type { PrintKind } from '../../shared/contract/prints.ts';
import type { GoodsDocumentTable, GoodsLineTable, StockMovementTable } from './schema-stock.ts';
import type { PlaceKind } from '../../shared/domain/stock/place.ts';
import type { CountSchema } from './schema-count.ts';
import type { PackSchema } from './schema-packs.ts';
import type { CashMoveKind } from '../../shared/domain/shift/cash-move.ts';

/** 0 or 1: SQLite has no boolean. */
type Flag = 0 | 1;

/** The tables as the query builder sees them; migrations/ is where they are made and explained. */
export interface Schema extends CountSchema, PackSchema {
  register: { id: string; code: string; name: string; created_at: number };
  journal: JournalTable;
  setting: { id: number; key: string; value: string; valid_from: number; legal_reference: string | null; set_at: number; set_by: string | null; seq: number };
  user: { id: string; name: string; role: Role; credential: string; active: Flag; position: number; created_at: number };
  sign_in_guard: { user_id: string; failures: number; wait_ms: number; locked_out: Flag };
  category: { id: string; name: string; position: number; active: Generated<Flag> };
  producer: { id: string; name: string; kind: Generated<ProducerKind>; active: Generated<Flag> };
  workshop: { id: string; producer_id: string; name: string; active: Generated<Flag> };
  product: ProductTable & ProductDetailColumns;
  product_code: { code: string; product_id: string; position: number; unit_id: string | null };
  product_group: { id: string; name: string; axes: string };
  product_unit: { id: string; product_id: string; name: string; factor: number; position: number };
  product_permit: { product_id: string; kind: PermitKind; number: string; ends_on: string | null; position: number };
  picture: { sha256: string; mime: PictureMime; bytes: Uint8Array; at: number };
  price_change: { id: string; from_day: string | null; cause: 'person' | 'undo' | 'plan'; of_change: string | null; note: string | null; lines: number; at: number; user_id: string | null; seq: number };
  product_price: { seq: number; part: number; product_id: string; before_price: number | null; before_floor: number | null; price: number; floor: number | null; from_day: string | null; change_id: string | null; at: number; user_id: string | null };
  price_withdrawal: { change_id: string; at: number; user_id: string | null; seq: number };
  open_price_plan: { change_id: string; from_day: string };
  minted_code: { sequence: number; at: number };
  minted_short_code: { sequence: number; at: number };
  goods_import: GoodsImportTable;
  goods_import_row: { import_id: string; row: number; plan: string };
  batch: { id: string; product_id: string; lot: string; expires_on: string | null };
  shift: ShiftTable;
  cash_count: { seq: number; occasion: 'open' | 'close'; shift_id: string | null; count: string; counted: number; expected: number; difference: number; at: number; user_id: string | null };
  cash_move: CashMoveTable;
  attachment: { id: string; sha256: string; mime: string; size: number; bytes: Uint8Array };
  seal_key: { seq: number; public_key: string; at: number };
  shift_close: ShiftCloseTable;
  cart: CartTable;
  cart_line: { sale_id: string; line_id: string; position: number; line: string; quantity: number; note: string | null; discount: string | null };
  command: { id: string; request_hash: string; answer: string; cart_id: string | null; at: number };
  sale: SaleTable;
  sale_line: SaleLineTable;
  payment: { sale_id: string; payment_number: number; tender: string; kind: string; label: string; amount: number; received: number; change: number; reference: string | null };
  money_movement: { seq: number; part: number; kind: MovementKind; from_account: LedgerAccount; to_account: LedgerAccount; amount: number; shift_id: string | null; sale_id: string | null };
  money_balance: { account: LedgerAccount; amount: number };
  stock_movement: StockMovementTable;
  place: { id: string; name: string; kind: PlaceKind; position: number; active: Flag };
  stock_place: { product_id: string; place_id: string; batch_id: string; owner_id: string; on_hand: number; unit_cost: number | null };
  goods_document: GoodsDocumentTable;
  goods_line: GoodsLineTable;
  recipe: { product_id: string; material_id: string; quantity: number };
  stock_minimum: { product_id: string; quantity: number };
  stock: { product_id: string; on_hand: number; least: number | null };
  line_return: { sale_id: string; line_number: number; sold: number; returned: number };
  day_total: { dimension: DayTotalDimension; business_day: string; key: string; shift_id: string; count: number; amount: number };
  product_total: { month: string; product_id: string; lines: number; quantity: number; gross: number; discount: number; back_quantity: number; back: number; costed: number; cost: number };
  receipt_copy: { sale_id: string; copy_number: number; at: number; user_id: string | null; seq: number };
  kuitansi: { sale_id: string; copy_number: number; payer: string; purpose: string; amount: number; at: number; user_id: string | null; seq: number };
  statement: StatementTable;
  statement_line: StatementLineTable;
  statement_match: StatementMatchTable;
  statement_match_part: { match_id: string; sale_id: string; payment_number: number; amount: number };
  statement_unmatch: { match_id: string; reason: string; at: number; by: string | null; seq: number };
  line_match: { statement_id: string; row: number; match_id: string };
  payment_match: { sale_id: string; payment_number: number; match_id: string; single: Flag };
  print_job: PrintJobTable;
  label_run: { id: string; run: string; labels: number; what: string; created_at: number; user_id: string | null; pages: number | null };
  backup_copy: BackupCopyTable;
  close_exported: { z_number: number; at: number };
  cash_examination: { number: number; day: string; difference: number; content: string; at: number; user_id: string | null; seq: number };
  handover: { id: string; number: number; expected: number; counted: number; difference: number; reason: string | null; giver_id: string; giver: string; taker_id: string; taker: string; at: number; seq: number };
  handover_close: { shift_id: string; handover_id: string; z_number: number; amount: number; seq: number };
  bank_move: { id: string; number: number; direction: 'in' | 'out'; amount: number; day: string; slip: string; at: number; seq: number };
  made_good: { id: string; number: number; amount: number; account: string; payer: string; reason: string; at: number; seq: number };
  due_correction: { id: string; number: number; reason: string; reference: string; approved_by: string; at: number; seq: number };
  due_source: { id: string; kind: DueKind; number: number; received_at: number; seq: number };
  due_step: { seq: number; part: number; source_id: string; account: string; amount: number };
  due_balance: { source_id: string; account: string; amount: number };
  billing: { id: string; code: string; total: number; created_at: number; expires_at: number; replaces: string | null; at: number; seq: number };
  billing_part: { billing_id: string; source_id: string; account: string; amount: number; seq: number };
  billing_close: { billing_id: string; end_kind: BillingEnd; reason: string; at: number; seq: number };
  deposit: DepositTable;
  price_list: PriceListTable;
  price_rule: PriceRuleTable;
  customer: CustomerTable;
}

export interface DepositTable {
  id: string;
  number: number;
  billing_id: string;
  ntpn: string;
  bank_reference: string;
  bank: string;
  paid_on: string;
  from_account: 'treasurer' | 'bank';
  total: number;
  slip_id: string | null;
  slip_sha256: string | null;
  at: number;
  seq: number;
}

export type DayTotalDimension = 'all' | 'document' | 'category' | 'producer' | 'workshop' | 'cashier' | 'hour' | 'tender' | 'gross' | 'discount' | 'return' | 'rounding' | 'cash';

export interface JournalTable {
  seq: number;
  version: number;
  at: number;
  register_id: string;
  user_id: string | null;
  type: string;
  body: string;
  previous_hash: string;
  hash: string;
}

export interface ProductTable {
  id: string;
  name: string;
  kind: 'goods' | 'service' | 'unique';
  category_id: string;
  producer_id: string;
  workshop_id: string;
  unit: string;
  fractional: Flag;
  price: number;
  price_floor: number | null;
  picture: string | null;
  rank: number;
  active: Flag;
  created_at: number;
}

/** What may be said of a product besides; a product begins without. */
export interface ProductDetailColumns {
  group_id: string | null;
  variant: string | null;
  cost: number | null;
  tracks_batch: Generated<Flag>;
  tracks_expiry: Generated<Flag>;
  shelf_life_days: number | null;
  ingredients: string | null;
  net_content: string | null;
  card_text: string | null;
  e_katalog: string | null;
}

export interface ShiftTable {
  id: string;
  register_id: string;
  number: number;
  cashier_id: string;
  cashier: string;
  opened_at: number;
  business_day: string;
  opening_float: number;
  found: number;
  opening_count: string;
  opening_reason: string | null;
  seq: number;
}

export interface CashMoveTable {
  seq: number;
  shift_id: string;
  number: number;
  kind: CashMoveKind;
  amount: number;
  reason: string;
  voucher: string | null;
  attachment_id: string | null;
  attachment_sha256: string | null;
  approved_by: string | null;
  business_day: string;
  at: number;
  user_id: string | null;
}

export interface ShiftCloseTable {
  shift_id: string;
  z_number: number;
  closed_at: number;
  closed_by: string;
  closer: string;
  counted: number;
  expected: number;
  difference: number;
  reason: string | null;
  float_left: number;
  handover: number;
  documents: number;
  net: number;
  content: string;
  hash: string;
  signature: string;
  public_key: string;
  seq: number;
}

export interface CartTable {
  sale_id: string;
  state: 'open' | 'parked';
  label: string | null;
  revision: number;
  opened_by: string;
  opened_at: number;
  discount: string | null;
  list: string | null;
  customer: string | null;
  parked_by: string | null;
  parked_at: number | null;
  carried_from: string | null;
}

export interface SaleTable {
  id: string;
  register_id: string;
  shift_id: string;
  number: number;
  receipt_number: string;
  business_day: string;
  hour: number;
  completed_at: number;
  cashier_id: string;
  cashier: string;
  customer_id: string | null;
  customer_name: string | null;
  customer_agency: string | null;
  kind: 'sale' | 'refund' | 'exchange' | 'void';
  refers_to: string;
  approved_by: string | null;
  reason: string | null;
  back_reason: string | null;
  line_count: number;
  subtotal: number;
  rounding: number;
  total: number;
  seq: number;
}

export interface SaleLineTable {
  sale_id: string;
  line_number: number;
  product_id: string;
  name: string;
  kind: string;
  category_id: string;
  producer_id: string;
  workshop_id: string;
  producer: string;
  workshop: string;
  unit: string;
  fractional: Flag;
  unit_price: number;
  base_price: number | null;
  price_list: string | null;
  price_list_from: number | null;
  price_floor: number | null;
  quantity: number;
  discount_amount: number;
  discount_reason: string | null;
  discount_approved_by: string | null;
  cart_discount_amount: number;
  total: number;
  note: string | null;
  code: string | null;
  batch_id: string | null;
  expires_on: string | null;
  lot: string | null;
  label: string | null;
  return_of_sale: string | null;
  return_of_line: number | null;
  return_place: 'shelf' | 'waste' | 'producer' | null;
  owner_id: string | null;
  owner: string | null;
  cost: number | null;
  /** The entry of its sale. */
  seq: number;
}

export interface PriceListTable {
  id: string;
  name: string;
  position: number;
  active: Flag;
}

export interface PriceRuleTable {
  id: string;
  list_id: string;
  product_id: string | null;
  category_id: string | null;
  price: number | null;
  share: number | null;
  from_quantity: number;
  since: string | null;
  until: string | null;
}

export interface CustomerTable {
  id: string;
  name: string;
  phone: string | null;
  phone_digits: string;
  agency: string | null;
  npwp: string | null;
  list_id: string | null;
  created_at: number;
  erased_at: number | null;
}

export interface PrintJobTable {
  id: string;
  print_number: number;
  kind: PrintKind;
  printer: 'receipt' | 'label';
  sale_id: string | null;
  shift_id: string | null;
  amount: number | null;
  entry_seq: number | null;
  label_run_id: string | null;
  copy_number: number;
  state: 'waiting' | 'sending' | 'printed' | 'handed-over' | 'unknown' | 'skipped' | 'answered-printed';
  cause: string | null;
  attempts: number;
  created_at: number;
  updated_at: number;
}

export interface BackupCopyTable {
  id: number;
  at: number;
  reason: CopyReason;
  place: CopyPlace;
  folder: string;
  file: string | null;
  bytes: number;
  seq: number;
  head8: string;
  same_disk: Flag;
  cause: CopyCause | null;
  detail: string | null;
}
