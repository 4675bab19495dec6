import { writeSync } from 'node:fs';
import { startTestService } from '../support/test-service.ts';
import './keep-compiled.ts';

/** Starts the service years later and packs its months, as its first look does; dies at a step. argv: folder of the service, step ('' = none), how often the step is passed first. */
const [dir = '', step = '', times = '0'] = process.argv.slice(2);

let left = Number(times);
let packed = 0;
const test = await startTestService(
  {
    clock: { now: () => Date.UTC(2028, 5, 1), monotonic: () => performance.now() },
    watches: (_health, _backups, _clock, days) => {
      days();
      return () => undefined;
    },
    log: { info: (event) => void (packed += event === 'month-packed' ? 1 : 0), warn: () => undefined, error: (event, data) => void writeSync(2, `${event} ${JSON.stringify(data)}\n`) },
    reached: (name) => {
      if (name !== step) return;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      left -= 1;
    },
  },
  dir,
);
while (test.service.context.store.productPacks.next('2028-06') !== null) await new Promise((resolve) => setTimeout(resolve, 5));
await test.close();
writeSync(1, `${packed}\n`);
