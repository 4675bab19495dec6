import { type } from '@orpc/contract';
import * as z from 'zod';
import type { ReceiptDocument } from '../domain/receipt/receipt-document.ts';
import type { ReceiptMoney } from '../domain/payment/money-back.ts';
import { REFERENCE_MAX } from '../domain/payment/tender.ts';
import type { Payment, SaleKind } from '../domain/sale/completed-sale.ts';
import type { Quantity } from '../kernel/quantity.ts';
import type { PrintJobId, SaleId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { id, procedure, signedMoney } from './base.ts';

/** The acknowledgement of a sale: it is on disk. The same commandId always gets the same answer. */
export interface SaleReceipt {
  readonly saleId: SaleId;
  readonly receiptNumber: string;
  readonly kind: SaleKind;
  readonly completedAt: Instant;
  readonly subtotal: Rupiah;
  readonly rounding: Rupiah;
  readonly total: Rupiah;
  readonly payments: readonly Payment[];
  /** Money handed over in all. */
  readonly received: Rupiah;
  readonly change: Rupiah;
  /** Place in the journal and the first 8 hex digits of its hash, as on the paper. */
  readonly anchor: { readonly seq: number; readonly head8: string };
  readonly receiptJobId: PrintJobId;
}

/** A line of an earlier receipt and how much of it can still be brought back. */
export interface ReturnableLine {
  readonly lineNumber: number;
  readonly name: string;
  readonly unit: string;
  readonly fractional: boolean;
  readonly isService: boolean;
  readonly unitPrice: Rupiah;
  readonly quantity: Quantity;
  readonly total: Rupiah;
  readonly returned: Quantity;
}

export interface ReturnableSale {
  readonly saleId: SaleId;
  readonly receiptNumber: string;
  readonly kind: SaleKind;
  readonly completedAt: Instant;
  readonly cashier: string;
  readonly total: Rupiah;
  readonly payments: readonly Payment[];
  readonly lines: readonly ReturnableLine[];
  /** True while its shift is open and nothing of it came back: the whole sale can be undone. */
  readonly canVoid: boolean;
}

export interface SaleRow {
  readonly saleId: SaleId;
  readonly kind: SaleKind;
  readonly receiptNumber: string;
  readonly completedAt: Instant;
  readonly cashier: string;
  /** Name of the customer as it was printed, or null. */
  readonly customer: string | null;
  readonly total: Rupiah;
  readonly items: number;
  readonly copies: number;
  /** What came of it later: undone as a whole, brought back in full or in part, or nothing. */
  readonly undone: 'void' | 'all' | 'part' | null;
}

/** A receipt as a file: its bytes in base64. */
export interface ReceiptFile {
  readonly name: string;
  readonly bytes: string;
  readonly mediaType: string;
  /** As the file is marked, SALINAN ke-n; null for one without prices. */
  readonly copyNumber: number | null;
}

export const sale = {
  complete: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        saleId: id<'sale'>(),
        /** Total after rounding as the cashier saw it; another total is refused with the true one. */
        expectedTotal: signedMoney,
        payments: z
          .array(z.strictObject({ tender: z.string().min(1).max(40), received: signedMoney, reference: z.string().max(REFERENCE_MAX).nullable() }))
          .max(6),
        /** Needed when something is brought back and the cashier may not do it alone. */
        approvalId: z.string().max(60).nullable(),
      }),
    )
    .output(type<SaleReceipt>()),
  /** The sale of a receipt number, or of the text of a receipt's QR code. */
  returnable: procedure.input(z.strictObject({ text: z.string().max(400) })).output(type<ReturnableSale>()),
  /** How the receipts were paid of which this cart brings something back, and what is left of each way. */
  moneyBack: procedure.input(z.strictObject({ saleId: id<'sale'>() })).output(type<readonly ReceiptMoney[]>()),
  /** Undoes a whole sale of the open shift with a document of its own; the old one stays as it was. */
  void: procedure
    .input(z.strictObject({ commandId: id<'command'>(), saleId: id<'sale'>(), reason: z.string().trim().min(1).max(120), approvalId: z.string().max(60).nullable() }))
    .output(type<SaleReceipt>()),
  /** Newest first. `text` is read as a receipt number, a total, a day or part of an item's name (readReceiptSearch); what cannot be read finds nothing. */
  recent: procedure.input(z.strictObject({ limit: z.int().min(1).max(200), text: z.string().max(120).optional() })).output(type<readonly SaleRow[]>()),
  /** The paper of a sale, for the screen; `qr`: its code row by row without quiet zone, `1` is dark. */
  receipt: procedure.input(z.strictObject({ saleId: id<'sale'>() })).output(type<{ readonly document: ReceiptDocument; readonly columns: number; readonly qr: readonly string[] | null }>()),
  /** Queues a copy marked SALINAN and journals it. */
  copy: procedure.input(z.strictObject({ commandId: id<'command'>(), saleId: id<'sale'>() })).output(type<{ readonly jobId: PrintJobId; readonly copyNumber: number }>()),
  /** Queues the paper without prices that goes with a present, and journals it. Refused with gift.nothing-sold. */
  gift: procedure.input(z.strictObject({ commandId: id<'command'>(), saleId: id<'sale'>() })).output(type<{ readonly jobId: PrintJobId }>()),
  /** A copy, or the paper without prices, as a file; journalled like the paper it could become. */
  file: procedure.input(z.strictObject({ commandId: id<'command'>(), saleId: id<'sale'>(), paper: z.enum(['copy', 'gift']), format: z.enum(['pdf', 'png']) })).output(type<ReceiptFile>()),
};
