import type { QrisToPay } from '../../../shared/contract/qris.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ServiceContext } from '../service-context.ts';
import { ownCode } from './own-code.ts';

/** The code for the payment screen: asks for exactly `amount`, or lets the payer type it. @throws Refused qris.none, qris.unusable */
export async function qrisToPay(context: Pick<ServiceContext, 'store' | 'clock' | 'drawQr'>, input: { readonly amount: Rupiah | null }): Promise<QrisToPay> {
  const { code, payload } = ownCode(context, input.amount, context.clock.now());
  return { payload, rows: await context.drawQr(payload), merchantName: code.merchantName, city: code.city, amount: input.amount };
}
