import * as z from 'zod';
import { ACROSS_MAX, LABEL_CODES, LABEL_PARTS, LABEL_SIDE, LABEL_STYLES, PAGE_SIDE } from '../domain/label/label-template.ts';
import { sheetFits } from '../domain/label/sheet-cells.ts';

const side = z.int().min(LABEL_SIDE.min).max(LABEL_SIDE.max);
const place = z.int().min(0).max(PAGE_SIDE.max);
/** Corrections of a printer: up to 2 cm, tenths of a millimetre. */
const correction = z.int().min(-200).max(200);

const medium = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('roll'), width: side, height: side, across: z.int().min(1).max(ACROSS_MAX), columnGap: z.int().min(0).max(200), rowGap: z.int().min(0).max(200) }),
  z.strictObject({ kind: z.literal('receipt'), width: side, height: side }),
  z
    .strictObject({
      kind: z.literal('sheet'),
      pageWidth: z.int().min(PAGE_SIDE.min).max(PAGE_SIDE.max),
      pageHeight: z.int().min(PAGE_SIDE.min).max(PAGE_SIDE.max),
      columns: z.int().min(1).max(12),
      rows: z.int().min(1).max(40),
      width: side,
      height: side,
      left: place,
      top: place,
      pitchX: place,
      pitchY: place,
      shiftX: correction,
      shiftY: correction,
      stretchX: correction,
      stretchY: correction,
    })
    .refine(sheetFits),
]);

/** A label template as it may be stored or printed by. */
export const labelTemplate = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: z.string().trim().min(1).max(40),
  medium,
  style: z.enum(LABEL_STYLES),
  code: z.enum(LABEL_CODES),
  parts: z.array(z.enum(LABEL_PARTS)).max(LABEL_PARTS.length).readonly(),
});
