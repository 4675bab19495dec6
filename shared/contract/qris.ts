import { type } from '@orpc/contract';
import * as z from 'zod';
import type { QrisReading } from '../domain/qris/read-for-settings.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { id, money, procedure } from './base.ts';
import type { PrintJob } from './prints.ts';

/** A payment code ready to be drawn: nobody tells the till whether it was paid. */
export interface QrisToPay {
  readonly payload: string;
  /** The drawing, row by row without the quiet zone: `1` is a dark module. Leave four light modules around it. */
  readonly rows: readonly string[];
  /** As the payer's app shows them; blanks at the ends belong to them. */
  readonly merchantName: string | null;
  readonly city: string | null;
  /** What it asks for; null when the payer types the amount. */
  readonly amount: Rupiah | null;
}

/** Above zero; the fallback, the unit's own code on which the payer types the amount, is null. */
const amount = money.nullable();

export const qris = {
  /** Made offline from the unit's own code. Refused with qris.none or qris.unusable. */
  code: procedure.input(z.strictObject({ amount })).output(type<QrisToPay>()),
  /** What a text that was typed, pasted, scanned or read from a picture says, field by field, and whether it can be used. */
  explain: procedure.input(z.strictObject({ text: z.string().max(20_000) })).output(type<QrisReading>()),
  /** Queues a paper with the code as large as the roll bears. */
  print: procedure.input(z.strictObject({ commandId: id<'command'>(), amount })).output(type<PrintJob>()),
};
