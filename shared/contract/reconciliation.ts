import { type } from '@orpc/contract';
import * as z from 'zod';
import type { TenderKind } from '../domain/payment/tender.ts';
import type { MatchKind } from '../domain/reconciliation/accept-match.ts';
import type { MatchReason } from '../domain/reconciliation/find-pairs.ts';
import type { FaultyRow } from '../domain/reconciliation/read-lines.ts';
import { STATEMENT_BYTES_MAX, STATEMENT_ROWS_MAX } from '../domain/reconciliation/statement-limits.ts';
import { COLUMN_ROLES, DAY_ORDERS, NUMBER_STYLES, type StatementLayout, type StatementLine, type StatementMapping } from '../domain/reconciliation/statement.ts';
import { DELIMITERS, type Delimiter } from '../domain/sheet/delimiters.ts';
import type { SaleId } from '../kernel/ids.ts';
import type { BusinessDay, Instant } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { businessDay, id, nothing, procedure, rowsWish, shortText } from './base.ts';

/** A payment without cash as the treasurer sees it. */
export interface BankPayment {
  readonly saleId: SaleId;
  readonly paymentNumber: number;
  readonly receiptNumber: string;
  readonly at: Instant;
  readonly day: BusinessDay;
  readonly tender: string;
  readonly kind: TenderKind;
  readonly label: string;
  /** Negative when it was given back. */
  readonly amount: Rupiah;
  readonly reference: string | null;
}

export interface BankLine extends Omit<StatementLine, 'occurrence'> {
  readonly statementId: string;
  readonly account: string;
}

export interface MatchSuggestion {
  readonly line: BankLine;
  /** More than one: the line pays them together. */
  readonly payments: readonly BankPayment[];
  readonly gross: Rupiah;
  readonly net: Rupiah;
  readonly fee: Rupiah;
  readonly reason: MatchReason;
}

export interface BankMatch {
  readonly matchId: string;
  readonly kind: MatchKind;
  readonly line: BankLine | null;
  readonly payments: readonly BankPayment[];
  readonly gross: Rupiah;
  readonly net: Rupiah;
  readonly fee: Rupiah;
  readonly how: 'rule' | 'person';
  readonly reason: string | null;
  readonly at: Instant;
  readonly by: string | null;
}

/** What waits for a decision. Counts are of everything; the lists are cut at their limits. */
export interface OpenBoard {
  readonly suggested: readonly MatchSuggestion[];
  readonly suggestedCount: number;
  /** Of those that were looked for. */
  readonly leftPayments: readonly BankPayment[];
  readonly leftPaymentFound: number;
  readonly leftPaymentCount: number;
  readonly leftLines: readonly BankLine[];
  readonly leftLineFound: number;
  readonly leftLineCount: number;
}

export interface ReconciliationBoard extends OpenBoard {
  /** Newest first: matches whose line (or, without a line, whose last payment) is of the days asked for. */
  readonly matched: readonly BankMatch[];
  readonly matchedCount: number;
  /** Of those days: what buyers paid, what arrived, what the provider kept. */
  readonly totals: { readonly matches: number; readonly gross: Rupiah; readonly net: Rupiah; readonly fee: Rupiah };
  /** Belum dicocokkan, of all days. */
  readonly waiting: WaitingPayments;
  readonly lastStatement: { readonly account: string; readonly fileName: string; readonly importedAt: Instant; readonly lines: number } | null;
}

export interface WaitingPayments {
  readonly count: number;
  readonly amount: Rupiah;
}

export interface StatementPreview {
  readonly fingerprint: string;
  /** Read once before: mapping and account are those of the last file of this bank. */
  readonly remembered: boolean;
  readonly account: string | null;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  readonly delimiter: Delimiter;
  readonly rowCount: number;
  /** The row of names that is used, from 1; 0 = none. */
  readonly headerRow: number;
  /** The first rows of the file with anything in them, each as one text: what the row of names is chosen from. */
  readonly top: readonly { readonly row: number; readonly text: string }[];
  /** Column names (empty without a header) and the first rows below them. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Null: nobody can tell; the person names day and amount. */
  readonly mapping: StatementMapping | null;
  readonly reading: StatementSummary | null;
}

export interface StatementSummary {
  readonly sample: readonly StatementLine[];
  readonly lines: number;
  /** Came with an earlier file already. */
  readonly known: number;
  readonly incoming: Rupiah;
  readonly outgoing: Rupiah;
  readonly from: BusinessDay | null;
  readonly to: BusinessDay | null;
  readonly passedOver: number;
  readonly withSen: number;
  readonly faults: readonly FaultyRow[];
  readonly faultCount: number;
}

export interface ImportedStatementAnswer {
  readonly statementId: string;
  readonly lines: number;
  readonly known: number;
  /** Matched at once, because nothing else could be meant. */
  readonly matched: number;
  readonly waiting: WaitingPayments;
}

export interface PaymentStanding {
  readonly paymentNumber: number;
  readonly amount: Rupiah;
  readonly label: string;
  /** Null: belum dicocokkan. */
  readonly match: { readonly kind: MatchKind; readonly day: BusinessDay | null; readonly account: string | null; readonly at: Instant } | null;
}

const file = z.base64().max(Math.ceil(STATEMENT_BYTES_MAX / 3) * 4);
const fileName = z.string().trim().min(1).max(120);
const leftOut = z.array(z.int().min(1).max(STATEMENT_ROWS_MAX)).max(500);
const mapping: z.ZodType<StatementMapping, StatementMapping> = z.strictObject({
  headerRow: z.int().min(0).max(200),
  delimiter: z.enum(DELIMITERS).optional(),
  days: z.enum(DAY_ORDERS),
  numbers: z.enum(NUMBER_STYLES),
  roles: z.array(z.enum(COLUMN_ROLES)).min(1).max(80),
});
const layout: z.ZodType<StatementLayout, StatementLayout> = z.strictObject({ delimiter: z.enum(DELIMITERS).nullable(), headerRow: z.int().min(0).max(200).nullable() });
const account = z.string().trim().min(1).max(60);
const reason = z.string().trim().min(1).max(120);

export const reconciliation = {
  /** Which rows: of what is matched. `find`: words of what is left over. `aside`: so many suggestions more than usual are shown, because as many were laid aside. */
  board: procedure.input(rowsWish.extend({ from: businessDay, to: businessDay, find: shortText(60).optional(), aside: z.int().min(0).max(STATEMENT_ROWS_MAX).optional() })).output(type<ReconciliationBoard>()),
  waiting: procedure.input(nothing).output(type<WaitingPayments>()),
  /** How the payments without cash of a sale stand. */
  ofSale: procedure.input(z.strictObject({ saleId: id<'sale'>() })).output(type<readonly PaymentStanding[]>()),
  /** Reads a file and keeps nothing. `mapping` null proposes one, for `layout` where a person corrected the guess; `account` null is that of the last file of this bank. */
  preview: procedure.input(z.strictObject({ file, fileName, mapping: mapping.nullable(), layout: layout.nullable(), account: account.nullable(), leftOut })).output(type<StatementPreview>()),
  /** All of a file or nothing of it; what is certain is matched at once. */
  import: procedure.input(z.strictObject({ commandId: id<'command'>(), file, fileName, mapping, account, leftOut })).output(type<ImportedStatementAnswer>()),
  /**
   * A line with one payment, or with many (a settlement), or with none (it is none of the till's); payments without a line undo each other.
   * The last two need a reason.
   */
  match: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        line: z.strictObject({ statementId: id<'statement'>(), row: z.int().min(1) }).nullable(),
        payments: z.array(z.strictObject({ saleId: id<'sale'>(), paymentNumber: z.int().min(1).max(20) })).max(2_000),
        reason: reason.nullable(),
      }),
    )
    .output(type<{ readonly matchId: string; readonly waiting: WaitingPayments }>()),
  unmatch: procedure.input(z.strictObject({ commandId: id<'command'>(), matchId: id<'match'>(), reason })).output(type<{ readonly waiting: WaitingPayments }>()),
};
