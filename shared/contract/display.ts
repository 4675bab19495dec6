import { eventIterator, type } from '@orpc/contract';
import * as z from 'zod';
import type { DisplayState } from '../domain/display/display-state.ts';
import type { DeliveryCause } from '../domain/printing/delivery.ts';
import { pictureHashes, type PictureFile } from './catalog.ts';
import { id, money, nothing, procedure } from './base.ts';

export const display = {
  /** A ticket for one customer display (60 s, once), or null where the desktop program opens its window itself. */
  open: procedure.input(nothing).output(type<{ readonly ticket: string | null }>()),
  /** Tells the buyer's screens that money is taken for this cart as it stands, with the QRIS code that the cashier has on screen; null: it is not. */
  show: procedure
    .input(
      z.strictObject({
        saleId: id<'sale'>(),
        revision: z.int().min(0),
        paying: z.strictObject({ code: z.strictObject({ amount: money.nullable() }).nullable() }).nullable(),
      }),
    )
    .output(type<void>()),
  /** Shows a test frame on the pole display; taken: the port took it (only a person can say whether it is seen). None set up: null. */
  testVfd: procedure.input(nothing).output(type<{ readonly taken: true } | { readonly taken: false; readonly cause: DeliveryCause } | null>()),
  /** Serial ports of this PC. */
  ports: procedure.input(nothing).output(type<readonly { readonly path: string; readonly about: string }[]>()),
  /** What the buyer may see now. A display alone may ask. */
  state: procedure.input(nothing).output(type<DisplayState>()),
  /** Pictures of the goods that it shows. A display alone may ask. */
  pictures: procedure.input(pictureHashes).output(type<readonly PictureFile[]>()),
  /** What the buyer may see, at once and after every change. A display alone may ask. */
  follow: procedure.input(nothing).output(eventIterator(type<DisplayState>())),
};
