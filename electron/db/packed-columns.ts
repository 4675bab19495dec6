import type { ExpressionBuilder } from 'kysely';
import type { Schema } from './schema.ts';

/** Of a product's month what a report by product orders by, as the packs keep it and as the months without one are read. */
export const packedColumns = (eb: ExpressionBuilder<Schema, 'product_total'>) =>
  ['product_id as productId', eb(eb('gross', '-', eb.ref('discount')), '+', eb.ref('back')).as('net'), eb('quantity', '-', eb.ref('back_quantity')).as('sold')] as const;
