import { type } from '@orpc/contract';
import * as z from 'zod';
import { LABEL_LINES_MAX, LABELS_MAX } from '../domain/label/label-limits.ts';
import type { LabelFault } from '../domain/label/label-fault.ts';
import type { BusinessDay } from '../kernel/instant.ts';
import type { Quantity } from '../kernel/quantity.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { id, procedure } from './base.ts';
import { labelTemplate } from './label-template-schema.ts';
import type { PaperFile } from './paper.ts';
import type { PrintJob } from './prints.ts';

const lines = z.array(z.strictObject({ productId: id<'product'>(), batchId: id<'batch'>().nullable(), copies: z.int().min(0).max(LABELS_MAX) })).max(LABEL_LINES_MAX);

/** Goods of a line as they are now (null: not there any more) and why the template cannot take them. */
export interface LabelLineLook {
  readonly goods: { readonly name: string; readonly price: Rupiah; readonly unit: string; readonly code: string | null; readonly batch: string | null; readonly expiresOn: BusinessDay | null; /** Null for services. */ readonly onHand: Quantity | null } | null;
  readonly fault: LabelFault | null;
}

/** What the lines come out as. */
export interface LabelLook {
  /** One per line, in their order. */
  readonly lines: readonly LabelLineLook[];
  /**
   * The label of the line that was asked for, as it is printed; null where it cannot be set. `dots`: base64, a bit a dot, 1 = black, row by row without gaps between
   * rows; `width` and `height` count dots.
   */
  readonly picture: { readonly dots: string; readonly width: number; readonly height: number } | null;
}

/** What the QR card of goods says. */
export interface CardLook {
  readonly text: string;
  /** Characters of the product's own words that do not fit any card. */
  readonly over: number;
  /** The words for all goods have no room beside the product's own. */
  readonly dropped: boolean;
  /** The code, a string a row, `1` for a dark module; without quiet zone. */
  readonly rows: readonly string[];
  /** Templates that carry a card, and the names of those whose label has no room for this one. */
  readonly templates: number;
  readonly unfit: readonly string[];
}

const cardWords = (max: number) => z.string().max(max);

export const labels = {
  /** The label of line `shown` as it will be printed, and which lines cannot be. Prints nothing. */
  look: procedure.input(z.strictObject({ template: labelTemplate, lines, shown: z.int().min(0).max(LABEL_LINES_MAX) })).output(type<LabelLook>()),
  /** The card of goods as they are being typed. `forAll`: the unit's words for every card as they are being typed; null: as they are set. */
  card: procedure
    .input(z.strictObject({ productId: id<'product'>().nullable(), name: cardWords(120), workshop: cardWords(60), producer: cardWords(80), story: cardWords(400), forAll: cardWords(400).nullable() }))
    .output(type<CardLook>()),
  /** Queues a run for the label printer, or for the receipt printer where the template is one of receipt paper. */
  print: procedure.input(z.strictObject({ commandId: id<'command'>(), template: labelTemplate, lines })).output(type<PrintJob>()),
  /** Queues one row of test labels on the roll of this template: size, edges, millimetres, a code, and how the printer is set. */
  test: procedure.input(z.strictObject({ commandId: id<'command'>(), template: labelTemplate })).output(type<PrintJob>()),
  /** The run on sheets, as a PDF file. `startCell`: 0 = the upper left cell. */
  sheets: procedure.input(z.strictObject({ template: labelTemplate, lines, startCell: z.int().min(0).max(500) })).output(type<PaperFile & { readonly pages: number }>()),
  /** A sheet to hold against the labels, as a PDF file. */
  calibration: procedure.input(z.strictObject({ template: labelTemplate })).output(type<PaperFile>()),
};
