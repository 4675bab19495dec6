import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import type { BankLine, BankPayment, WaitingPayments } from '../../../shared/contract/reconciliation.ts';
import type { TenderKind } from '../../../shared/domain/payment/tender.ts';
import type { StatementLine, StatementMapping } from '../../../shared/domain/reconciliation/statement.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { StatementLineTable, StatementMatchTable, StatementTable } from '../schema-reconciliation.ts';
import type { Reader } from '../sync-db.ts';

type PaymentRow = { sale_id: string; payment_number: number; receipt_number: string; completed_at: number; business_day: string; tender: string; kind: string; label: string; amount: number; reference: string | null };
type LineRow = Omit<StatementLineTable, 'occurrence'>;

/** A match that is in force. */
export interface StandingMatch {
  readonly match: StatementMatchTable;
  readonly line: BankLine | null;
  readonly payments: readonly BankPayment[];
}

/** What the bank said and what came of it. */
export interface ReconciliationRepo {
  /** Payments without cash that no match holds. */
  waiting(): WaitingPayments;
  openPayments(): readonly BankPayment[];
  /** Lines that no match holds. */
  openLines(): readonly BankLine[];
  /** How many lines of a statement the rules have matched. */
  matchedByRule(statementId: string): number;
  line(statementId: string, row: number): BankLine | null;
  /** A payment without cash. */
  payment(saleId: string, paymentNumber: number): BankPayment | null;
  isLineHeld(statementId: string, row: number): boolean;
  /** The match that holds a payment now, or null. */
  matchOfPayment(saleId: string, paymentNumber: number): StandingMatch | null;
  /** A match in force, or null when there is none or it was undone. */
  match(matchId: string): StandingMatch | null;
  /** Newest first, of the days from..to. */
  matches(from: BusinessDay, to: BusinessDay, wish: RowsWish): RowsOf<StandingMatch>;
  totals(from: BusinessDay, to: BusinessDay): { readonly matches: number; readonly gross: Rupiah; readonly net: Rupiah; readonly fee: Rupiah };
  /** `statement/row sale/payment` of every pair a person has undone. */
  undonePairs(): ReadonlySet<string>;
  lastStatement(): StatementTable | null;
  /** The last statement whose file had these column names. */
  lastOfFingerprint(fingerprint: string): { readonly account: string; readonly mapping: StatementMapping } | null;
  /** How the last files of every kind were read, newest first, at most `limit`. */
  lastReadings(limit: number): readonly { readonly fingerprint: string; readonly mapping: StatementMapping }[];
  accountOfFile(fileHash: string): string | null;
  /** Whether a line came with an earlier file. */
  isKnown(account: string, line: StatementLine): boolean;
  paymentsOfSale(saleId: string): readonly BankPayment[];
}

export function pairName(line: { readonly statementId: string; readonly row: number }, payment: { readonly saleId: string; readonly paymentNumber: number }): string {
  return `${line.statementId}/${line.row} ${payment.saleId}/${payment.paymentNumber}`;
}

export function reconciliationRepo(reader: Reader): ReconciliationRepo {
  const PAYMENT = ['payment.sale_id', 'payment.payment_number', 'sale.receipt_number', 'sale.completed_at', 'sale.business_day', 'payment.tender', 'payment.kind', 'payment.label', 'payment.amount', 'payment.reference'] as const;
  const LINE = ['statement_line.statement_id', 'statement_line.row', 'statement_line.account', 'statement_line.day', 'statement_line.minute', 'statement_line.amount', 'statement_line.gross', 'statement_line.description', 'statement_line.reference'] as const;
  const waiting = reader.query<Record<never, never>, { count: number; amount: number | null }>((db) =>
    db
      .selectFrom('payment')
      .leftJoin('payment_match', (join) => join.onRef('payment_match.sale_id', '=', 'payment.sale_id').onRef('payment_match.payment_number', '=', 'payment.payment_number'))
      .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.sum<number>('payment.amount').as('amount')])
      .where('payment.kind', '<>', 'cash')
      .where('payment_match.match_id', 'is', null),
  );
  const openPayments = reader.query<Record<never, never>, PaymentRow>((db) =>
    db
      .selectFrom('payment')
      .innerJoin('sale', 'sale.id', 'payment.sale_id')
      .leftJoin('payment_match', (join) => join.onRef('payment_match.sale_id', '=', 'payment.sale_id').onRef('payment_match.payment_number', '=', 'payment.payment_number'))
      .select(PAYMENT)
      .where('payment.kind', '<>', 'cash')
      .where('payment_match.match_id', 'is', null)
      .orderBy('payment.sale_id')
      .orderBy('payment.payment_number'),
  );
  const openLines = reader.query<Record<never, never>, LineRow>((db) =>
    db
      .selectFrom('statement_line')
      .leftJoin('line_match', (join) => join.onRef('line_match.statement_id', '=', 'statement_line.statement_id').onRef('line_match.row', '=', 'statement_line.row'))
      .select(LINE)
      .where('line_match.match_id', 'is', null)
      .orderBy('statement_line.day')
      .orderBy('statement_line.statement_id')
      .orderBy('statement_line.row'),
  );
  const line = reader.query<{ statementId: string; row: number }, LineRow>((db, v) => db.selectFrom('statement_line').select(LINE).where('statement_id', '=', v.statementId).where('row', '=', v.row));
  const paymentsOfSale = reader.query<{ saleId: string }, PaymentRow>((db, v) =>
    db.selectFrom('payment').innerJoin('sale', 'sale.id', 'payment.sale_id').select(PAYMENT).where('payment.sale_id', '=', v.saleId).where('payment.kind', '<>', 'cash').orderBy('payment.payment_number'),
  );
  const heldLine = reader.query<{ statementId: string; row: number }, { match_id: string }>((db, v) => db.selectFrom('line_match').select('match_id').where('statement_id', '=', v.statementId).where('row', '=', v.row));
  const heldPayment = reader.query<{ saleId: string; number: number }, { match_id: string }>((db, v) => db.selectFrom('payment_match').select('match_id').where('sale_id', '=', v.saleId).where('payment_number', '=', v.number));
  const match = reader.query<{ matchId: string }, StatementMatchTable>((db, v) =>
    db
      .selectFrom('statement_match')
      .selectAll()
      .where('id', '=', v.matchId)
      .where((eb) => eb.not(eb.exists(eb.selectFrom('statement_unmatch').select('match_id').whereRef('statement_unmatch.match_id', '=', 'statement_match.id')))),
  );
  const byRule = reader.query<{ statementId: string }, { matches: number }>((db, v) =>
    db.selectFrom('statement_match').select((eb) => eb.fn.countAll<number>().as('matches')).where('statement_id', '=', v.statementId).where('how', '=', 'rule'),
  );
  const parts = reader.query<{ matchId: string }, PaymentRow>((db, v) =>
    db
      .selectFrom('statement_match_part')
      .innerJoin('payment', (join) => join.onRef('payment.sale_id', '=', 'statement_match_part.sale_id').onRef('payment.payment_number', '=', 'statement_match_part.payment_number'))
      .innerJoin('sale', 'sale.id', 'payment.sale_id')
      .select(PAYMENT)
      .where('statement_match_part.match_id', '=', v.matchId)
      .orderBy('payment.sale_id')
      .orderBy('payment.payment_number'),
  );
  const standing = reader.query<{ from: string; to: string }, StatementMatchTable>((db, v) =>
    db
      .selectFrom('line_match')
      .innerJoin('statement_match', 'statement_match.id', 'line_match.match_id')
      .innerJoin('statement_line', (join) => join.onRef('statement_line.statement_id', '=', 'line_match.statement_id').onRef('statement_line.row', '=', 'line_match.row'))
      .selectAll('statement_match')
      .where('statement_line.day', '>=', v.from)
      .where('statement_line.day', '<=', v.to)
      .orderBy('statement_match.seq', 'desc'),
  );
  /** An offset has no line: the days of its payments count. */
  const offsets = reader.query<{ from: string; to: string }, StatementMatchTable>((db, v) =>
    db
      .selectFrom('statement_match')
      .selectAll()
      .where('kind', '=', 'offset')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('payment_match')
          .innerJoin('sale', 'sale.id', 'payment_match.sale_id')
          .select('payment_match.match_id')
          .where('sale.business_day', '>=', v.from)
          .where('sale.business_day', '<=', v.to),
      )
      .orderBy('seq', 'desc'),
  );
  const totals = reader.query<{ from: string; to: string }, { matches: number; gross: number | null; net: number | null; fee: number | null }>((db, v) =>
    db
      .selectFrom('line_match')
      .innerJoin('statement_match', 'statement_match.id', 'line_match.match_id')
      .innerJoin('statement_line', (join) => join.onRef('statement_line.statement_id', '=', 'line_match.statement_id').onRef('statement_line.row', '=', 'line_match.row'))
      .select((eb) => [
        eb.fn.countAll<number>().as('matches'),
        eb.fn.sum<number>('statement_match.gross').as('gross'),
        eb.fn.sum<number>('statement_match.net').as('net'),
        eb.fn.sum<number>('statement_match.fee').as('fee'),
      ])
      .where('statement_match.kind', '<>', 'unrelated')
      .where('statement_line.day', '>=', v.from)
      .where('statement_line.day', '<=', v.to),
  );
  const undone = reader.query<Record<never, never>, { statement_id: string; row: number; sale_id: string; payment_number: number }>((db) =>
    db
      .selectFrom('statement_unmatch')
      .innerJoin('statement_match', 'statement_match.id', 'statement_unmatch.match_id')
      .innerJoin('statement_match_part', 'statement_match_part.match_id', 'statement_match.id')
      .select((eb) => [eb.ref('statement_match.statement_id').$castTo<string>().as('statement_id'), eb.ref('statement_match.row').$castTo<number>().as('row'), 'statement_match_part.sale_id', 'statement_match_part.payment_number'])
      .where('statement_match.statement_id', 'is not', null),
  );
  const last = reader.query<Record<never, never>, StatementTable>((db) => db.selectFrom('statement').selectAll().orderBy('seq', 'desc').limit(1));
  const ofFingerprint = reader.query<{ fingerprint: string }, { account: string; mapping: string }>((db, v) =>
    db.selectFrom('statement').select(['account', 'mapping']).where('fingerprint', '=', v.fingerprint).orderBy('seq', 'desc').limit(1),
  );
  const readings = reader.query<{ limit: number }, { fingerprint: string; mapping: string }>((db, v) =>
    db
      .selectFrom('statement')
      .select(['fingerprint', 'mapping'])
      .where('seq', 'in', (eb) => eb.selectFrom('statement').select((max) => max.fn.max<number>('seq').as('seq')).groupBy('fingerprint'))
      .orderBy('seq', 'desc')
      .limit(v.limit),
  );
  const ofFile = reader.query<{ hash: string }, { account: string }>((db, v) => db.selectFrom('statement').select('account').where('file_hash', '=', v.hash));
  const known = reader.query<{ account: string; day: string; amount: number; reference: string; description: string; occurrence: number }, { row: number }>((db, v) =>
    db
      .selectFrom('statement_line')
      .select('row')
      .where('account', '=', v.account)
      .where('day', '=', v.day)
      .where('amount', '=', v.amount)
      .where('reference', '=', v.reference)
      .where('description', '=', v.description)
      .where('occurrence', '=', v.occurrence),
  );

  const lineOf = (statementId: string, row: number): BankLine | null => {
    const found = line.get({ statementId, row });
    return found === undefined ? null : bankLine(found);
  };
  const whole = (found: StatementMatchTable): StandingMatch => ({
    match: found,
    line: found.statement_id === null || found.row === null ? null : lineOf(found.statement_id, found.row),
    payments: parts.all({ matchId: found.id }).map(bankPayment),
  });
  const matchOf = (matchId: string): StandingMatch | null => {
    const found = match.get({ matchId });
    return found === undefined ? null : whole(found);
  };
  return {
    waiting: () => {
      const { count, amount } = waiting.get({}) ?? { count: 0, amount: 0 };
      return { count, amount: (amount ?? 0) as Rupiah };
    },
    openPayments: () => openPayments.all({}).map(bankPayment),
    openLines: () => openLines.all({}).map(bankLine),
    matchedByRule: (statementId) => byRule.get({ statementId })?.matches ?? 0,
    line: lineOf,
    payment: (saleId, paymentNumber) => paymentsOfSale.all({ saleId }).map(bankPayment).find((payment) => payment.paymentNumber === paymentNumber) ?? null,
    isLineHeld: (statementId, row) => heldLine.get({ statementId, row }) !== undefined,
    matchOfPayment: (saleId, number) => {
      const held = heldPayment.get({ saleId, number });
      return held === undefined ? null : matchOf(held.match_id);
    },
    match: matchOf,
    matches: (from, to, { offset, limit }) => {
      const found = [...standing.all({ from, to }), ...offsets.all({ from, to })].toSorted((a, b) => b.seq - a.seq);
      return { rows: found.slice(offset, offset + limit).map(whole), total: found.length };
    },
    totals: (from, to) => {
      const sums = totals.get({ from, to });
      return { matches: sums?.matches ?? 0, gross: (sums?.gross ?? 0) as Rupiah, net: (sums?.net ?? 0) as Rupiah, fee: (sums?.fee ?? 0) as Rupiah };
    },
    undonePairs: () => new Set(undone.all({}).map((row) => pairName({ statementId: row.statement_id, row: row.row }, { saleId: row.sale_id, paymentNumber: row.payment_number }))),
    lastStatement: () => last.get({}) ?? null,
    lastOfFingerprint: (fingerprint) => {
      const found = ofFingerprint.get({ fingerprint });
      return found === undefined ? null : { account: found.account, mapping: JSON.parse(found.mapping) as StatementMapping };
    },
    lastReadings: (limit) => readings.all({ limit }).map(({ fingerprint, mapping }) => ({ fingerprint, mapping: JSON.parse(mapping) as StatementMapping })),
    accountOfFile: (hash) => ofFile.get({ hash })?.account ?? null,
    isKnown: (account, { day, amount, reference, description, occurrence }) => known.get({ account, day, amount, reference, description, occurrence }) !== undefined,
    paymentsOfSale: (saleId) => paymentsOfSale.all({ saleId }).map(bankPayment),
  };
}

function bankPayment(row: PaymentRow): BankPayment {
  return {
    saleId: row.sale_id as SaleId,
    paymentNumber: row.payment_number,
    receiptNumber: row.receipt_number,
    at: row.completed_at,
    day: row.business_day,
    tender: row.tender,
    kind: row.kind as TenderKind,
    label: row.label,
    amount: row.amount as Rupiah,
    reference: row.reference,
  };
}

function bankLine(row: LineRow): BankLine {
  return {
    statementId: row.statement_id,
    row: row.row,
    account: row.account,
    day: row.day,
    minute: row.minute,
    amount: row.amount as Rupiah,
    gross: row.gross as Rupiah | null,
    description: row.description,
    reference: row.reference,
  };
}
