import { join } from 'node:path';
import { composeService } from '../../electron/host/compose.ts';
import { TEST_START } from '../support/test-service.ts';
import { storeGoods, type StoredGoods } from './store-goods.ts';
import './keep-compiled.ts';

/** Stores one thing of the keeper of the stock and dies at a step. argv: folder that holds `data` and `secrets`, step, what and input of the command as JSON. */
const [dir = '', step = '', what = '', input = '{}'] = process.argv.slice(2);
let armed = false;
const { context } = await composeService({
  dataDir: join(dir, 'data'),
  secretsDir: join(dir, 'secrets'),
  kdf: { log2n: 4, blockSize: 1, parallel: 1 },
  clock: { now: () => TEST_START, monotonic: () => performance.now() },
  reached: (name) => {
    if (armed && name === step) process.kill(process.pid, 'SIGKILL');
  },
});
armed = true;
storeGoods(context, { what, input: JSON.parse(input) as never } as StoredGoods);
