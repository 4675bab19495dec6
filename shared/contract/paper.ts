import { type } from '@orpc/contract';
import * as z from 'zod';
import type { BusinessDay, Instant } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import type { Accountability } from '../domain/cash-book/accountability.ts';
import type { CashBook } from '../domain/cash-book/cash-book.ts';
import { businessDay, id, money, procedure, rowsWish, signedMoney, type RowsOf } from './base.ts';

/** An A4 paper as a file: its name with ending, its bytes in base64. */
export interface PaperFile {
  readonly name: string;
  readonly pdf: string;
}

/** What is known of a sale's kuitansi before and after it is made. */
export interface KuitansiState {
  readonly number: string;
  readonly amount: Rupiah;
  /** False for money back, an even exchange and what was undone. */
  readonly possible: boolean;
  /** The stamp the setting asks for at this amount, or null. */
  readonly stamp: Rupiah | null;
  /** What the first paper says; null before it. */
  readonly issued: { readonly payer: string; readonly purpose: string; readonly at: Instant; readonly copies: number } | null;
  /** The goods of the sale in words, to begin with. */
  readonly suggestedPurpose: string;
}

/** An examination of the treasurer's cash, for the list. */
export interface ExaminationRow {
  readonly number: number;
  readonly day: BusinessDay;
  readonly at: Instant;
  readonly difference: Rupiah;
}

const period = { from: businessDay, to: businessDay };
const bookKind = z.enum(['general', 'cash', 'bank']);

const text = (max: number): z.ZodString => z.string().trim().min(1).max(max);

export const paper = {
  kuitansiState: procedure.input(z.strictObject({ saleId: id<'sale'>() })).output(type<KuitansiState>()),
  /** Journals the kuitansi or its next copy; payer and purpose of a copy are those of the first paper. */
  issueKuitansi: procedure
    .input(z.strictObject({ commandId: id<'command'>(), saleId: id<'sale'>(), payer: text(120), purpose: text(300) }))
    .output(type<{ readonly copyNumber: number }>()),
  /** The paper itself, as often as wanted. */
  kuitansi: procedure.input(z.strictObject({ saleId: id<'sale'>(), copyNumber: z.int().min(0).max(9_999) })).output(type<PaperFile>()),
  /** A book of the treasurer: BKU (general) or the auxiliary book of cash or bank. */
  book: procedure.input(z.strictObject({ kind: bookKind, ...period })).output(type<CashBook>()),
  bookPaper: procedure.input(z.strictObject({ kind: bookKind, ...period })).output(type<PaperFile>()),
  /** The figures of the LPJ. */
  accountability: procedure.input(z.strictObject(period)).output(type<Accountability>()),
  accountabilityPaper: procedure.input(z.strictObject(period)).output(type<PaperFile>()),
  /** Berita acara penutupan kas of a sealed close. */
  close: procedure.input(z.strictObject({ zNumber: z.int().min(1) })).output(type<PaperFile>()),
  /** Register penutupan kas. */
  closeRegister: procedure.input(z.strictObject(period)).output(type<PaperFile>()),
  /** Berita acara serah terima. */
  handover: procedure.input(z.strictObject({ handoverId: z.string().max(60) })).output(type<PaperFile>()),
  /** Journals an examination of the treasurer's cash: the books up to `day` against what was counted and what the bank says. */
  examine: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        from: businessDay,
        day: businessDay,
        cash: money,
        bank: signedMoney,
        explanation: z.string().max(300).nullable(),
        uakpa: z.strictObject({ received: signedMoney, deposited: signedMoney }).nullable(),
      }),
    )
    .output(type<{ readonly number: number }>()),
  examinations: procedure.input(rowsWish).output(type<RowsOf<ExaminationRow>>()),
  /** Berita acara pemeriksaan kas of an examination, as often as wanted. */
  examination: procedure.input(z.strictObject({ number: z.int().min(1) })).output(type<PaperFile>()),
};
