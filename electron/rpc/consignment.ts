import { bundleFile, bundleSheet } from '../services/consignment/make-bundle.ts';
import { listOwners, readStatement } from '../services/consignment/read-statement.ts';
import { consignmentReport, consignmentSettlement } from '../services/consignment/statement-papers.ts';
import { lookAtBundle, takeBundle } from '../services/consignment/take-bundle.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function consignmentProcedures(gate: Gate, { context }: RpcServices) {
  const { consignment } = gate;
  return {
    owners: consignment.owners.handler(({ input }) => listOwners(context, input)),
    statement: consignment.statement.handler(({ input }) => readStatement(context, input)),
    left: consignment.left.handler(({ input }) => context.store.consignment.left(input.ownerId)),
    report: consignment.report.handler(({ context: call, input }) => consignmentReport(context, signedIn(call).actor, input)),
    bundleLook: consignment.bundleLook.handler(({ input }) => lookAtBundle(context, input)),
    bundleTake: consignment.bundleTake.handler(({ context: call, input }) => takeBundle(context, signedIn(call).actor, input)),
    bundleFile: consignment.bundleFile.handler(({ input }) => bundleFile(context, input)),
    bundleSheet: consignment.bundleSheet.handler(({ input }) => bundleSheet(context, input)),
    settlement: consignment.settlement.handler(({ context: call, input }) => consignmentSettlement(context, signedIn(call).actor, input)),
  };
}
