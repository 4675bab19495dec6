import { closeSheet } from '../services/shift/close-sheet.ts';
import { closeShift } from '../services/shift/close-shift.ts';
import { countDrawer } from '../services/shift/count-drawer.ts';
import { currentShift } from '../services/shift/current-shift.ts';
import { moveCash } from '../services/shift/move-cash.ts';
import { openShift } from '../services/shift/open-shift.ts';
import { ownShift } from '../services/shift/own-shift.ts';
import { printX, printZ } from '../services/shift/print-slips.ts';
import { drawerDifferences, recentShifts } from '../services/shift/recent-shifts.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function shiftProcedures(gate: Gate, { context }: RpcServices) {
  return {
    current: gate.shift.current.handler(() => currentShift(context)),
    open: gate.shift.open.handler(({ context: call, input }) => openShift(context, signedIn(call).actor, input)),
    moveCash: gate.shift.moveCash.handler(({ context: call, input }) => moveCash(context, signedIn(call).actor, input)),
    own: gate.shift.own.handler(() => ownShift(context)),
    sheet: gate.shift.sheet.handler(({ context: call }) => closeSheet(context, signedIn(call).actor)),
    count: gate.shift.count.handler(({ context: call, input }) => countDrawer(context, signedIn(call).actor, input)),
    close: gate.shift.close.handler(({ context: call, input }) => closeShift(context, signedIn(call).actor, input)),
    printX: gate.shift.printX.handler(({ context: call, input }) => printX(context, signedIn(call).actor, input)),
    printZ: gate.shift.printZ.handler(({ input }) => printZ(context, input)),
    recent: gate.shift.recent.handler(({ input }) => recentShifts(context, input)),
    sealed: gate.shift.sealed.handler(({ input }) => context.store.closes.byNumber(input.zNumber)),
    differences: gate.shift.differences.handler(({ input }) => drawerDifferences(context, input)),
  };
}
