import type { RowsWish } from '../../../shared/contract/base.ts';
import type { CashCount } from '../../../shared/domain/cash/cash-count.ts';
import type { Shift, ShiftClose } from '../../../shared/domain/shift/shift.ts';
import type { RegisterId, ShiftId, UserId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ShiftCloseTable, ShiftTable } from '../schema.ts';
import type { QueryBuilder, Writer } from '../sync-db.ts';

/** How a shift began: what was counted against what the ledger had in the drawer. */
export interface ShiftOpening {
  readonly found: Rupiah;
  readonly count: CashCount;
  readonly reason: string | null;
}

/** The newest count of a drawer, and what the ledger said then. */
export interface LastCount {
  readonly count: CashCount;
  readonly counted: Rupiah;
  readonly expected: Rupiah;
  /** How many counts there were, this one included. */
  readonly counts: number;
}

export interface ShiftRepo {
  /** The shift that has no close yet, or null. */
  open(): Shift | null;
  /** Number of the newest shift, 0 before the first. */
  lastNumber(): number;
  find(shiftId: string): { readonly shift: Shift; readonly opening: ShiftOpening; readonly close: ShiftClose | null } | null;
  /** The newest count of the shift's drawer, or null. */
  lastCount(shiftId: string): (LastCount & { readonly countedBy: UserId | null }) | null;
  /** The newest count made to open a shift that did not open yet, or null. */
  lastOpeningCount(): CashCount | null;
  salesOf(shiftId: string): { readonly sales: number; readonly total: Rupiah };
  /** Place in the journal of the shift's opening; 0 when there is no such shift. */
  openedSeq(shiftId: string): number;
  /** Newest first. */
  recent(wish: RowsWish): readonly (Shift & { readonly opening: ShiftOpening; readonly close: ShiftClose | null })[];
  /** Where a drawer was not as the books said, newest first; of one shift the close before the night. */
  differences(wish: RowsWish): readonly { readonly shiftId: ShiftId; readonly kind: 'close' | 'overnight' }[];
  differenceCount(): number;
}

type Difference = { shift_id: string; kind: 'close' | 'overnight' };

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
  const close = writer.query<{ shiftId: string }, Omit<ShiftCloseTable, 'content' | 'signature' | 'public_key' | 'seq'>>((db, v) =>
    db
      .selectFrom('shift_close')
      .select(['shift_id', 'z_number', 'closed_at', 'closed_by', 'closer', 'counted', 'expected', 'difference', 'reason', 'float_left', 'handover', 'documents', 'net', 'hash'])
      .where('shift_id', '=', v.shiftId),
  );
  const sales = writer.query<{ shiftId: string }, { n: number | null; total: number | null }>((db, v) =>
    db
      .selectFrom('day_total')
      .select((eb) => [eb.fn.sum<number>('count').as('n'), eb.fn.sum<number>('amount').as('total')])
      .where('shift_id', '=', v.shiftId)
      .where('dimension', '=', 'all'),
  );
  const counted = writer.query<{ shiftId: string }, { count: string; counted: number; expected: number; user_id: string | null }>((db, v) =>
    db.selectFrom('cash_count').select(['count', 'counted', 'expected', 'user_id']).where('shift_id', '=', v.shiftId).orderBy('seq', 'desc').limit(1),
  );
  const counts = writer.query<{ shiftId: string }, { n: number }>((db, v) => db.selectFrom('cash_count').select((eb) => eb.fn.countAll<number>().as('n')).where('shift_id', '=', v.shiftId));
  const openingCount = writer.query<Record<never, never>, { count: string }>((db) =>
    db
      .selectFrom('cash_count')
      .select('count')
      .where('shift_id', 'is', null)
      .where('seq', '>', (eb) => eb.selectFrom('shift').select((inner) => inner.fn.coalesce(inner.fn.max('seq'), inner.lit(0)).as('seq')))
      .orderBy('seq', 'desc')
      .limit(1),
  );
  const recent = writer.query<RowsWish, ShiftTable>((db, v) => db.selectFrom('shift').selectAll().orderBy('number', 'desc').limit(v.limit).offset(v.offset));
  const differing = (db: Pick<QueryBuilder, 'selectFrom'>) =>
    db
      .selectFrom('shift_close')
      .innerJoin('shift', 'shift.id', 'shift_close.shift_id')
      .select((eb) => ['shift.id as shift_id', 'shift.number', eb.val<Difference['kind']>('close').as('kind')])
      .where('shift_close.difference', '<>', 0)
      .unionAll(
        db
          .selectFrom('shift')
          .select((eb) => ['shift.id as shift_id', 'shift.number', eb.val<Difference['kind']>('overnight').as('kind')])
          // What the first shift found was there before the books.
          .where('shift.number', '>', 1)
          .whereRef('shift.opening_float', '<>', 'shift.found'),
      );
  const differences = writer.query<RowsWish, Difference>((db, v) => db.selectFrom(differing(db).as('one')).select(['shift_id', 'kind']).orderBy('number', 'desc').orderBy('kind').limit(v.limit).offset(v.offset));
  const countDifferences = writer.query<Record<never, never>, { n: number }>((db) => db.selectFrom(differing(db).as('one')).select((eb) => eb.fn.countAll<number>().as('n')));
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
      return row === undefined ? null : { shift: shiftOf(row), opening: openingOf(row), close: closeOf(shiftId) };
    },
    lastCount: (shiftId) => {
      const row = counted.get({ shiftId });
      if (row === undefined) return null;
      return { count: JSON.parse(row.count) as CashCount, counted: row.counted as Rupiah, expected: row.expected as Rupiah, counts: counts.get({ shiftId })?.n ?? 0, countedBy: row.user_id as UserId | null };
    },
    lastOpeningCount: () => {
      const row = openingCount.get({});
      return row === undefined ? null : (JSON.parse(row.count) as CashCount);
    },
    salesOf: (shiftId) => {
      const row = sales.get({ shiftId });
      return { sales: row?.n ?? 0, total: (row?.total ?? 0) as Rupiah };
    },
    openedSeq: (shiftId) => byId.get({ shiftId })?.seq ?? 0,
    differences: (wish) => differences.all(wish).map(({ shift_id, kind }) => ({ shiftId: shift_id as ShiftId, kind })),
    differenceCount: () => countDifferences.get({})?.n ?? 0,
    recent: (wish) => recent.all(wish).map((row) => ({ ...shiftOf(row), opening: openingOf(row), close: closeOf(row.id) })),
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

function openingOf(row: ShiftTable): ShiftOpening {
  return { found: row.found as Rupiah, count: JSON.parse(row.opening_count) as CashCount, reason: row.opening_reason };
}

function shiftCloseOf(row: Omit<ShiftCloseTable, 'content' | 'signature' | 'public_key' | 'seq'>): ShiftClose {
  return {
    shiftId: row.shift_id as ShiftId,
    zNumber: row.z_number,
    closedAt: row.closed_at,
    closedBy: row.closed_by as UserId,
    closer: row.closer,
    counted: row.counted as Rupiah,
    expected: row.expected as Rupiah,
    difference: row.difference as Rupiah,
    reason: row.reason,
    floatLeft: row.float_left as Rupiah,
    handover: row.handover as Rupiah,
    documents: row.documents,
    net: row.net as Rupiah,
    seal: row.hash,
  };
}
