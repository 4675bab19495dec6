import { calibrationFile, sheetsFile } from '../services/labels/label-files.ts';
import { lookAtCard } from '../services/labels/look-at-card.ts';
import { lookAtLabels } from '../services/labels/look-at-labels.ts';
import { printLabels } from '../services/labels/print-labels.ts';
import { printTestLabel } from '../services/labels/print-test-label.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function labelsProcedures(gate: Gate, { context }: RpcServices) {
  return {
    look: gate.labels.look.handler(({ input }) => lookAtLabels(context, input)),
    card: gate.labels.card.handler(({ input }) => lookAtCard(context, input)),
    print: gate.labels.print.handler(({ context: call, input }) => printLabels(context, signedIn(call).actor, input)),
    test: gate.labels.test.handler(({ context: call, input }) => printTestLabel(context, signedIn(call).actor, input)),
    sheets: gate.labels.sheets.handler(({ context: call, input }) => sheetsFile(context, signedIn(call).actor, input)),
    calibration: gate.labels.calibration.handler(({ input }) => calibrationFile(context, input)),
  };
}
