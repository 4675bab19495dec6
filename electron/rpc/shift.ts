import { closeShift } from '../services/shift/close-shift.ts';
import { currentShift } from '../services/shift/current-shift.ts';
import { openShift } from '../services/shift/open-shift.ts';
import { recentShifts } from '../services/shift/recent-shifts.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function shiftProcedures(gate: Gate, { context }: RpcServices) {
  return {
    current: gate.shift.current.handler(() => currentShift(context)),
    open: gate.shift.open.handler(({ context: call, input }) => openShift(context, signedIn(call).actor, input)),
    close: gate.shift.close.handler(({ context: call, input }) => closeShift(context, signedIn(call).actor, input)),
    recent: gate.shift.recent.handler(() => recentShifts(context)),
  };
}
