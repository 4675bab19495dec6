import type { BusinessDay } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { MatchKind } from './accept-match.ts';
import type { StatementLine, StatementMapping } from './statement.ts';

/** A file that was imported, as the journal keeps it: all of its new lines, and how they were read. */
export interface ImportedStatement {
  readonly statementId: string;
  /** The account or contract it belongs to, in the treasurer's words. */
  readonly account: string;
  readonly fileName: string;
  /** SHA-256 of the bytes, 64 hex digits. */
  readonly fileHash: string;
  readonly fingerprint: string;
  readonly mapping: StatementMapping;
  /** Rows of the file, column names and blank ones included. */
  readonly rows: number;
  /** Lines that an earlier file had brought already. */
  readonly known: number;
  /** Rows a person chose to leave out because they could not be read. */
  readonly leftOut: readonly number[];
  readonly lines: readonly StatementLine[];
}

/** A payment as a match names it. `receiptNumber` and `day` are for whoever reads the journal. */
export interface MatchedPayment {
  readonly saleId: string;
  readonly paymentNumber: number;
  readonly receiptNumber: string;
  readonly day: BusinessDay;
  readonly amount: Rupiah;
}

/** A line that pays payments, or payments that undo each other, or a line that is none of the till's (see MatchKind). gross = net + fee. */
export interface MadeMatch {
  readonly matchId: string;
  readonly kind: MatchKind;
  readonly line: { readonly statementId: string; readonly row: number; readonly account: string; readonly day: BusinessDay; readonly amount: Rupiah } | null;
  readonly payments: readonly MatchedPayment[];
  readonly gross: Rupiah;
  readonly net: Rupiah;
  readonly fee: Rupiah;
  /** rule: certain by the rules in force; person: somebody decided. */
  readonly how: 'rule' | 'person';
  readonly reason: string | null;
}

/** A match that was taken back; the amounts are those of the match. */
export interface UndoneMatch {
  readonly matchId: string;
  readonly kind: MatchKind;
  readonly net: Rupiah;
  readonly fee: Rupiah;
  readonly reason: string;
}
