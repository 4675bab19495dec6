import { listOwners, readStatement } from '../services/consignment/read-statement.ts';
import { consignmentReport, consignmentSettlement } from '../services/consignment/statement-papers.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function consignmentProcedures(gate: Gate, { context }: RpcServices) {
  const { consignment } = gate;
  return {
    owners: consignment.owners.handler(({ input }) => listOwners(context, input)),
    statement: consignment.statement.handler(({ input }) => readStatement(context, input)),
    report: consignment.report.handler(({ context: call, input }) => consignmentReport(context, signedIn(call).actor, input)),
    settlement: consignment.settlement.handler(({ context: call, input }) => consignmentSettlement(context, signedIn(call).actor, input)),
  };
}
