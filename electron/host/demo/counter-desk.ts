import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import type { DiscountLimit } from '../../../shared/domain/pricing/discount.ts';
import type { CartLine } from '../../../shared/domain/sale/cart.ts';
import type { CashRoundingSetting } from '../../../shared/domain/setting/settings.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import type { Ids } from '../../services/ports/ids.ts';
import type { Calls } from './calls.ts';
import type { DemoClock } from './demo-clock.ts';
import type { DemoRandom } from './demo-random.ts';
import type { PoleSink } from './pole-sink.ts';
import type { Shelf } from './shelf.ts';
import type { DayTally } from './tally.ts';

/** Who allows what a cashier may not do alone. */
export interface Approver {
  readonly userId: UserId;
  readonly name: string;
  readonly secret: string;
}

/** An ordinary sale that somebody may come back with. */
export interface PastSale {
  readonly receipt: SaleReceipt;
  readonly lines: readonly CartLine[];
}

/** Everything within a cashier's reach during a shift. */
export interface CounterDesk {
  /** Changes when the cashier has to sign in anew. */
  readonly calls: Calls;
  /** The screen towards the buyer. */
  readonly buyer: Calls;
  /** The pole display beside it. */
  readonly pole: PoleSink;
  readonly clock: DemoClock;
  readonly random: DemoRandom;
  readonly ids: Ids;
  readonly shelf: Shelf;
  readonly tally: DayTally;
  readonly rounding: CashRoundingSetting;
  readonly discountLimit: DiscountLimit;
  /** The second person, called when something is above the cashier. */
  readonly manager: Approver;
  /** Every ordinary sale so far, over all days. */
  readonly history: PastSale[];
}
