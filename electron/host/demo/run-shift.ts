import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import { businessDayOf, type TimeZone } from '../../../shared/kernel/instant.ts';
import { addRupiah, rupiah, ZERO_RUPIAH, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { DemoPerson } from '../../services/demo-gallery/demo-gallery-types.ts';
import { showcaseWishes } from './basket.ts';
import { mustRefuse, type Calls } from './calls.ts';
import type { CounterDesk } from './counter-desk.ts';
import { openCounter, type Waiting } from './counter.ts';
import type { DayPlan, KillStep, PlannedReversal, ShiftPlan } from './day-plan.ts';
import { demoRandom } from './demo-random.ts';
import { fewestPieces } from './fewest-pieces.ts';
import type { GalleryRun } from './gallery-run.ts';
import { must } from './must.ts';
import { sellThroughKill } from './sell-through-kill.ts';
import { settlePapers } from './settle-papers.ts';
import { takeBack } from './take-back.ts';
import type { DayTally } from './tally.ts';
import { planVisit, type KnownBuyer, type Visit, type WantedDiscount } from './visit.ts';

/** Above the limit of every cashier. */
const DEAR_DISCOUNT: WantedDiscount = { on: 'cart', share: basisPoints(2_500), reason: 'pesanan kantor wilayah' };

/** The first customer of the demo gallery, who buys at the resellers' list. */
const RESELLER: KnownBuyer = { type: 'known', place: 0 };

export interface ShiftRecord {
  readonly number: number;
  readonly cashier: string;
  readonly openedAt: number;
  readonly close: SealedClose;
  readonly openingFloat: Rupiah;
  /** Most papers that waited for the dead printer at once. */
  readonly heldPapers: number;
  readonly kill: { readonly step: KillStep; readonly receiptNumber: string; readonly wasKept: boolean } | null;
  readonly lastReceipt: SaleReceipt | null;
  /** Parked carts that wait for the next shift. */
  readonly carried: readonly Waiting[];
}

export interface ShiftParts {
  readonly plan: ShiftPlan;
  readonly day: DayPlan;
  /** The buyer, counted from 0, in whose sale the service is killed; null = nobody. */
  readonly killedBuyer: number | null;
  readonly cashier: DemoPerson;
  readonly tally: DayTally;
  /** Parked carts that the shift before let over. */
  readonly carried: readonly Waiting[];
  /** The last buyer parks, and the cart waits for the next shift. */
  readonly carries: boolean;
  readonly zone: TimeZone;
}

/** One cashier's shift, from the float to the count. */
export async function runShift(run: GalleryRun, parts: ShiftParts): Promise<ShiftRecord> {
  const { plan, cashier, tally } = parts;
  const { clock, ids, shelf, rounding, discountLimit, manager, history } = run;
  const random = demoRandom(`${run.seed}/day-${parts.day.day}/shift-${plan.cashier}`);
  clock.reach(plan.opensAt);
  let calls: Calls = await run.service.signIn(cashier);
  const shift = await calls.shift.open({ commandId: ids.next<'command'>(), count: fewestPieces(plan.openingFloat) });
  const desk: CounterDesk = {
    get calls() {
      return calls;
    },
    get buyer() {
      return run.service.buyer;
    },
    get pole() {
      return run.service.pole;
    },
    clock,
    random,
    ids,
    shelf,
    tally,
    rounding,
    discountLimit,
    manager,
    history,
  };
  const counter = openCounter(desk, parts.carried);
  const receipts: SaleReceipt[] = [];
  let heldPapers = 0;
  let kill: ShiftRecord['kill'] = null;
  const pause = Math.floor(plan.arrivals.length / 2);

  let toCome = plan.reversals;
  /** Those whose turn it is; who finds nothing to bring back yet comes again after the next buyer. */
  const whoComesBack = async (after: number): Promise<readonly SaleReceipt[]> => {
    const documents: SaleReceipt[] = [];
    const later: PlannedReversal[] = [];
    for (const planned of toCome) {
      const document = planned.after <= after ? await takeBack(desk, planned.kind, businessDayOf(clock.now(), parts.zone)) : null;
      if (document === null) later.push(planned);
      else documents.push(document);
    }
    toCome = later;
    return documents;
  };

  for (const [buyer, arrival] of plan.arrivals.entries()) {
    clock.reach(arrival);
    const planned = planVisit(random, shelf, businessDayOf(clock.now(), parts.zone));
    const parks = parts.carries && buyer === plan.arrivals.length - 1;
    const visit: Visit =
      buyer === plan.dearBuyer && buyer !== parts.killedBuyer
        ? { ...planned, wishes: [...planned.wishes, ...showcaseWishes(shelf, businessDayOf(clock.now(), parts.zone), planned.wishes)], buyer: RESELLER, ending: 'pays', discount: DEAR_DISCOUNT, strayScan: 'expired', wantsExpired: true }
        : parks
          ? { ...planned, ending: 'parks' }
          : planned;
    if (buyer === parts.killedBuyer) {
      const sold = await sellThroughKill(run, { before: calls, cashier, wishes: visit.wishes, step: parts.day.killStep, day: parts.day.day });
      calls = sold.calls;
      tally.sold(sold.cart.lines, sold.receipt);
      receipts.push(sold.receipt);
      kill = { step: parts.day.killStep, receiptNumber: sold.receipt.receiptNumber, wasKept: sold.wasKept };
    } else {
      if (buyer === pause) await lockForAMoment(calls, cashier);
      receipts.push(...(await counter.serve(visit)));
    }
    receipts.push(...(await whoComesBack(buyer)));
    heldPapers = Math.max(heldPapers, await settlePapers(run, calls));
  }
  const cleared = await counter.clear(parts.carries);
  receipts.push(...cleared.receipts, ...(await whoComesBack(plan.arrivals.length)));
  clock.reach(plan.closesAt);

  const taken = addRupiah(ZERO_RUPIAH, ...receipts.map((receipt) => receipt.total));
  const cash = addRupiah(ZERO_RUPIAH, ...receipts.flatMap(({ payments }) => payments.filter(({ kind }) => kind === 'cash').map(({ amount }) => amount)));
  const counted = rupiah(Math.max(0, plan.openingFloat + cash + plan.miscount));
  const close = await closeShift(run, calls, counted, plan.miscount);
  must(close.documents.reduce((sum, { count }) => sum + count, 0) === receipts.length && close.totals.net === taken, `shift ${shift.number} closed with other sales than were made`);
  await settlePapers(run, calls);
  await calls.session.signOut();
  return { number: shift.number, cashier: shift.cashier, openedAt: shift.openedAt, close, openingFloat: plan.openingFloat, heldPapers, kill, lastReceipt: receipts.at(-1) ?? null, carried: cleared.carried };
}

/** Counts the drawer, then closes on the count; a difference is refused without a reason and taken with one. */
async function closeShift({ ids }: GalleryRun, calls: Calls, counted: Rupiah, miscount: Rupiah): Promise<SealedClose> {
  const outcome = await calls.shift.count({ commandId: ids.next<'command'>(), count: fewestPieces(counted) });
  must(outcome.difference === miscount, `a difference of ${miscount} was told as ${outcome.difference}`);
  const confirmed = outcome.tenders.map(({ code, amount }) => ({ code, amount }));
  if (miscount !== 0) await mustRefuse(calls.shift.close({ commandId: ids.next<'command'>(), confirmed, reason: null }), 'shift.note-required');
  const { content } = await calls.shift.close({ commandId: ids.next<'command'>(), confirmed, reason: miscount === 0 ? null : 'Salah kembalian, sudah dicari' });
  must(content.cash.difference === miscount && content.disagreements.length === 0, `a difference of ${miscount} was booked as ${content.cash.difference}`);
  return content;
}

/** The cashier leaves the counter: the screen locks, nobody sells, a wrong PIN does not open it. */
async function lockForAMoment(calls: Calls, cashier: DemoPerson): Promise<void> {
  await calls.session.lock();
  await mustRefuse(calls.cart.current(), 'session.locked');
  await mustRefuse(calls.session.unlock({ secret: '000000' }), 'session.wrong-credential');
  await calls.session.unlock({ secret: cashier.secret });
}
