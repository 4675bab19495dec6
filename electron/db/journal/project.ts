import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import type { CompletedSale, SaleLine } from '../../../shared/domain/sale/completed-sale.ts';
import { GALLERY } from '../../../shared/domain/stock/place.ts';
import type { StockPick } from '../../../shared/domain/stock/stock-row.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { moneyRows } from './money-rows.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import type { Seal } from '../../../shared/domain/close/seal.ts';
import { dueOfClose } from '../../../shared/domain/treasury/due.ts';
import { cashMovements } from '../../../shared/domain/shift/cash-move.ts';
import { closingMovements, matchMovements, openingMovements, paymentMovements, unmatchMovements } from '../../../shared/domain/ledger/movements-of.ts';
import { countRows } from './count-rows.ts';
import { matchRows, statementRows } from './project-match.ts';
import { priceRows } from './price-rows.ts';
import type { ProjectedRow } from './rows.ts';
import { goodsRows, stockRows } from './stock-rows.ts';
import { dueSourceRows, treasuryRows } from './treasury-rows.ts';

/**
 * The rows that an entry makes, in the order in which foreign keys allow them. The writer stores exactly these, and
 * verify compares what is stored with exactly these: there is no second description of what a sale leaves behind.
 */
export function project(entry: JournalContent): ProjectedRow[] {
  switch (entry.type) {
    case 'setting.set':
      return [
        {
          table: 'setting',
          row: {
            key: entry.body.key,
            value: canonicalJson(entry.body.value),
            valid_from: entry.body.validFrom,
            legal_reference: entry.body.legalReference,
            set_at: entry.at,
            set_by: entry.userId,
            seq: entry.seq,
          },
        },
      ];
    case 'stock.opened':
      return stockRows(entry.seq, entry.body.lines, 'opening');
    case 'stock.received':
      return stockRows(entry.seq, entry.body.lines, 'received');
    case 'goods.moved':
      return goodsRows(entry);
    case 'count.started':
    case 'count.entered':
    case 'count.finished':
    case 'count.approved':
    case 'count.cancelled':
      return countRows(entry);
    case 'shift.opened':
      return [
        {
          table: 'shift',
          row: {
            id: entry.body.shiftId,
            register_id: entry.body.registerId,
            number: entry.body.number,
            cashier_id: entry.body.cashierId,
            cashier: entry.body.cashier,
            opened_at: entry.body.openedAt,
            business_day: entry.body.businessDay,
            opening_float: entry.body.openingFloat,
            found: entry.body.found,
            opening_count: canonicalJson(entry.body.count),
            opening_reason: entry.body.reason,
            seq: entry.seq,
          },
        },
        ...moneyRows(entry.seq, openingMovements(entry.body), { shiftId: entry.body.shiftId, saleId: null }),
      ];
    case 'cash.counted':
      return [
        {
          table: 'cash_count',
          row: {
            seq: entry.seq,
            occasion: entry.body.occasion,
            shift_id: entry.body.shiftId,
            count: canonicalJson(entry.body.count),
            counted: entry.body.counted,
            expected: entry.body.expected,
            difference: entry.body.difference,
            at: entry.at,
            user_id: entry.userId,
          },
        },
      ];
    case 'cash.moved':
      return [
        {
          table: 'cash_move',
          row: {
            seq: entry.seq,
            shift_id: entry.body.shiftId,
            number: entry.body.number,
            kind: entry.body.kind,
            amount: entry.body.amount,
            reason: entry.body.reason,
            voucher: entry.body.voucher,
            attachment_id: entry.body.attachment?.id ?? null,
            attachment_sha256: entry.body.attachment?.sha256 ?? null,
            approved_by: entry.body.approvedBy,
            business_day: entry.body.businessDay,
            at: entry.at,
            user_id: entry.userId,
          },
        },
        ...moneyRows(entry.seq, cashMovements(entry.body), { shiftId: entry.body.shiftId, saleId: null }),
      ];
    case 'shift.closed':
      return closeRows(entry.seq, entry.body);
    case 'seal.key-set':
      return [{ table: 'seal_key', row: { seq: entry.seq, public_key: entry.body.publicKey, at: entry.at } }];
    case 'sale.completed':
      return saleRows(entry.seq, entry.body);
    case 'receipt.copied':
      return [
        {
          table: 'receipt_copy',
          row: { sale_id: entry.body.saleId, copy_number: entry.body.copyNumber, at: entry.at, user_id: entry.userId, seq: entry.seq },
        },
      ];
    case 'kuitansi.issued':
      return [
        {
          table: 'kuitansi',
          row: { sale_id: entry.body.saleId, copy_number: entry.body.copyNumber, payer: entry.body.payer, purpose: entry.body.purpose, amount: entry.body.amount, at: entry.at, user_id: entry.userId, seq: entry.seq },
        },
      ];
    case 'cash.examined':
      return [
        {
          table: 'cash_examination',
          row: { number: entry.body.number, day: entry.body.day, difference: entry.body.difference, content: canonicalJson(entry.body), at: entry.at, user_id: entry.userId, seq: entry.seq },
        },
      ];
    case 'handover.made':
    case 'bank.moved':
    case 'money.made-good':
    case 'due.corrected':
    case 'billing.made':
    case 'billing.closed':
    case 'deposit.paid':
      return treasuryRows(entry);
    case 'statement.imported':
      return statementRows(entry.seq, entry.at, entry.userId, entry.body);
    case 'payment.matched':
      return [...matchRows(entry.seq, entry.at, entry.userId, entry.body), ...moneyRows(entry.seq, matchMovements(entry.body), { shiftId: null, saleId: null })];
    case 'payment.unmatched':
      return [
        { table: 'statement_unmatch', row: { match_id: entry.body.matchId, reason: entry.body.reason, at: entry.at, by: entry.userId, seq: entry.seq } },
        ...moneyRows(entry.seq, unmatchMovements(entry.body), { shiftId: null, saleId: null }),
      ];
    case 'product.added':
    case 'product.changed':
    case 'price.set':
    case 'price.withdrawn':
      return priceRows(entry);
    case 'gallery.created':
    case 'place.set':
    case 'product.picture-set':
    case 'goods.imported':
    case 'stock.place-set':
    case 'recipe.set':
    case 'stock.minimum-set':
    case 'price-list.set':
    case 'price-rule.set':
    case 'customer.added':
    case 'customer.changed':
    case 'customer.erased':
    case 'user.added':
    case 'user.changed':
    case 'user.locked-out':
    case 'line.removed':
    case 'cart.cancelled':
    case 'cart.carried-over':
    case 'receipt.gift':
    case 'print.answered':
    case 'clock.noticed':
    case 'store.restored':
      return [];
  }
}

function closeRows(seq: number, { content, seal }: { readonly content: SealedClose; readonly seal: Seal }): ProjectedRow[] {
  const { cash } = content;
  return [
    {
      table: 'shift_close',
      row: {
        shift_id: content.shift.id,
        z_number: content.zNumber,
        closed_at: content.closedAt,
        closed_by: content.closedBy.id,
        closer: content.closedBy.name,
        counted: cash.counted,
        expected: cash.expected,
        difference: cash.difference,
        reason: cash.reason,
        float_left: cash.floatLeft,
        handover: cash.handover,
        documents: content.documents.reduce((sum, group) => sum + group.count, 0),
        net: content.totals.net,
        content: canonicalJson(content),
        hash: seal.hash,
        signature: seal.signature,
        public_key: seal.publicKey,
        seq,
      },
    },
    ...moneyRows(seq, closingMovements(cash), { shiftId: content.shift.id, saleId: null }),
    ...dueSourceRows(seq, dueOfClose(content)),
  ];
}

function saleRows(seq: number, sale: CompletedSale): ProjectedRow[] {
  const rows: ProjectedRow[] = [
    {
      table: 'sale',
      row: {
        id: sale.saleId,
        register_id: sale.registerId,
        shift_id: sale.shiftId,
        number: sale.number,
        receipt_number: sale.receiptNumber,
        business_day: sale.businessDay,
        hour: sale.hour,
        completed_at: sale.completedAt,
        cashier_id: sale.cashierId,
        cashier: sale.cashier,
        customer_id: sale.customer?.customerId ?? null,
        customer_name: sale.customer?.name ?? null,
        customer_agency: sale.customer?.agency ?? null,
        kind: sale.kind,
        refers_to: canonicalJson(sale.refersTo),
        approved_by: sale.approvedBy,
        reason: sale.reason,
        back_reason: sale.backReason ?? null,
        line_count: sale.lines.length,
        subtotal: sale.subtotal,
        rounding: sale.rounding,
        total: sale.total,
        seq,
      },
    },
  ];
  let part = 0;
  for (const line of sale.lines) {
    rows.push({ table: 'sale_line', row: saleLineRow(seq, sale.saleId, line) });
    for (const { reason, quantity, pick } of stockSteps(sale, line)) {
      part += 1;
      rows.push({
        table: 'stock_movement',
        row: {
          seq,
          part,
          product_id: line.productId,
          batch_id: pick.batchId,
          place_id: GALLERY,
          owner_id: pick.ownerId,
          reason,
          quantity,
          unit_cost: pick.unitCost,
          sale_id: sale.saleId,
          line_number: line.picks === undefined ? null : line.lineNumber,
        },
      });
    }
  }
  sale.payments.forEach((payment, index) => {
    rows.push({ table: 'payment', row: { sale_id: sale.saleId, payment_number: index + 1, ...payment } });
  });
  rows.push(...moneyRows(seq, sale.payments.flatMap((payment) => paymentMovements(sale, payment)), { shiftId: sale.shiftId, saleId: sale.saleId }));
  return rows;
}

function saleLineRow(seq: number, saleId: string, line: SaleLine): Extract<ProjectedRow, { table: 'sale_line' }>['row'] {
  return {
    sale_id: saleId,
    line_number: line.lineNumber,
    product_id: line.productId,
    name: line.name,
    kind: line.kind,
    category_id: line.categoryId,
    producer_id: line.producerId,
    workshop_id: line.workshopId,
    producer: line.producer,
    workshop: line.workshop,
    unit: line.unit,
    fractional: line.fractional ? 1 : 0,
    unit_price: line.unitPrice,
    base_price: line.listPrice === null ? null : line.basePrice,
    price_list: line.listPrice?.list ?? null,
    price_list_from: line.listPrice?.from ?? null,
    price_floor: line.priceFloor,
    quantity: line.quantity,
    discount_amount: line.discountAmount,
    discount_reason: line.discount?.reason ?? null,
    discount_approved_by: line.discount?.approvedBy ?? null,
    cart_discount_amount: line.cartDiscountAmount,
    total: line.total,
    note: line.note,
    code: line.code,
    batch_id: line.batchId,
    expires_on: line.expiresOn,
    lot: line.label?.lot ?? null,
    label: line.label == null ? null : canonicalJson(line.label),
    return_of_sale: line.returnOf?.saleId ?? null,
    return_of_line: line.returnOf?.lineNumber ?? null,
    return_place: line.returnOf?.place ?? null,
    owner_id: line.owner?.ownerId ?? null,
    owner: line.owner?.name ?? null,
    cost: line.cost ?? null,
    seq,
  };
}

interface SaleStep {
  readonly reason: 'sale' | 'return' | 'void' | 'waste' | 'to-producer';
  readonly quantity: number;
  readonly pick: Pick<StockPick, 'batchId' | 'ownerId' | 'unitCost'>;
}

/** How a line moves the stock: what is brought back comes in, and goes out again when it is not fit for the shelf. */
function stockSteps(sale: CompletedSale, line: SaleLine): readonly SaleStep[] {
  if (line.kind === 'service') return [];
  const away = line.quantity < 0 ? -line.quantity : line.quantity;
  // A sale of before places says only which batch was offered: it happened at the gallery with own goods.
  const picks = line.picks ?? [{ batchId: line.batchId, ownerId: null, quantity: away as Quantity, unitCost: null }];
  const { returnOf } = line;
  if (returnOf === null) return picks.map((pick) => ({ reason: 'sale', quantity: -pick.quantity, pick }));
  return picks.flatMap((pick): SaleStep[] => {
    const back: SaleStep = { reason: sale.kind === 'void' ? 'void' : 'return', quantity: pick.quantity, pick };
    if (returnOf.place === 'shelf') return [back];
    return [back, { reason: returnOf.place === 'waste' ? 'waste' : 'to-producer', quantity: -pick.quantity, pick }];
  });
}
