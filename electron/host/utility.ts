import './node-guard.ts';
import { systemClock } from '../platform/clock.ts';
import { createLogFile } from '../platform/log-file.ts';
import { createLog, stderrSink } from '../platform/log.ts';
import { dataPaths } from '../platform/paths.ts';
import { composeService, type Service } from './compose.ts';
import { readHostConfig } from './config.ts';
import { runUntilStopped } from './lifecycle.ts';
import { findParentPort, listenToShell } from './parent-port.ts';
import { startRefusal } from './start-error.ts';

/** The service inside Electron: started by the shell as a utility process, speaks to pages through ports alone; nothing listens on the network. */
const parent = findParentPort();
if (parent === undefined) {
  process.stderr.write('Program ini dijalankan oleh Etalase sendiri; pakai "npm start".\n');
  process.exit(1);
}

const config = readHostConfig(process.argv.slice(2));
const log = createLog({ sinks: [stderrSink, createLogFile(dataPaths(config.dataDir).logs)], clock: systemClock });
let service: Service | undefined;
const life = runUntilStopped({ log, service: () => service, end: async () => service?.close() });
const shell = listenToShell(parent, { onPage: (port, _nonce, isDisplay) => (isDisplay ? service?.answerDisplay(port) : service?.answerFrames(port)), onShutdown: life.stop });

try {
  service = await composeService({
    dataDir: config.dataDir,
    secretsDir: config.secretsDir,
    log,
    ...(config.printer === null ? {} : { printer: config.printer }),
  });
  shell.ready();
} catch (error) {
  const refusal = startRefusal(error);
  log.error('start-refused', { code: refusal.code, reason: String(error) });
  // Not ended here: the word has to reach the shell, which then asks for the shutdown.
  shell.refuse(refusal.code);
}
