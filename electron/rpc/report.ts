import { salesSummary } from '../services/report/sales-summary.ts';
import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function reportProcedures(gate: Gate, { context }: RpcServices) {
  return {
    sales: gate.report.sales.handler(({ input }) => salesSummary(context, input)),
  };
}
