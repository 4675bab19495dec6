import type { DueCover, TreasuryToday, WaitingClose } from '../../../shared/contract/treasury.ts';
import { PLACES, type Place } from '../../../shared/domain/ledger/place.ts';
import { handoverOfClose } from '../../../shared/domain/treasury/handover-of-close.ts';
import { addRupiah, negateRupiah, rupiah, subtractRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ServiceContext } from '../service-context.ts';
import { billingView } from './billing-view.ts';
import { dueItems, dueSum } from './due-items.ts';

/** Where the money is, what waits for the treasurer, what is due until when, and which codes are under way. */
export function readToday(context: ServiceContext): TreasuryToday {
  const { store } = context;
  const places = Object.fromEntries(PLACES.map((place) => [place, store.ledger.balance(place)])) as Record<Place, Rupiah>;
  const due = dueSum(context);
  const open = store.shifts.open();
  return {
    places,
    waiting: waitingCloses(context),
    due,
    items: dueItems(context),
    billings: store.dues.openBillings().map((billing) => billingView(context, billing)),
    cover: coverOf(context, places, due.total),
    openShift: open === null ? null : { number: open.number, cashier: open.cashier, openedAt: open.openedAt },
    lastBank: store.dues.lastBank(),
  };
}

/** Closes whose money still lies in the safe. */
export function waitingCloses({ store }: Pick<ServiceContext, 'store'>): WaitingClose[] {
  return store.treasury.closesNotHandedOver().map((close) => ({
    ...handoverOfClose(close),
    cashierId: close.shift.cashierId,
    cashier: close.shift.cashier,
    businessDay: close.shift.businessDay,
    closedAt: close.closedAt,
  }));
}

/** Holds the money against what is due. What an outside holds is what left the unit to it, so money from it counts the other way. */
function coverOf({ store }: Pick<ServiceContext, 'store'>, places: Readonly<Record<Place, Rupiah>>, due: Rupiah): DueCover {
  const given = (outside: 'float-fund' | 'difference' | 'expense' | 'provider-fee' | 'other'): Rupiah => negateRupiah(store.ledger.balance(outside));
  const held = subtractRupiah(addRupiah(...Object.values(places)), places.state);
  const floatFund = given('float-fund');
  const open = store.shifts.open();
  const unsealed = open === null ? rupiah(0) : store.shifts.salesOf(open.shiftId).total;
  return {
    held,
    floatFund,
    unsealed,
    differences: given('difference'),
    expenses: given('expense'),
    fees: given('provider-fee'),
    paidIn: subtractRupiah(given('other'), store.treasury.madeGoodTotal()),
    corrections: negateRupiah(store.dues.corrected()),
    gap: subtractRupiah(held, addRupiah(floatFund, unsealed, due)),
  };
}
