import { attachmentProcedures } from './attachment.ts';
import { backupProcedures } from './backup.ts';
import { cartProcedures } from './cart.ts';
import { catalogProcedures } from './catalog.ts';
import { clockProcedures } from './clock.ts';
import { consignmentProcedures } from './consignment.ts';
import { countingProcedures } from './counting.ts';
import { customersProcedures } from './customers.ts';
import { displayProcedures } from './display.ts';
import { eventsProcedures } from './events.ts';
import { exportProcedures } from './exports.ts';
import { openGate } from './gate.ts';
import { goodsImportProcedures } from './goods-import.ts';
import { journalProcedures } from './journal.ts';
import { labelsProcedures } from './labels.ts';
import { paperProcedures } from './paper.ts';
import { pricesProcedures } from './prices.ts';
import { printsProcedures } from './prints.ts';
import { qrisProcedures } from './qris.ts';
import { reconciliationProcedures } from './reconciliation.ts';
import { reportProcedures } from './report.ts';
import type { RpcServices } from './rpc-services.ts';
import { saleProcedures } from './sale.ts';
import { sessionProcedures } from './session.ts';
import { settingsProcedures } from './settings.ts';
import { setupProcedures } from './setup.ts';
import { shiftProcedures } from './shift.ts';
import { stockProcedures } from './stock.ts';
import { treasuryProcedures } from './treasury.ts';
import { uploadProcedures } from './upload.ts';

/** The whole contract, implemented; a procedure left out does not compile. */
export function createRouter(services: RpcServices) {
  const gate = openGate(services);
  return gate.router({
    setup: setupProcedures(gate, services),
    session: sessionProcedures(gate, services),
    catalog: catalogProcedures(gate, services),
    prices: pricesProcedures(gate, services),
    customers: customersProcedures(gate, services),
    cart: cartProcedures(gate, services),
    sale: saleProcedures(gate, services),
    qris: qrisProcedures(gate, services),
    paper: paperProcedures(gate, services),
    exports: exportProcedures(gate, services),
    display: displayProcedures(gate, services),
    shift: shiftProcedures(gate, services),
    attachment: attachmentProcedures(gate, services),
    stock: stockProcedures(gate, services),
    treasury: treasuryProcedures(gate, services),
    prints: printsProcedures(gate, services),
    labels: labelsProcedures(gate, services),
    settings: settingsProcedures(gate, services),
    journal: journalProcedures(gate, services),
    report: reportProcedures(gate, services),
    backup: backupProcedures(gate, services),
    clock: clockProcedures(gate, services),
    reconciliation: reconciliationProcedures(gate, services),
    consignment: consignmentProcedures(gate, services),
    counting: countingProcedures(gate, services),
    upload: uploadProcedures(gate, services),
    goodsImport: goodsImportProcedures(gate, services),
    events: eventsProcedures(gate, services),
  });
}
export type ServiceRouter = ReturnType<typeof createRouter>;
