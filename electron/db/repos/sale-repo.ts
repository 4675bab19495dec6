import type { Payment } from '../../../shared/domain/sale/completed-sale.ts';
import type { TenderKind } from '../../../shared/domain/payment/tender.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { SaleLineTable, SaleTable } from '../schema.ts';
import type { Statement, Writer } from '../sync-db.ts';

/** A sale as stored, with its place in the journal. */
export interface StoredSale {
  readonly sale: SaleTable;
  readonly lines: readonly SaleLineTable[];
  readonly payments: readonly Payment[];
  readonly anchor: { readonly seq: number; readonly hash: string };
}

/** Each part is looked up by an index of its own; empty parts find nothing. */
export interface WantedSales {
  readonly receiptNumbers: readonly string[];
  /** Totals in rupiah, with their sign. */
  readonly totals: readonly number[];
  readonly days: readonly BusinessDay[];
  readonly productIds: readonly string[];
  /** Lots of goods sold, each in the spellings it may have: scanned with the goods, or of the batch that the sale took from by itself. */
  readonly lots: readonly string[];
  readonly customerIds: readonly string[];
}

export interface SaleRepo {
  /** Number of the newest receipt of the register, 0 before the first. */
  lastNumber(registerId: string): number;
  find(saleId: string): StoredSale | null;
  /** Newest first: all, or those that any part of `wanted` finds. */
  recent(limit: number, wanted: WantedSales | null): readonly SaleTable[];
  /** What came of a sale later: undone as a whole, brought back in full or in part; null: nothing. */
  undone(saleId: string): 'void' | 'all' | 'part' | null;
  /** Copies printed so far. */
  copies(saleId: string): number;
  /** First and last receipt number of a shift, or null when it sold nothing. */
  receiptRange(shiftId: string): { readonly first: string; readonly last: string } | null;
  /** The sale with this receipt number, or null. */
  idOfReceipt(receiptNumber: string): SaleId | null;
  /** The later documents that brought back something of this sale. */
  broughtBackBy(saleId: string): readonly SaleId[];
  /** What came back so far of each line of a sale, in thousandths. */
  returned(saleId: string): ReadonlyMap<number, number>;
}

/** The place of a sale in the journal. */
type Entry = { readonly seq: number };
/** What is looked for, and the newest entry of it; null: none. */
type Newest = { readonly id: string; readonly seq: number | null };

/**
 * The newest entries of many: of thousands of products or customers only those are asked for theirs whose newest is among the `limit` newest, and
 * only for what is as new as the oldest of these.
 */
function ofMany(ids: readonly string[], limit: number, newest: Statement<{ ids: string; limit: number }, Newest>, entries: Statement<{ id: string; from: number; limit: number }, Entry>): Entry[] {
  const found = ids.length === 0 ? [] : newest.all({ ids: JSON.stringify(ids), limit }).flatMap(({ id, seq }) => (seq === null ? [] : [{ id, seq }]));
  const from = found.length < limit ? 0 : (found.at(-1)?.seq ?? 0);
  return found.flatMap(({ id }) => entries.all({ id, from, limit }));
}

export function saleRepo(writer: Writer): SaleRepo {
  const lastNumber = writer.query<{ registerId: string }, { n: number | null }>((db, v) =>
    db.selectFrom('sale').select((eb) => eb.fn.max('number').as('n')).where('register_id', '=', v.registerId),
  );
  const sale = writer.query<{ saleId: string }, SaleTable>((db, v) => db.selectFrom('sale').selectAll().where('id', '=', v.saleId));
  const lines = writer.query<{ saleId: string }, SaleLineTable>((db, v) =>
    db.selectFrom('sale_line').selectAll().where('sale_id', '=', v.saleId).orderBy('line_number'),
  );
  const payments = writer.query<{ saleId: string }, { tender: string; kind: string; label: string; amount: number; received: number; change: number; reference: string | null }>((db, v) =>
    db.selectFrom('payment').select(['tender', 'kind', 'label', 'amount', 'received', 'change', 'reference']).where('sale_id', '=', v.saleId).orderBy('payment_number'),
  );
  const anchor = writer.query<{ seq: number }, { seq: number; hash: string }>((db, v) => db.selectFrom('journal').select(['seq', 'hash']).where('seq', '=', v.seq));
  const copies = writer.query<{ saleId: string }, { n: number | null }>((db, v) =>
    db.selectFrom('receipt_copy').select((eb) => eb.fn.max('copy_number').as('n')).where('sale_id', '=', v.saleId),
  );
  const newest = writer.query<{ limit: number }, SaleTable>((db, v) => db.selectFrom('sale').selectAll().orderBy('seq', 'desc').limit(v.limit));
  const byTotal = writer.query<{ total: number; limit: number }, Entry>((db, v) =>
    db.selectFrom('sale').select('seq').where('total', '=', v.total).orderBy('seq', 'desc').limit(v.limit),
  );
  const byDay = writer.query<{ day: string; limit: number }, Entry>((db, v) =>
    db.selectFrom('sale').select('seq').where('business_day', '=', v.day).orderBy('seq', 'desc').limit(v.limit),
  );
  const newestOfProducts = writer.query<{ ids: string; limit: number }, Newest>((db, v) =>
    db
      .selectFrom((eb) => eb.fn<{ value: string }>('json_each', [eb.val(v.ids)]).as('one'))
      .select((eb) => ['one.value as id', eb.selectFrom('sale_line').select((line) => line.fn.max('seq').as('seq')).whereRef('product_id', '=', 'one.value').as('seq')])
      .orderBy('seq', 'desc')
      .limit(v.limit),
  );
  const byProduct = writer.query<{ id: string; from: number; limit: number }, Entry>((db, v) =>
    db.selectFrom('sale_line').select('seq').distinct().where('product_id', '=', v.id).where('seq', '>=', v.from).orderBy('seq', 'desc').limit(v.limit),
  );
  const byLot = writer.query<{ lot: string; limit: number }, Entry>((db, v) =>
    db.selectFrom('sale_line').select('seq').distinct().where('lot', '=', v.lot).orderBy('seq', 'desc').limit(v.limit),
  );
  const batchesOf = writer.query<{ lot: string }, { id: string }>((db, v) => db.selectFrom('batch').select('id').where('lot', '=', v.lot));
  const byBatch = writer.query<{ batchId: string; limit: number }, Entry>((db, v) =>
    db.selectFrom('stock_movement').select('seq').distinct().where('batch_id', '=', v.batchId).where('sale_id', 'is not', null).orderBy('seq', 'desc').limit(v.limit),
  );
  const newestOfCustomers = writer.query<{ ids: string; limit: number }, Newest>((db, v) =>
    db
      .selectFrom((eb) => eb.fn<{ value: string }>('json_each', [eb.val(v.ids)]).as('one'))
      .select((eb) => ['one.value as id', eb.selectFrom('sale').select((line) => line.fn.max('seq').as('seq')).whereRef('customer_id', '=', 'one.value').as('seq')])
      .orderBy('seq', 'desc')
      .limit(v.limit),
  );
  const byCustomer = writer.query<{ id: string; from: number; limit: number }, Entry>((db, v) =>
    db.selectFrom('sale').select('seq').where('customer_id', '=', v.id).where('seq', '>=', v.from).orderBy('seq', 'desc').limit(v.limit),
  );
  const byReceipt = writer.query<{ receipt: string }, Entry & { id: string }>((db, v) => db.selectFrom('sale').select(['id', 'seq']).where('receipt_number', '=', v.receipt));
  const atEntry = writer.query<Entry, SaleTable>((db, v) => db.selectFrom('sale').selectAll().where('seq', '=', v.seq));
  const returns = writer.query<{ saleId: string }, { line_number: number; returned: number }>((db, v) =>
    db.selectFrom('line_return').select(['line_number', 'returned']).where('sale_id', '=', v.saleId),
  );
  const ofShift = (direction: 'asc' | 'desc') =>
    writer.query<{ shiftId: string }, { receipt_number: string }>((db, v) =>
      db.selectFrom('sale').select('receipt_number').where('shift_id', '=', v.shiftId).orderBy('number', direction).limit(1),
    );
  const first = ofShift('asc');
  const last = ofShift('desc');
  const sold = writer.query<{ saleId: string }, { n: number | null }>((db, v) =>
    db.selectFrom('sale_line').select((eb) => eb.fn.sum<number>('quantity').as('n')).where('sale_id', '=', v.saleId).where('quantity', '>', 0),
  );
  const broughtBy = writer.query<{ saleId: string }, { kind: string }>((db, v) =>
    db
      .selectFrom('sale_line')
      .innerJoin('sale', 'sale.id', 'sale_line.sale_id')
      .select('sale.kind as kind')
      .where('sale_line.return_of_sale', '=', v.saleId)
      .limit(1),
  );
  const later = writer.query<{ saleId: string }, { id: string }>((db, v) =>
    db.selectFrom('sale_line').select('sale_id as id').distinct().where('return_of_sale', '=', v.saleId).orderBy('sale_id'),
  );
  const copiesOf = (saleId: string): number => copies.get({ saleId })?.n ?? 0;

  /** The newest of each part are cut by their entry before a single sale is read. */
  function find(limit: number, wanted: WantedSales): readonly SaleTable[] {
    const entries = [
      ...wanted.receiptNumbers.flatMap((receipt) => byReceipt.all({ receipt })),
      ...wanted.totals.flatMap((total) => byTotal.all({ total, limit })),
      ...wanted.days.flatMap((day) => byDay.all({ day, limit })),
      ...ofMany(wanted.productIds, limit, newestOfProducts, byProduct),
      ...wanted.lots.flatMap((lot) => [...byLot.all({ lot, limit }), ...batchesOf.all({ lot }).flatMap(({ id }) => byBatch.all({ batchId: id, limit }))]),
      ...ofMany(wanted.customerIds, limit, newestOfCustomers, byCustomer),
    ];
    const newestFirst = [...new Set(entries.map(({ seq }) => seq))].toSorted((a, b) => b - a);
    return newestFirst.slice(0, limit).flatMap((seq) => atEntry.all({ seq }));
  }
  return {
    lastNumber: (registerId) => lastNumber.get({ registerId })?.n ?? 0,
    find: (saleId) => {
      const row = sale.get({ saleId });
      const place = row === undefined ? undefined : anchor.get({ seq: row.seq });
      if (row === undefined || place === undefined) return null;
      return {
        sale: row,
        lines: lines.all({ saleId }),
        payments: payments.all({ saleId }).map((payment) => ({
          tender: payment.tender,
          kind: payment.kind as TenderKind,
          label: payment.label,
          reference: payment.reference,
          amount: payment.amount as Rupiah,
          received: payment.received as Rupiah,
          change: payment.change as Rupiah,
        })),
        anchor: place,
      };
    },
    recent: (limit, wanted) => wanted === null ? newest.all({ limit }) : find(limit, wanted),
    copies: copiesOf,
    undone: (saleId) => {
      const back = returns.all({ saleId }).reduce((sum, row) => sum + row.returned, 0);
      if (back === 0) return null;
      // A sale that is undone as a whole had nothing brought back before, so one later document tells.
      if (broughtBy.get({ saleId })?.kind === 'void') return 'void';
      return back >= (sold.get({ saleId })?.n ?? 0) ? 'all' : 'part';
    },
    receiptRange: (shiftId) => {
      const from = first.get({ shiftId });
      const to = last.get({ shiftId });
      return from === undefined || to === undefined ? null : { first: from.receipt_number, last: to.receipt_number };
    },
    idOfReceipt: (receipt) => (byReceipt.get({ receipt })?.id ?? null) as SaleId | null,
    broughtBackBy: (saleId) => later.all({ saleId }).map((row) => row.id as SaleId),
    returned: (saleId) => new Map(returns.all({ saleId }).map((row) => [row.line_number, row.returned])),
  };
}
