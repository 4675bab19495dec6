import { basisPoints, type BasisPoints } from '../../../shared/kernel/basis-points.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { DEMO_GALLERY } from '../../services/demo-gallery/demo-gallery.ts';
import { fillBasket, type Wish } from './basket.ts';
import type { DemoRandom } from './demo-random.ts';
import type { Shelf } from './shelf.ts';

/** What one buyer does at the counter, decided before it begins. */
export interface Visit {
  readonly wishes: readonly Wish[];
  /** Place in the basket of what the buyer puts back at the counter; null = nothing. */
  readonly regrets: number | null;
  /** A code that no product has comes under the scanner first. */
  readonly strayScan: StrayScan | null;
  /** Wants goods past their day as well, which the manager allows. */
  readonly wantsExpired: boolean;
  /** parks: has forgotten the wallet and comes back later. leaves: goes away for good. */
  readonly ending: 'pays' | 'parks' | 'leaves';
  /** How the buyer pays. */
  readonly pays: WayToPay;
  /** What the cashier takes off before the buyer pays. */
  readonly discount: WantedDiscount | null;
  /** Wants to be known, or null. */
  readonly buyer: KnownBuyer | null;
  /** Wants a second paper for the office. */
  readonly wantsCopy: boolean;
}

/** split: part by QRIS or card, the rest in cash. */
export type WayToPay = 'cash' | 'qris' | 'card' | 'transfer' | 'split';

/** known: the place among the customers of the demo gallery. */
export type KnownBuyer = { readonly type: 'known'; readonly place: number } | { readonly type: 'new'; readonly name: string };

const NAMES = ['Contoh', 'Misal', 'Andai', 'Umpama', 'Tamsil'] as const;

export interface WantedDiscount {
  readonly on: 'line' | 'cart';
  readonly share: BasisPoints;
  readonly reason: string;
}

/** A stranger's EAN-13, a code scratched so that the check digit fails, the payment code of a wallet app, goods past their day, two fields in one. */
export type StrayScan = 'unknown' | 'scratched' | 'payment-code' | 'expired' | 'glued';

/** The goods are off the shelf when this returns; whoever runs the visit puts back what is not sold. */
export function planVisit(random: DemoRandom, shelf: Shelf, day: BusinessDay): Visit {
  const wishes = fillBasket(random, shelf, day);
  return {
    wishes,
    regrets: wishes.length > 1 && random.chance(0.08) ? random.whole(0, wishes.length - 1) : null,
    strayScan: random.chance(0.03) ? random.pick<StrayScan>(['unknown', 'scratched', 'payment-code', 'expired', 'glued']) : null,
    wantsExpired: false,
    ending: random.weighted(['pays', 'parks', 'leaves'] as const, (one) => ({ pays: 945, parks: 45, leaves: 10 })[one]),
    pays: random.weighted<WayToPay>(['cash', 'qris', 'card', 'transfer', 'split'], (way) => ({ cash: 58, qris: 25, card: 7, transfer: 3, split: 7 })[way]),
    discount: random.chance(0.09) ? wantedDiscount(random) : null,
    buyer: random.chance(0.16) ? knownBuyer(random) : null,
    wantsCopy: random.chance(0.02),
  };
}

/** Who mostly comes again, and now and then somebody who is not known yet. */
function knownBuyer(random: DemoRandom): KnownBuyer {
  if (random.chance(0.2)) return { type: 'new', name: `${random.pick(['Ibu', 'Pak'])} ${random.pick(NAMES)} ${random.pick(NAMES)}` };
  return { type: 'known', place: random.whole(0, DEMO_GALLERY.customers.length - 1) };
}

/** Mostly within what a cashier gives alone; one in three needs the manager. */
function wantedDiscount(random: DemoRandom): WantedDiscount {
  return {
    on: random.pick(['line', 'cart']),
    share: basisPoints(random.weighted([500, 1_000, 2_000], (share) => (share === 500 ? 2 : 1))),
    reason: random.pick(['langganan', 'pameran', 'kemasan penyok', 'untuk instansi']),
  };
}
