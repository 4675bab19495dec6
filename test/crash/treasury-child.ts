import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { composeService } from '../../electron/host/compose.ts';
import type { Actor } from '../../electron/services/actor.ts';
import { moveCash, type MoveCashInput } from '../../electron/services/shift/move-cash.ts';
import { handOver, type HandOverInput } from '../../electron/services/treasury/hand-over.ts';
import { makeBilling, type MakeBillingInput } from '../../electron/services/treasury/make-billing.ts';
import { moveBank } from '../../electron/services/treasury/move-bank.ts';
import { payDeposit, type PayDepositInput } from '../../electron/services/treasury/pay-deposit.ts';
import type { ApprovedAct } from '../../shared/domain/access/approval.ts';
import type { Role } from '../../shared/domain/access/role.ts';
import type { CommandId } from '../../shared/kernel/ids.ts';
import { TEST_START } from '../support/test-service.ts';
import './keep-compiled.ts';

/** Does one thing with money after the sale and dies at a step. argv: folder that holds `data` and `secrets`, step ('' = none), what, input of the command as JSON. */
const [dir = '', step = '', what = '', input = '{}'] = process.argv.slice(2);
let armed = false;
const service = await composeService({
  dataDir: join(dir, 'data'),
  secretsDir: join(dir, 'secrets'),
  kdf: { log2n: 4, blockSize: 1, parallel: 1 },
  clock: { now: () => TEST_START, monotonic: () => performance.now() },
  reached: (name) => {
    if (armed && name === step) process.kill(process.pid, 'SIGKILL');
  },
});
const { context } = service;
const actorOf = (role: Role): Actor => {
  const person = context.store.users.list().find((user) => user.role === role);
  if (person === undefined) throw new Error(`nobody is the ${role}`);
  return { userId: person.id, name: person.name, role };
};
const treasurer = actorOf('treasurer');
const cashier = actorOf('cashier');
/** The second person signs again, unless it was recorded: then the same command is asked for once more. */
function signed<Input extends { readonly commandId: CommandId; readonly approvalId?: string | null | undefined }>(given: Input, actor: Actor, act: ApprovedAct): Input {
  const approvalId = context.store.commands.find(given.commandId) === null ? context.approvals.grant(act, actor.userId, 'Rina') : given.approvalId;
  writeSync(1, `${approvalId}\n`);
  return { ...given, approvalId };
}
const acts: Readonly<Record<string, (given: unknown) => void>> = {
  deposit: (given) => payDeposit(context, treasurer, given as PayDepositInput),
  billing: (given) => makeBilling(context, treasurer, given as MakeBillingInput),
  bank: (given) => moveBank(context, treasurer, given as Parameters<typeof moveBank>[2]),
  handover: (given) => {
    const { giverId, shiftIds, counted } = given as HandOverInput;
    handOver(context, treasurer, signed(given as HandOverInput, treasurer, { type: 'handover', giverId, shiftIds, counted }));
  },
  cash: (given) => {
    const { kind, amount } = given as MoveCashInput;
    const shift = context.store.shifts.open();
    if (shift === null) throw new Error('no shift is open');
    moveCash(context, cashier, signed(given as MoveCashInput, cashier, { type: 'cash-move', shiftId: shift.shiftId, kind, amount }));
  },
};
armed = true;
acts[what]?.(JSON.parse(input));
await service.close();
