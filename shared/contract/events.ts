import { eventIterator, type } from '@orpc/contract';
import * as z from 'zod';
import type { StockCountId } from '../domain/stock-count/stock-count.ts';
import type { CommandId } from '../kernel/ids.ts';
import type { BackupStatus } from './backup.ts';
import type { CartAnswer } from './cart.ts';
import { procedure } from './base.ts';
import type { GoodsImportStatus } from './goods-import.ts';
import type { ClockStatus } from './clock.ts';
import type { PrintOverview } from './prints.ts';

/** What every window hears without asking. */
export type ServiceEvent =
  | { readonly type: 'cart-changed'; readonly answer: CartAnswer }
  /** Another cart is open now (parked, recalled, sold, cancelled), or a sale was undone: ask again for it, for stock and for money. */
  | { readonly type: 'cart-replaced' }
  | { readonly type: 'prints-changed'; readonly overview: PrintOverview }
  | { readonly type: 'shift-changed' }
  | { readonly type: 'settings-changed' }
  /** A statement came in, or a match was made or undone. */
  | { readonly type: 'reconciliation-changed' }
  /** Cash, what is due, a billing or a deposit moved, or the cash was examined: ask again. */
  | { readonly type: 'treasury-changed' }
  /** A kuitansi was issued, or a receipt was given as a file: ask again for how many papers there are. */
  | { readonly type: 'papers-changed' }
  /** Goods, prices or stock were changed in the office: ask anew for what is shown of them. `commandId`: of the change, where it was of one product. */
  | { readonly type: 'catalog-changed'; readonly commandId?: CommandId }
  /** A customer was added, changed or erased: ask again. Who it is does not travel with it. */
  | { readonly type: 'customers-changed' }
  /** A person was added or changed: ask again. */
  | { readonly type: 'people-changed' }
  /** Somebody counted goods, or a count began or ended: ask again. `entered`: goods were counted in this one, and nothing else changed. */
  | { readonly type: 'counts-changed'; readonly entered?: StockCountId }
  /** An import of goods began, went on or ended. */
  | { readonly type: 'goods-import-changed'; readonly status: GoodsImportStatus }
  /** A copy of the books began, was made or failed. */
  | { readonly type: 'backup-changed'; readonly status: BackupStatus }
  /** An export of closes was written, or could not be: ask again. */
  | { readonly type: 'exports-changed' }
  /** The PC's clock went wrong, or is right again. */
  | { readonly type: 'clock-changed'; readonly status: ClockStatus };

/** Events that need carry nothing: who hears one asks again. */
type AskAgain = { readonly [E in ServiceEvent as { readonly type: E['type'] } extends E ? E['type'] : never]: E };

const askAgain: AskAgain = {
  'cart-replaced': { type: 'cart-replaced' },
  'shift-changed': { type: 'shift-changed' },
  'settings-changed': { type: 'settings-changed' },
  'reconciliation-changed': { type: 'reconciliation-changed' },
  'treasury-changed': { type: 'treasury-changed' },
  'papers-changed': { type: 'papers-changed' },
  'catalog-changed': { type: 'catalog-changed' },
  'customers-changed': { type: 'customers-changed' },
  'people-changed': { type: 'people-changed' },
  'counts-changed': { type: 'counts-changed' },
  'exports-changed': { type: 'exports-changed' },
};

/** One of every kind of event that need carry nothing. A kind that is forgotten above is a fault to the compiler. */
export const ASK_AGAIN: readonly ServiceEvent[] = Object.values(askAgain);

export const events = {
  /** `missed`: this window heard events before, and not since; it is told first to ask for everything anew. */
  subscribe: procedure.input(z.strictObject({ missed: z.boolean() }).optional()).output(eventIterator(type<ServiceEvent>())),
};
