import './node-guard.ts';
import { systemClock } from '../platform/clock.ts';
import { createLogFile } from '../platform/log-file.ts';
import { createLog, stderrSink } from '../platform/log.ts';
import { dataPaths } from '../platform/paths.ts';
import { readHostConfig, UsageError } from './config.ts';
import { runUntilStopped } from './lifecycle.ts';
import { serve, type RunningHost } from './serve.ts';
import { startRefusal } from './start-error.ts';

/** The Node host: `node node.mjs --data DIR --port 0`; one JSON line on stdout when ready, everything else on stderr. */
async function main(): Promise<void> {
  const config = readHostConfig(process.argv.slice(2));
  const log = createLog({ sinks: [stderrSink, createLogFile(dataPaths(config.dataDir).logs)], clock: systemClock });
  let host: RunningHost | undefined;
  runUntilStopped({ log, service: () => host?.service, end: async () => host?.close() });
  host = await serve(config, log);
  // Whoever started the host may have gone away without a word; the till goes on.
  process.stdout.on('error', () => {});
  process.stdout.write(`${JSON.stringify(host.line)}\n`);
  log.info('ready', { port: Number(new URL(host.line.url).port) });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof UsageError ? error.message : startRefusal(error).sentence}\n`);
  process.exit(1);
});
