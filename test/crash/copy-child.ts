import { copyDatabase, type DatabaseCopyOrder } from '../../electron/db/backup/copy-database.ts';
import './keep-compiled.ts';

/** Copies a database and dies at the step named: argv is the order as JSON and the step. */
const [order = '', step = ''] = process.argv.slice(2);
await copyDatabase(JSON.parse(order) as DatabaseCopyOrder, (name) => {
  if (name === step) process.kill(process.pid, 'SIGKILL');
});
