import { completeSale } from '../services/sale/complete-sale.ts';
import { copyReceipt } from '../services/sale/copy-receipt.ts';
import { findReturnable } from '../services/sale/find-returnable.ts';
import { giftReceipt } from '../services/sale/gift-receipt.ts';
import { receiptFile } from '../services/sale/receipt-file.ts';
import { findMoneyBack } from '../services/sale/money-back-of-cart.ts';
import { readReceipt } from '../services/sale/read-receipt.ts';
import { recentSales } from '../services/sale/recent-sales.ts';
import { voidSale } from '../services/sale/void-sale.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function saleProcedures(gate: Gate, { context }: RpcServices) {
  return {
    complete: gate.sale.complete.handler(({ context: call, input }) => completeSale(context, signedIn(call).actor, input)),
    returnable: gate.sale.returnable.handler(({ input }) => findReturnable(context, input)),
    moneyBack: gate.sale.moneyBack.handler(({ input }) => findMoneyBack(context, input)),
    void: gate.sale.void.handler(({ context: call, input }) => voidSale(context, signedIn(call).actor, input)),
    recent: gate.sale.recent.handler(({ input }) => recentSales(context, input)),
    receipt: gate.sale.receipt.handler(({ input }) => readReceipt(context, input)),
    gift: gate.sale.gift.handler(({ context: call, input }) => giftReceipt(context, signedIn(call).actor, input)),
    file: gate.sale.file.handler(({ context: call, input }) => receiptFile(context, signedIn(call).actor, input)),
    copy: gate.sale.copy.handler(({ context: call, input }) => copyReceipt(context, signedIn(call).actor, input)),
  };
}
