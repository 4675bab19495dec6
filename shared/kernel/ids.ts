declare const brand: unique symbol;

/** A UUIDv7 string that names one kind of thing; made by whoever creates it, so that a retry names the same thing. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type SaleId = Id<'sale'>;
export type LineId = Id<'line'>;
export type ProductId = Id<'product'>;
export type CategoryId = Id<'category'>;
export type ProducerId = Id<'producer'>;
export type WorkshopId = Id<'workshop'>;
export type BatchId = Id<'batch'>;
export type UserId = Id<'user'>;
export type ShiftId = Id<'shift'>;
export type RegisterId = Id<'register'>;
export type PrintJobId = Id<'print-job'>;
export type StatementId = Id<'statement'>;
export type MatchId = Id<'match'>;
export type CommandId = Id<'command'>;
export type PriceListId = Id<'price-list'>;
export type PriceRuleId = Id<'price-rule'>;
export type CustomerId = Id<'customer'>;
export type UploadId = Id<'upload'>;
export type GoodsImportId = Id<'goods-import'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case UUID of any version with the standard variant. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
