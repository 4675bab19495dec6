import type { Store } from '../../../electron/db/store.ts';
import { fixedSealKeys } from '../../../electron/platform/seal-keys.ts';
import { sealClose } from '../../../electron/services/shift/seal-close.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';
import { amountDue } from '../../../shared/domain/payment/amount-due.ts';
import type { CartLine } from '../../../shared/domain/sale/cart.ts';
import { CASH } from '../../../shared/domain/payment/tender.ts';
import { lineTotal } from '../../../shared/domain/sale/cart.ts';
import { receiptNumberOf, type CompletedSale } from '../../../shared/domain/sale/completed-sale.ts';
import { SETTING_DEFAULTS } from '../../../shared/domain/setting/settings.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import type { Id, RegisterId, UserId } from '../../../shared/kernel/ids.ts';
import { businessDayOf, wallClock, type Instant, type TimeZone } from '../../../shared/kernel/instant.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah, subtractRupiah, ZERO_RUPIAH } from '../../../shared/kernel/rupiah.ts';
import { LINES_A_SALE, SALES_A_DAY } from '../sets.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface PastParts {
  readonly store: Store;
  readonly random: SeededRandom;
  readonly registerId: RegisterId;
  readonly cashiers: readonly { readonly userId: UserId; readonly name: string }[];
  /** What can be sold, best sellers first. */
  readonly shelf: readonly Omit<CartLine, 'lineId' | 'quantity' | 'note'>[];
  readonly zone: TimeZone;
  /** A new id as of `at`. */
  idAt<Kind extends string>(at: Instant): Id<Kind>;
}

const SEAL_KEYS = fixedSealKeys(new Uint8Array(32).fill(9));
const OPENING_FLOAT = rupiah(500_000);
/** Nine hours, evenly: a sale each 16 s. */
const BETWEEN_MS = 16_000;
const HUNDRED_THOUSAND = 100_000;

/** One day of the past as the service would have written it: opening, sales with receipt and remembered command, count, close. `at`: opening, ms UTC. */
export function writePastDay(parts: PastParts, day: { readonly at: Instant; readonly shiftNumber: number; readonly firstSale: number; readonly sales: number }): void {
  const { store, registerId } = parts;
  const cashier = parts.cashiers[day.shiftNumber % parts.cashiers.length] ?? parts.cashiers[0];
  if (cashier === undefined) throw new Error('nobody sells');
  const by = { registerId, userId: cashier.userId };
  const shift: Shift = {
    shiftId: parts.idAt<'shift'>(day.at),
    registerId,
    number: day.shiftNumber,
    cashierId: cashier.userId,
    cashier: cashier.name,
    openedAt: day.at,
    businessDay: businessDayOf(day.at, parts.zone),
    openingFloat: OPENING_FLOAT,
  };
  store.journal.append({ type: 'shift.opened', at: day.at, ...by, body: { ...shift, found: store.ledger.balance('drawer'), count: countOfSum(OPENING_FLOAT), reason: null } });
  let taken = 0;
  for (let index = 0; index < day.sales; index += 1) {
    const at = day.at + (index + 1) * BETWEEN_MS;
    const sale = pastSale(parts, shift, day.firstSale + index, at);
    const head = store.journal.append({ type: 'sale.completed', at, ...by, body: sale });
    taken += sale.total;
    const receiptJobId = parts.idAt(at);
    store.prints.add({ id: receiptJobId, kind: 'receipt', saleId: sale.saleId, shiftId: null, copyNumber: 0, state: 'skipped', at });
    const answer = { saleId: sale.saleId, receiptNumber: sale.receiptNumber, completedAt: at, total: sale.total, anchor: { seq: head.seq, head8: head.hash.slice(0, 8) }, receiptJobId };
    store.commands.remember({ id: parts.idAt(at), requestHash: head.hash, answer: JSON.stringify(answer), cartId: null, at });
  }
  const closedAt = day.at + (SALES_A_DAY + 2) * BETWEEN_MS;
  const expected = rupiah(OPENING_FLOAT + taken);
  const last = { count: countOfSum(expected), counted: expected, expected, counts: 1 };
  store.journal.append({ type: 'cash.counted', at: closedAt, ...by, body: { occasion: 'close', shiftId: shift.shiftId, count: last.count, counted: expected, expected, difference: ZERO_RUPIAH } });
  const register = { id: registerId, code: 'K1', name: 'Kasir K1' };
  const body = sealClose({ store, sealKeys: SEAL_KEYS }, { shift, register, actor: cashier, at: closedAt, last, reason: null, approvedBy: null, floatLeft: OPENING_FLOAT, parked: [], confirmed: [] });
  store.journal.append({ type: 'shift.closed', at: closedAt, ...by, body });
}

function pastSale({ random, shelf, zone, idAt }: PastParts, shift: Shift, number: number, at: Instant): CompletedSale {
  const chosen = new Set<number>();
  // A few sell much, many sell little.
  while (chosen.size < LINES_A_SALE) chosen.add(Math.floor(shelf.length * random.next() ** 3));
  const lines = [...chosen].flatMap((place) => {
    const product = shelf[place];
    return product === undefined ? [] : [{ ...product, lineId: idAt<'line'>(at), quantity: units(1 + random.below(3)), note: null }];
  });
  const due = amountDue({ lines, discount: null }, SETTING_DEFAULTS['cash.rounding']);
  const received = rupiah(Math.ceil(due.total / HUNDRED_THOUSAND) * HUNDRED_THOUSAND);
  return {
    saleId: idAt<'sale'>(at),
    kind: 'sale',
    refersTo: [],
    approvedBy: null,
    reason: null,
    registerId: shift.registerId,
    shiftId: shift.shiftId,
    number,
    receiptNumber: receiptNumberOf('K1', number),
    businessDay: businessDayOf(at, zone),
    hour: wallClock(at, zone).hour,
    completedAt: at,
    cashierId: shift.cashierId,
    cashier: shift.cashier,
    customer: null,
    lines: lines.map((line, index) => ({ ...line, lineNumber: index + 1, discountAmount: ZERO_RUPIAH, cartDiscountAmount: ZERO_RUPIAH, total: lineTotal(line) })),
    subtotal: due.subtotal,
    rounding: due.rounding,
    total: due.total,
    payments: [{ tender: CASH, kind: 'cash', label: 'Tunai', amount: due.total, received, change: subtractRupiah(received, due.total), reference: null }],
  };
}
