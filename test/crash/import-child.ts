import { writeSync } from 'node:fs';
import type { GoodsDefaults } from '../../shared/domain/goods-import/goods-values.ts';
import type { CommandId } from '../../shared/kernel/ids.ts';
import { sendFile } from '../support/send-file.ts';
import { SECRETS, signInAs, startTestService } from '../support/test-service.ts';
import './keep-compiled.ts';

/** Imports a file and dies at a step. argv: folder of the service, step ('' = none), how often the step is passed first, command id, the file as text. */
const [dir = '', step = '', times = '0', command = '', file = ''] = process.argv.slice(2);
const DEFAULTS: GoodsDefaults = { category: 'Lain-lain', producer: 'Lapas Uji', workshop: 'Boga', unit: 'buah' };

let left = Number(times);
const test = await startTestService(
  {
    reached: (name) => {
      if (name !== step) return;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      left -= 1;
    },
  },
  dir,
);
const { people } = await test.as().session.welcome();
const person = people.find(({ role }) => role === 'manager');
if (person === undefined) throw new Error('nobody is the manager');
const manager = test.as(await signInAs(test, person, SECRETS.manager));
const uploadId = await sendFile(manager, 'barang.csv', Buffer.from(file));
const { mapping } = await manager.goodsImport.look({ uploadId, sheet: 0, mapping: null, defaults: DEFAULTS });
writeSync(1, 'ready\n');
await manager.goodsImport.start({ commandId: command as CommandId, uploadId, sheet: 0, mapping, defaults: DEFAULTS, rest: 'refuse', mintCodes: true });
while ((await manager.goodsImport.status())?.running === true) await new Promise((resolve) => setImmediate(resolve));
await test.close();
