import { productFigures, salesFigures } from '../services/report/read-reports.ts';
import { labelFigures, priceFigures, stockFigures, stockRows } from '../services/report/read-lists.ts';
import { listPaper, listSheet } from '../services/report/list-files.ts';
import { salesPaper, salesSheet } from '../services/report/report-files.ts';
import type { Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function reportProcedures(gate: Gate, { context }: RpcServices) {
  return {
    sales: gate.report.sales.handler(({ input }) => salesFigures(context, input)),
    products: gate.report.products.handler(({ input }) => productFigures(context, input)),
    salesPaper: gate.report.salesPaper.handler(({ input }) => salesPaper(context, input)),
    salesSheet: gate.report.salesSheet.handler(({ input }) => salesSheet(context, input)),
    stock: gate.report.stock.handler(({ input }) => stockFigures(context, input)),
    stockRows: gate.report.stockRows.handler(({ input }) => stockRows(context, input)),
    prices: gate.report.prices.handler(({ input }) => priceFigures(context, input)),
    labels: gate.report.labels.handler(({ input }) => labelFigures(context, input)),
    listPaper: gate.report.listPaper.handler(({ input }) => listPaper(context, input)),
    listSheet: gate.report.listSheet.handler(({ input }) => listSheet(context, input)),
  };
}
