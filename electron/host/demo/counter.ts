import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { Wish } from './basket.ts';
import type { CounterDesk } from './counter-desk.ts';
import { giveDiscount } from './give-discount.ts';
import { sayWhoBuys } from './known-buyer.ts';
import { must } from './must.ts';
import { give, ringUp, ringUpExpired, scanStray } from './ring-up.ts';
import { takePayment } from './take-payment.ts';
import type { Visit, WayToPay } from './visit.ts';

/** Somebody whose cart is parked. */
export interface Waiting {
  readonly saleId: SaleId;
  readonly wishes: readonly Wish[];
  readonly pays: WayToPay;
  /** Buyers still to be served before this one is back. */
  buyersToGo: number;
}

/** A cashier at work. */
export interface Counter {
  /** Serves one buyer, then those of parked carts who are back by now. Answers the sales in order. */
  serve(visit: Visit): Promise<readonly SaleReceipt[]>;
  /** Before the shift ends: the last parked buyers pay, or their carts are given up with a reason; with `carries` the newest waits for the next shift. */
  clear(carries: boolean): Promise<{ readonly receipts: readonly SaleReceipt[]; readonly carried: readonly Waiting[] }>;
}

/** `carried`: whose carts the shift before let over. */
export function openCounter(desk: CounterDesk, carried: readonly Waiting[]): Counter {
  const { ids, random, shelf, tally } = desk;
  let parked: Waiting[] = [...carried];

  const putBack = (wishes: readonly Wish[]): void => {
    for (const wish of wishes) shelf.putBack(wish.item, wish.quantity);
  };
  const bringBack = async (waiting: Waiting): Promise<SaleReceipt> => {
    const cart = await desk.calls.cart.recall({ commandId: ids.next<'command'>(), saleId: waiting.saleId });
    must(cart.lines.length === waiting.wishes.length, 'a parked cart came back with other lines');
    tally.count('recalled');
    return takePayment(desk, cart, waiting.pays);
  };
  const comeBack = async (isBack: (waiting: Waiting) => boolean): Promise<readonly SaleReceipt[]> => {
    const back = parked.filter(isBack);
    parked = parked.filter((waiting) => !back.includes(waiting));
    const receipts: SaleReceipt[] = [];
    for (const waiting of back) receipts.push(await bringBack(waiting));
    return receipts;
  };

  return {
    async serve(visit) {
      let cart = await desk.calls.cart.current();
      must(cart.lines.length === 0, 'the next buyer found a cart with lines');
      if (visit.strayScan !== null) await scanStray(desk, cart, visit.strayScan);
      if (visit.buyer !== null) cart = await sayWhoBuys(desk, cart, visit.buyer);
      for (const wish of visit.wishes) cart = await ringUp(desk, cart, wish);
      if (visit.wantsExpired) cart = await ringUpExpired(desk, cart);
      const wishes = visit.wishes.filter((_, index) => index !== visit.regrets);
      const regretted = visit.wishes.filter((_, index) => index === visit.regrets);
      for (const wish of regretted) {
        const line = cart.lines.find((one) => one.productId === wish.item.offer.productId);
        must(line !== undefined, `${wish.item.offer.name} cannot be removed: it is not in the cart`);
        cart = await give(desk, cart, { type: 'remove-line', lineId: line.lineId });
        tally.count('removedLines');
      }
      putBack(regretted);

      for (const waiting of parked) waiting.buyersToGo -= 1;
      const named = { commandId: ids.next<'command'>(), saleId: cart.saleId };
      if (visit.ending === 'leaves') {
        await desk.calls.cart.cancel(named);
        putBack(wishes);
        tally.count('givenUp');
        return comeBack(({ buyersToGo }) => buyersToGo <= 0);
      }
      if (visit.ending === 'parks') {
        await desk.calls.cart.park({ ...named, label: random.pick(['ambil dompet', 'tunggu teman', 'ke ATM', null]) });
        parked.push({ saleId: cart.saleId, wishes, pays: visit.pays, buyersToGo: random.whole(1, 6) });
        tally.count('parked');
        return comeBack(({ buyersToGo }) => buyersToGo <= 0);
      }
      if (visit.discount !== null) cart = await giveDiscount(desk, cart, visit.discount);
      const receipt = await takePayment(desk, cart, visit.pays);
      if (visit.wantsCopy) {
        await desk.calls.sale.copy({ commandId: ids.next<'command'>(), saleId: receipt.saleId });
        tally.count('copies');
      }
      return [receipt, ...(await comeBack(({ buyersToGo }) => buyersToGo <= 0))];
    },

    async clear(carries) {
      const waits = carries ? parked.slice(-1) : [];
      const receipts = await comeBack((waiting) => !waits.includes(waiting) && random.chance(0.7));
      for (const waiting of parked) {
        const named = { commandId: ids.next<'command'>(), saleId: waiting.saleId };
        if (waits.includes(waiting)) {
          await desk.calls.cart.carryOver(named);
          tally.count('carriedOver');
          continue;
        }
        await desk.calls.cart.cancelParked({ ...named, reason: 'pembeli tidak kembali' });
        putBack(waiting.wishes);
        tally.count('givenUp');
      }
      parked = [];
      return { receipts, carried: waits };
    },
  };
}
