import { readForSettings } from '../../shared/domain/qris/read-for-settings.ts';
import { printQris } from '../services/qris/print-qris.ts';
import { qrisToPay } from '../services/qris/qris-to-pay.ts';
import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function qrisProcedures(gate: Gate, { context }: RpcServices) {
  return {
    code: gate.qris.code.handler(({ input }) => qrisToPay(context, input)),
    explain: gate.qris.explain.handler(({ input }) => readForSettings(input.text)),
    print: gate.qris.print.handler(({ input }) => printQris(context, input)),
  };
}
