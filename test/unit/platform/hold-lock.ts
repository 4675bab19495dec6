import { acquireInstanceLock } from '../../../electron/platform/instance-lock.ts';

/** Takes the lock of the folder named in argv, says so, and stays until it is ended. */
const [dir = ''] = process.argv.slice(2);
await acquireInstanceLock(dir, Date.now);
process.stdout.write('held\n');
setInterval(() => {}, 1_000);
