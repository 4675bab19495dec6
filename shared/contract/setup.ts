import { type } from '@orpc/contract';
import * as z from 'zod';
import { TIME_ZONES } from '../kernel/instant.ts';
import { id, nothing, procedure, shortText } from './base.ts';

/** empty: the first start, no gallery yet. */
export interface SetupStatus {
  readonly state: 'empty' | 'ready';
  readonly version: string;
}

export const setup = {
  status: procedure.input(nothing).output(type<SetupStatus>()),
  /** Makes a gallery with its first administrator and, if wanted, its first cashier. Only on an empty database. */
  createGallery: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        unit: z.strictObject({
          name: z.string().trim().min(1).max(60),
          agency: z.string().trim().max(80),
          address: z.string().trim().max(160),
          phone: z.string().trim().max(30),
          timeZone: z.enum(TIME_ZONES),
        }),
        registerCode: z.string().regex(/^[A-Z][A-Z0-9]{0,2}$/),
        administrator: z.strictObject({ name: z.string().trim().min(1).max(60), secret: shortText(128) }),
        cashier: z.strictObject({ name: z.string().trim().min(1).max(60), secret: shortText(128) }).nullable(),
        printer: z.strictObject({ address: shortText(200).nullable(), profileId: shortText(40), drawer: z.boolean() }),
      }),
    )
    .output(type<void>()),
  /** Fills an empty database with the demo gallery; answers the demo people and their secrets. */
  createDemo: procedure
    .input(z.strictObject({ commandId: id<'command'>() }))
    .output(type<{ readonly people: readonly { readonly name: string; readonly role: string; readonly secret: string }[] }>()),
};
