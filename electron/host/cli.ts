import './node-guard.ts';
import { UsageError } from './config.ts';
import { EXPORT_ALL_USAGE, runExportAll } from './export-all-command.ts';
import { EXPORT_USAGE, runExport } from './export-command.ts';
import { RESTORE_USAGE, runRestore } from './restore-command.ts';
import { runVerify, VERIFY_USAGE } from './verify-command.ts';
import { runVerifyExport, VERIFY_EXPORT_USAGE } from './verify-export-command.ts';
import { startRefusal } from './start-error.ts';

const USAGE = `Pemakaian: etalase PERINTAH

${VERIFY_USAGE}

${VERIFY_EXPORT_USAGE}

${RESTORE_USAGE}

${EXPORT_USAGE}

${EXPORT_ALL_USAGE}

Keluar dengan 0 bila semuanya benar, dengan 1 bila tidak; alasannya tertulis.
`;

/** The command line: `etalase verify --data DIR`, `etalase restore --from FILE --data DIR`. */
async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write(USAGE);
    return command === undefined ? 1 : 0;
  }
  if (command === 'verify' && rest.includes('--export')) return runVerifyExport(rest, (text) => process.stdout.write(`${text}\n`));
  if (command === 'verify') return runVerify(rest, (text) => process.stdout.write(`${text}\n`));
  if (command === 'export') return runExport(rest, (text) => process.stdout.write(`${text}\n`));
  if (command === 'export-all') return runExportAll(rest, (text) => process.stdout.write(`${text}\n`));
  if (command === 'restore') return runRestore(rest, { say: (text) => process.stdout.write(`${text}\n`) });
  throw new UsageError(`Perintah tidak dikenal: ${command}\n\n${USAGE}`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof UsageError ? error.message : startRefusal(error).sentence}\n`);
  process.exitCode = 1;
}
