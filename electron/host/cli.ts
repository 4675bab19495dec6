import './node-guard.ts';
import { UsageError } from './config.ts';
import { runVerify, VERIFY_USAGE } from './verify-command.ts';
import { startRefusal } from './start-error.ts';

const USAGE = `Pemakaian: etalase PERINTAH

${VERIFY_USAGE}

Keluar dengan 0 bila semuanya benar, dengan 1 bila tidak; alasannya tertulis.
`;

/** The command line for checks from outside: `etalase verify --data DIR`. */
function main(args: readonly string[]): number {
  const [command, ...rest] = args;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write(USAGE);
    return command === undefined ? 1 : 0;
  }
  if (command === 'verify') return runVerify(rest, (text) => process.stdout.write(`${text}\n`));
  throw new UsageError(`Perintah tidak dikenal: ${command}\n\n${USAGE}`);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof UsageError ? error.message : startRefusal(error).sentence}\n`);
  process.exitCode = 1;
}
