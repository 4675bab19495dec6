import type { RowsWish } from '../../../shared/contract/base.ts';
import type { BillingEnd } from '../../../shared/domain/treasury/billing.ts';
import type { DueAmount, DueKind } from '../../../shared/domain/treasury/due.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { DepositTable } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

/** What is still due of a source under an account. */
export interface OpenDue extends DueAmount {
  readonly kind: DueKind;
  readonly number: number;
  readonly receivedAt: number;
}

export interface StoredBilling {
  readonly billingId: string;
  readonly code: string;
  readonly total: Rupiah;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly replaces: string | null;
  readonly end: { readonly kind: BillingEnd; readonly reason: string; readonly at: number } | null;
  readonly deposit: DepositTable | null;
  readonly parts: readonly (DueAmount & { readonly kind: DueKind; readonly number: number })[];
}

export interface DueRepo {
  /** Everything that is still due, oldest first; parts of less than nothing included. */
  open(): readonly OpenDue[];
  /** What stands in billings that are neither ended nor paid. */
  reserved(): readonly DueAmount[];
  /** What corrections added to what is due, all together. */
  corrected(): Rupiah;
  /** Sum of everything still due. */
  total(): Rupiah;
  billing(billingId: string): StoredBilling | null;
  /** Those with this code, newest first: a code that was taken back may have been entered again. */
  billingsOfCode(code: string): readonly StoredBilling[];
  /** Newest first. */
  billings(wish: RowsWish): readonly StoredBilling[];
  billingCount(): number;
  /** Neither ended nor paid, oldest first. */
  openBillings(): readonly StoredBilling[];
  billingsOfSource(sourceId: string): readonly StoredBilling[];
  /** Id of the billing that was made in place of this one, or null. */
  replacedBy(billingId: string): string | null;
  billingOfNtpn(ntpn: string): string | null;
  billingOfDeposit(number: number): string | null;
  /** What a source made due when it was written, all accounts together. */
  stepsOfSource(sourceId: string): Rupiah;
  /** Deposits from `from` to `to` (days), by account and month (`2026-11`). */
  deposited(from: string, to: string): readonly { readonly account: string; readonly month: string; readonly amount: Rupiah }[];
  /** Name of the bank of the newest deposit, '' before the first. */
  lastBank(): string;
}

type BillingRow = { id: string; code: string; total: number; created_at: number; expires_at: number; replaces: string | null; end_kind: BillingEnd | null; end_reason: string | null; end_at: number | null };

export function dueRepo(writer: Writer): DueRepo {
  const open = writer.query<Record<never, never>, { source_id: string; account: string; amount: number; kind: DueKind; number: number; received_at: number }>((db) =>
    db
      .selectFrom('due_balance')
      .innerJoin('due_source', 'due_source.id', 'due_balance.source_id')
      .select(['due_balance.source_id', 'due_balance.account', 'due_balance.amount', 'due_source.kind', 'due_source.number', 'due_source.received_at'])
      .where('due_balance.amount', '<>', 0)
      .orderBy('due_source.received_at')
      .orderBy('due_source.seq')
      .orderBy('due_balance.account'),
  );
  const total = writer.query<Record<never, never>, { amount: number | null }>((db) => db.selectFrom('due_balance').select((eb) => eb.fn.sum<number>('amount').as('amount')).where('amount', '<>', 0));
  const reserved = writer.query<Record<never, never>, { source_id: string; account: string; amount: number }>((db) =>
    db
      .selectFrom('billing_part')
      .leftJoin('billing_close', 'billing_close.billing_id', 'billing_part.billing_id')
      .leftJoin('deposit', 'deposit.billing_id', 'billing_part.billing_id')
      .select((eb) => ['billing_part.source_id', 'billing_part.account', eb.fn.sum<number>('billing_part.amount').as('amount')])
      .where('billing_close.billing_id', 'is', null)
      .where('deposit.billing_id', 'is', null)
      .groupBy(['billing_part.source_id', 'billing_part.account']),
  );
  const columns = ['billing.id', 'billing.code', 'billing.total', 'billing.created_at', 'billing.expires_at', 'billing.replaces', 'billing_close.end_kind', 'billing_close.reason as end_reason', 'billing_close.at as end_at'] as const;
  const one = writer.query<{ billingId: string }, BillingRow>((db, v) =>
    db.selectFrom('billing').leftJoin('billing_close', 'billing_close.billing_id', 'billing.id').select(columns).where('billing.id', '=', v.billingId),
  );
  const parts = writer.query<{ billingId: string }, { source_id: string; account: string; amount: number; kind: DueKind; number: number }>((db, v) =>
    db
      .selectFrom('billing_part')
      .innerJoin('due_source', 'due_source.id', 'billing_part.source_id')
      .select(['billing_part.source_id', 'billing_part.account', 'billing_part.amount', 'due_source.kind', 'due_source.number'])
      .where('billing_part.billing_id', '=', v.billingId)
      .orderBy('due_source.received_at')
      .orderBy('billing_part.account'),
  );
  const deposit = writer.query<{ billingId: string }, DepositTable>((db, v) => db.selectFrom('deposit').selectAll().where('billing_id', '=', v.billingId));
  const ofCode = writer.query<{ code: string }, { id: string }>((db, v) => db.selectFrom('billing').select('id').where('code', '=', v.code).orderBy('seq', 'desc'));
  const newest = writer.query<RowsWish, { id: string }>((db, v) => db.selectFrom('billing').select('id').orderBy('seq', 'desc').limit(v.limit).offset(v.offset));
  const countAll = writer.query<Record<never, never>, { n: number }>((db) => db.selectFrom('billing').select((eb) => eb.fn.countAll<number>().as('n')));
  const unpaid = writer.query<Record<never, never>, { id: string }>((db) =>
    db
      .selectFrom('billing')
      .leftJoin('billing_close', 'billing_close.billing_id', 'billing.id')
      .leftJoin('deposit', 'deposit.billing_id', 'billing.id')
      .select('billing.id')
      .where('billing_close.billing_id', 'is', null)
      .where('deposit.billing_id', 'is', null)
      .orderBy('billing.seq'),
  );
  const ofSource = writer.query<{ sourceId: string }, { id: string }>((db, v) => db.selectFrom('billing_part').select('billing_id as id').distinct().where('source_id', '=', v.sourceId).orderBy('billing_id'));
  const successor = writer.query<{ billingId: string }, { id: string }>((db, v) => db.selectFrom('billing').select('id').where('replaces', '=', v.billingId));
  const ofNtpn = writer.query<{ ntpn: string }, { id: string }>((db, v) => db.selectFrom('deposit').select('billing_id as id').where('ntpn', '=', v.ntpn));
  const ofDeposit = writer.query<{ number: number }, { id: string }>((db, v) => db.selectFrom('deposit').select('billing_id as id').where('number', '=', v.number));
  const made = writer.query<{ sourceId: string }, { amount: number | null }>((db, v) =>
    db
      .selectFrom('due_source')
      .innerJoin('due_step', (join) => join.onRef('due_step.seq', '=', 'due_source.seq').onRef('due_step.source_id', '=', 'due_source.id'))
      .select((eb) => eb.fn.sum<number>('due_step.amount').as('amount'))
      .where('due_source.id', '=', v.sourceId),
  );
  const corrected = writer.query<Record<never, never>, { amount: number | null }>((db) =>
    db
      .selectFrom('due_source')
      .innerJoin('due_step', 'due_step.seq', 'due_source.seq')
      .select((eb) => eb.fn.sum<number>('due_step.amount').as('amount'))
      .where('due_source.kind', '=', 'correction'),
  );
  const paid = writer.query<{ from: string; to: string }, { account: string; paid_on: string; amount: number }>((db, v) =>
    db
      .selectFrom('deposit')
      .innerJoin('billing_part', 'billing_part.billing_id', 'deposit.billing_id')
      .select((eb) => ['billing_part.account', 'deposit.paid_on', eb.fn.sum<number>('billing_part.amount').as('amount')])
      .where('deposit.paid_on', '>=', v.from)
      .where('deposit.paid_on', '<=', v.to)
      .groupBy(['billing_part.account', 'deposit.paid_on']),
  );
  const bank = writer.query<Record<never, never>, { bank: string }>((db) => db.selectFrom('deposit').select('bank').orderBy('seq', 'desc').limit(1));

  const find = (billingId: string): StoredBilling | null => {
    const row = one.get({ billingId });
    return row === undefined ? null : billingOf(row, deposit.get({ billingId }) ?? null, parts.all({ billingId }));
  };
  const each = (rows: readonly { readonly id: string }[]): StoredBilling[] => rows.flatMap(({ id }) => find(id) ?? []);
  return {
    open: () => open.all({}).map((row) => ({ sourceId: row.source_id, account: row.account, amount: row.amount as Rupiah, kind: row.kind, number: row.number, receivedAt: row.received_at })),
    reserved: () => reserved.all({}).map((row) => ({ sourceId: row.source_id, account: row.account, amount: row.amount as Rupiah })),
    corrected: () => (corrected.get({})?.amount ?? 0) as Rupiah,
    total: () => (total.get({})?.amount ?? 0) as Rupiah,
    billing: find,
    billingsOfCode: (code) => each(ofCode.all({ code })),
    billings: (wish) => each(newest.all(wish)),
    billingCount: () => countAll.get({})?.n ?? 0,
    openBillings: () => each(unpaid.all({})),
    billingsOfSource: (sourceId) => each(ofSource.all({ sourceId })),
    replacedBy: (billingId) => successor.get({ billingId })?.id ?? null,
    billingOfNtpn: (ntpn) => ofNtpn.get({ ntpn })?.id ?? null,
    stepsOfSource: (sourceId) => (made.get({ sourceId })?.amount ?? 0) as Rupiah,
    billingOfDeposit: (number) => ofDeposit.get({ number })?.id ?? null,
    deposited: (from, to) => monthly(paid.all({ from, to })),
    lastBank: () => bank.get({})?.bank ?? '',
  };
}

function billingOf(row: BillingRow, deposit: DepositTable | null, parts: readonly { source_id: string; account: string; amount: number; kind: DueKind; number: number }[]): StoredBilling {
  return {
    billingId: row.id,
    code: row.code,
    total: row.total as Rupiah,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    replaces: row.replaces,
    end: row.end_kind === null ? null : { kind: row.end_kind, reason: row.end_reason ?? '', at: row.end_at ?? 0 },
    deposit,
    parts: parts.map((part) => ({ sourceId: part.source_id, account: part.account, amount: part.amount as Rupiah, kind: part.kind, number: part.number })),
  };
}

function monthly(rows: readonly { readonly account: string; readonly paid_on: string; readonly amount: number }[]): { account: string; month: string; amount: Rupiah }[] {
  const sums = new Map<string, { account: string; month: string; amount: number }>();
  for (const { account, paid_on, amount } of rows) {
    const month = paid_on.slice(0, 7);
    const before = sums.get(`${account}/${month}`);
    sums.set(`${account}/${month}`, { account, month, amount: (before?.amount ?? 0) + amount });
  }
  return [...sums.values()].map((sum) => ({ ...sum, amount: sum.amount as Rupiah }));
}
