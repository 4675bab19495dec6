import type { Shift, ShiftClose } from '../../../shared/domain/shift/shift.ts';
import type { RegisterId, ShiftId, UserId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ShiftCloseTable, ShiftTable } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

export interface ShiftRepo {
  /** The shift that has no close yet, or null. */
  open(): Shift | null;
  /** Number of the newest shift, 0 before the first. */
  lastNumber(): number;
  find(shiftId: string): { readonly shift: Shift; readonly close: ShiftClose | null } | null;
  /** The newest count of the shift's drawer, or null. */
  lastCounted(shiftId: string): Rupiah | null;
  salesOf(shiftId: string): { readonly sales: number; readonly total: Rupiah };
  /** What was paid and given back in each way to pay, cash first; none for one that nobody used. */
  tendersOf(shiftId: string): readonly { readonly label: string; readonly amount: Rupiah }[];
  /** The shift's cash by what moved it, the opening float left out. */
  cashOf(shiftId: string): { readonly sale: Rupiah; readonly refund: Rupiah; readonly void: Rupiah };
  /** Place in the journal of the shift's close, or of its opening while it is open; 0 when there is no such shift. */
  journalSeq(shiftId: string): number;
  /** Newest first. */
  recent(limit: number): readonly (Shift & { readonly close: ShiftClose | null })[];
}

export function shiftRepo(writer: Writer): ShiftRepo {
  const open = writer.query<Record<never, never>, ShiftTable>((db) =>
    db
      .selectFrom('shift')
      .selectAll()
      // The newest or none: a shift opens only after the one before it was closed.
      .where('number', '=', (eb) => eb.selectFrom('shift').select((inner) => inner.fn.max('number').as('n')))
      .where((eb) => eb.not(eb.exists(eb.selectFrom('shift_close').select('shift_id').whereRef('shift_close.shift_id', '=', 'shift.id')))),
  );
  const lastNumber = writer.query<Record<never, never>, { n: number | null }>((db) => db.selectFrom('shift').select((eb) => eb.fn.max('number').as('n')));
  const byId = writer.query<{ shiftId: string }, ShiftTable>((db, v) => db.selectFrom('shift').selectAll().where('id', '=', v.shiftId));
  const close = writer.query<{ shiftId: string }, ShiftCloseTable>((db, v) => db.selectFrom('shift_close').selectAll().where('shift_id', '=', v.shiftId));
  const sales = writer.query<{ shiftId: string }, { n: number; total: number | null }>((db, v) =>
    db
      .selectFrom('sale')
      .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.sum<number>('total').as('total')])
      .where('shift_id', '=', v.shiftId),
  );
  const tenders = writer.query<{ shiftId: string }, { kind: string; label: string; amount: number }>((db, v) =>
    db
      .selectFrom('sale')
      .innerJoin('payment', 'payment.sale_id', 'sale.id')
      // A way to pay that was renamed stays one line, under one of its names.
      .select((eb) => [eb.fn.max<string>('payment.kind').as('kind'), eb.fn.max<string>('payment.label').as('label'), eb.fn.sum<number>('payment.amount').as('amount')])
      .where('sale.shift_id', '=', v.shiftId)
      .groupBy('payment.tender')
      .orderBy('payment.tender'),
  );
  const cashByKind = writer.query<{ shiftId: string }, { kind: string; amount: number }>((db, v) =>
    db
      .selectFrom('money_movement')
      .select((eb) => ['kind', eb.fn.sum<number>(eb.case().when('to_account', '=', 'drawer').then(eb.ref('amount')).else(eb.neg(eb.ref('amount'))).end()).as('amount')])
      .where('shift_id', '=', v.shiftId)
      .where((eb) => eb.or([eb('to_account', '=', 'drawer'), eb('from_account', '=', 'drawer')]))
      .groupBy('kind'),
  );
  const counted = writer.query<{ shiftId: string }, { counted: number }>((db, v) =>
    db.selectFrom('cash_count').select('counted').where('shift_id', '=', v.shiftId).orderBy('seq', 'desc').limit(1),
  );
  const recent = writer.query<{ limit: number }, ShiftTable>((db, v) => db.selectFrom('shift').selectAll().orderBy('number', 'desc').limit(v.limit));
  const closeOf = (shiftId: string): ShiftClose | null => {
    const row = close.get({ shiftId });
    return row === undefined ? null : shiftCloseOf(row);
  };
  return {
    open: () => {
      const row = open.get({});
      return row === undefined ? null : shiftOf(row);
    },
    lastNumber: () => lastNumber.get({})?.n ?? 0,
    find: (shiftId) => {
      const row = byId.get({ shiftId });
      return row === undefined ? null : { shift: shiftOf(row), close: closeOf(shiftId) };
    },
    lastCounted: (shiftId) => (counted.get({ shiftId })?.counted ?? null) as Rupiah | null,
    salesOf: (shiftId) => {
      const row = sales.get({ shiftId });
      return { sales: row?.n ?? 0, total: (row?.total ?? 0) as Rupiah };
    },
    tendersOf: (shiftId) => {
      const rows = tenders.all({ shiftId });
      return [...rows.filter(({ kind }) => kind === 'cash'), ...rows.filter(({ kind }) => kind !== 'cash')].map(({ label, amount }) => ({ label, amount: amount as Rupiah }));
    },
    cashOf: (shiftId) => {
      const rows = cashByKind.all({ shiftId });
      const of = (kind: string) => (rows.find((row) => row.kind === kind)?.amount ?? 0) as Rupiah;
      return { sale: of('sale'), refund: of('refund'), void: of('void') };
    },
    journalSeq: (shiftId) => close.get({ shiftId })?.seq ?? byId.get({ shiftId })?.seq ?? 0,
    recent: (limit) => recent.all({ limit }).map((row) => ({ ...shiftOf(row), close: closeOf(row.id) })),
  };
}

function shiftOf(row: ShiftTable): Shift {
  return {
    shiftId: row.id as ShiftId,
    registerId: row.register_id as RegisterId,
    number: row.number,
    cashierId: row.cashier_id as UserId,
    cashier: row.cashier,
    openedAt: row.opened_at,
    businessDay: row.business_day,
    openingFloat: row.opening_float as Rupiah,
  };
}

function shiftCloseOf(row: ShiftCloseTable): ShiftClose {
  return {
    shiftId: row.shift_id as ShiftId,
    closedAt: row.closed_at,
    closedBy: row.closed_by as UserId,
    counted: row.counted as Rupiah,
    expected: row.expected as Rupiah,
    difference: row.difference as Rupiah,
    note: row.note,
    sales: row.sales,
    salesTotal: row.sales_total as Rupiah,
  };
}
