import { join } from 'node:path';
import { composeService } from '../../electron/host/compose.ts';
import type { Actor } from '../../electron/services/actor.ts';
import { payDeposit, type PayDepositInput } from '../../electron/services/treasury/pay-deposit.ts';
import { TEST_START } from '../support/test-service.ts';

/** Pays one deposit and dies at a step. argv: folder that holds `data` and `secrets`, step ('' = none), input of the command as JSON. */
const [dir = '', step = '', input = '{}'] = process.argv.slice(2);
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
const person = service.context.store.users.list().find((user) => user.role === 'treasurer');
if (person === undefined) throw new Error('nobody is the treasurer');
const treasurer: Actor = { userId: person.id, name: person.name, role: 'treasurer' };
armed = true;
payDeposit(service.context, treasurer, JSON.parse(input) as PayDepositInput);
await service.close();
