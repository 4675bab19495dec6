import { type } from '@orpc/contract';
import * as z from 'zod';
import type { Shift, ShiftClose } from '../domain/shift/shift.ts';
import { id, money, nothing, procedure, shortText } from './base.ts';

export const shift = {
  /** The open shift of this register, or null; `lastFloat` is what the last close suggests for the opening. */
  current: procedure.input(nothing).output(type<{ readonly shift: Shift | null; readonly sales: number }>()),
  open: procedure.input(z.strictObject({ commandId: id<'command'>(), openingFloat: money })).output(type<Shift>()),
  /** Closes blind: the answer is the first time the expected amount is told. A difference without a note is refused once, with the difference. */
  close: procedure
    .input(z.strictObject({ commandId: id<'command'>(), counted: money, note: shortText(300).nullable() }))
    .output(type<ShiftClose>()),
  recent: procedure.input(nothing).output(type<readonly (Shift & { readonly close: ShiftClose | null })[]>()),
};
