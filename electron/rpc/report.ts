import { productFigures, salesFigures } from '../services/report/read-reports.ts';
import { salesPaper, salesSheet } from '../services/report/report-files.ts';
import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function reportProcedures(gate: Gate, { context }: RpcServices) {
  return {
    sales: gate.report.sales.handler(({ input }) => salesFigures(context, input)),
    products: gate.report.products.handler(({ input }) => productFigures(context, input)),
    salesPaper: gate.report.salesPaper.handler(({ input }) => salesPaper(context, input)),
    salesSheet: gate.report.salesSheet.handler(({ input }) => salesSheet(context, input)),
  };
}
