import { type } from '@orpc/contract';
import * as z from 'zod';
import { LABELS_MAX } from '../domain/label/label-limits.ts';
import type { Delivery, DeliveryCause } from '../domain/printing/delivery.ts';
import type { PrintState } from '../domain/printing/print-state.ts';
import type { PrinterStatus } from '../domain/printing/printer-status.ts';
import type { Id, PrintJobId, SaleId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { id, nothing, procedure } from './base.ts';

export const PRINT_KINDS = ['receipt', 'copy', 'gift', 'test', 'qris', 'shift-open', 'cash-move', 'x', 'x-own', 'z', 'handover', 'goods', 'label', 'stock-count'] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

export interface PrintJob {
  readonly jobId: PrintJobId;
  /** Runs through all papers of the register; stands in the last line of the paper. */
  readonly printNumber: number;
  readonly kind: PrintKind;
  readonly saleId: SaleId | null;
  readonly receiptNumber: string | null;
  /** Of the sale, or what a payment code on paper asks for. */
  readonly total: Rupiah | null;
  readonly labels: PrintedRun | null;
  /** 0 = original. */
  readonly copyNumber: number;
  readonly state: PrintState;
  readonly cause: DeliveryCause | null;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** A run of labels on paper. */
export interface PrintedRun {
  /** The same for another paper of the same run. */
  readonly runId: Id<'label-run'>;
  readonly count: number;
  /** The first of the goods. */
  readonly what: string;
  /** The rest of another paper: its print number, and after which label of it. */
  readonly restOf: { readonly printNumber: number; readonly after: number } | null;
}

/** Labels of the same goods in a run. */
export interface LabelLineCount {
  readonly name: string;
  readonly copies: number;
}

/** What the bottom bar shows. */
export interface PrintOverview {
  readonly printer: PrinterStatus | null;
  /** The label printer; null when there is none. */
  readonly labelPrinter: PrinterStatus | null;
  /** When the present trouble began, or null. */
  readonly troubleSince: Instant | null;
  readonly waiting: number;
  readonly unknown: number;
  /** The last pulse sent to the drawer and how it went; a pulse is sent once and never repeated by itself. */
  readonly drawer: { readonly saleId: SaleId; readonly state: Delivery['state']; readonly cause: DeliveryCause | null } | null;
}

export const prints = {
  overview: procedure.input(nothing).output(type<PrintOverview>()),
  /** Newest first, at most 100. */
  list: procedure.input(nothing).output(type<readonly PrintJob[]>()),
  /** Answers "sudah keluar?" for an unknown paper: true ends it; false prints it again, marked SALINAN. */
  answer: procedure.input(z.strictObject({ commandId: id<'command'>(), jobId: id<'print-job'>(), printed: z.boolean() })).output(type<PrintJob>()),
  /** A run of labels came out up to label `cameOut`: the others are printed, as a paper of their own. */
  restOfLabels: procedure.input(z.strictObject({ commandId: id<'command'>(), jobId: id<'print-job'>(), cameOut: z.int().min(0).max(LABELS_MAX) })).output(type<PrintJob>()),
  /** The labels of a run in the order in which they come out. */
  labelLines: procedure.input(z.strictObject({ jobId: id<'print-job'>() })).output(type<readonly LabelLineCount[]>()),
  /** Gives a waiting paper up; the sale stays. */
  skip: procedure.input(z.strictObject({ commandId: id<'command'>(), jobId: id<'print-job'>() })).output(type<PrintJob>()),
  /** Asks the printer anew and sends what waits. */
  retry: procedure.input(nothing).output(type<PrintOverview>()),
  /** Queues a test page. */
  test: procedure.input(z.strictObject({ commandId: id<'command'>() })).output(type<PrintJob>()),
};
