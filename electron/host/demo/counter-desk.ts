import type { CashRoundingSetting } from '../../../shared/domain/setting/settings.ts';
import type { Ids } from '../../services/ports/ids.ts';
import type { Calls } from './calls.ts';
import type { DemoClock } from './demo-clock.ts';
import type { DemoRandom } from './demo-random.ts';
import type { Shelf } from './shelf.ts';
import type { DayTally } from './tally.ts';

/** Everything within a cashier's reach during a shift. */
export interface CounterDesk {
  /** Changes when the cashier has to sign in anew. */
  readonly calls: Calls;
  readonly clock: DemoClock;
  readonly random: DemoRandom;
  readonly ids: Ids;
  readonly shelf: Shelf;
  readonly tally: DayTally;
  readonly rounding: CashRoundingSetting;
}
