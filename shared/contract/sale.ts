import { type } from '@orpc/contract';
import * as z from 'zod';
import type { ReceiptDocument } from '../domain/receipt/receipt-document.ts';
import { TENDERS } from '../domain/sale/completed-sale.ts';
import type { PrintJobId, SaleId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { id, money, procedure } from './base.ts';

/** The acknowledgement of a sale: it is on disk. The same commandId always gets the same answer. */
export interface SaleReceipt {
  readonly saleId: SaleId;
  readonly receiptNumber: string;
  readonly completedAt: Instant;
  readonly subtotal: Rupiah;
  readonly rounding: Rupiah;
  readonly total: Rupiah;
  readonly received: Rupiah;
  readonly change: Rupiah;
  /** Place in the journal and the first 8 hex digits of its hash, as on the paper. */
  readonly anchor: { readonly seq: number; readonly head8: string };
  readonly receiptJobId: PrintJobId;
}

export interface SaleRow {
  readonly saleId: SaleId;
  readonly receiptNumber: string;
  readonly completedAt: Instant;
  readonly cashier: string;
  readonly total: Rupiah;
  readonly items: number;
  readonly copies: number;
}

export const sale = {
  complete: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        saleId: id<'sale'>(),
        /** Total after rounding as the cashier saw it; another total is refused with the true one. */
        expectedTotal: money,
        payments: z.array(z.strictObject({ tender: z.enum(TENDERS), received: money })).length(1),
      }),
    )
    .output(type<SaleReceipt>()),
  /** Newest first. `text` looks in receipt numbers. */
  recent: procedure.input(z.strictObject({ limit: z.int().min(1).max(200), text: z.string().max(40).optional() })).output(type<readonly SaleRow[]>()),
  /** The paper of a sale, for the screen. */
  receipt: procedure.input(z.strictObject({ saleId: id<'sale'>() })).output(type<{ readonly document: ReceiptDocument; readonly columns: number }>()),
  /** Queues a copy marked SALINAN and journals it. */
  copy: procedure.input(z.strictObject({ commandId: id<'command'>(), saleId: id<'sale'>() })).output(type<{ readonly jobId: PrintJobId; readonly copyNumber: number }>()),
};
