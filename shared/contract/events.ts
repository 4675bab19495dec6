import { eventIterator, type } from '@orpc/contract';
import type { BackupStatus } from './backup.ts';
import type { CartAnswer } from './cart.ts';
import { nothing, procedure } from './base.ts';
import type { GoodsImportStatus } from './goods-import.ts';
import type { ClockStatus } from './clock.ts';
import type { PrintOverview } from './prints.ts';

/** What every window hears without asking. */
export type ServiceEvent =
  | { readonly type: 'cart-changed'; readonly answer: CartAnswer }
  /** Another cart is open now (parked, recalled, sold, cancelled): ask again. */
  | { readonly type: 'cart-replaced' }
  | { readonly type: 'prints-changed'; readonly overview: PrintOverview }
  | { readonly type: 'shift-changed' }
  | { readonly type: 'settings-changed' }
  /** A statement came in, or a match was made or undone. */
  | { readonly type: 'reconciliation-changed' }
  /** Cash, what is due, a billing or a deposit moved: ask again. */
  | { readonly type: 'treasury-changed' }
  /** Goods, prices or stock were changed in the office: ask anew for what is shown of them. */
  | { readonly type: 'catalog-changed' }
  /** A customer was added, changed or erased: ask again. Who it is does not travel with it. */
  | { readonly type: 'customers-changed' }
  /** Somebody counted goods, or a count began or ended: ask again. */
  | { readonly type: 'counts-changed' }
  /** An import of goods began, went on or ended. */
  | { readonly type: 'goods-import-changed'; readonly status: GoodsImportStatus }
  /** A copy of the books began, was made or failed. */
  | { readonly type: 'backup-changed'; readonly status: BackupStatus }
  /** An export of closes was written, or could not be: ask again. */
  | { readonly type: 'exports-changed' }
  /** The PC's clock went wrong, or is right again. */
  | { readonly type: 'clock-changed'; readonly status: ClockStatus };

export const events = {
  subscribe: procedure.input(nothing).output(eventIterator(type<ServiceEvent>())),
};
