import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { composeService } from '../../electron/host/compose.ts';
import type { Actor } from '../../electron/services/actor.ts';
import { handOver, type HandOverInput } from '../../electron/services/treasury/hand-over.ts';
import { makeBilling, type MakeBillingInput } from '../../electron/services/treasury/make-billing.ts';
import { payDeposit, type PayDepositInput } from '../../electron/services/treasury/pay-deposit.ts';
import { TEST_START } from '../support/test-service.ts';
import './keep-compiled.ts';

/** Does one thing of the treasurer and dies at a step. argv: folder that holds `data` and `secrets`, step ('' = none), what, input of the command as JSON. */
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
const person = context.store.users.list().find((user) => user.role === 'treasurer');
if (person === undefined) throw new Error('nobody is the treasurer');
const treasurer: Actor = { userId: person.id, name: person.name, role: 'treasurer' };
armed = true;
if (what === 'deposit') payDeposit(context, treasurer, JSON.parse(input) as PayDepositInput);
else if (what === 'billing') makeBilling(context, treasurer, JSON.parse(input) as MakeBillingInput);
else {
  const given = JSON.parse(input) as HandOverInput;
  const { giverId, shiftIds, counted } = given;
  // The giver signs again, unless it was recorded: then the same command is asked for once more.
  const approvalId = context.store.commands.find(given.commandId) === null ? context.approvals.grant({ type: 'handover', giverId, shiftIds, counted }, treasurer.userId, 'Rina') : given.approvalId;
  writeSync(1, `${approvalId}\n`);
  handOver(context, treasurer, { ...given, approvalId });
}
await service.close();
