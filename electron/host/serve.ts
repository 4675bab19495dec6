import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../platform/clock.ts';
import type { Log } from '../services/ports/log.ts';
import { composeService, type Service } from './compose.ts';
import type { HostConfig } from './config.ts';
import { startLoopback } from './loopback/server.ts';
import { createTickets } from './loopback/tickets.ts';
import { writeTokenFile } from './loopback/token-file.ts';
import { pageFolder } from './program-files.ts';
import { socketPort } from './socket-port.ts';

/** What the Node host prints when it is ready, as one line of JSON. */
export interface HostLine {
  readonly url: string;
  /** Bearer token of this run, for calls over HTTP. */
  readonly token: string;
  /** For one window: works once, for 60 s. */
  readonly ticket: string;
  /** The address for that window, the ticket in its fragment. */
  readonly ticketUrl: string;
  readonly pid: number;
}

export interface RunningHost {
  readonly service: Service;
  readonly line: HostLine;
  /** Ends every connection, then the service. */
  close(): Promise<void>;
}

/** The token of the run before, handed over by who started both, so that an open page goes on; taken out of the environment at once. */
function givenToken(): string | null {
  const token = process.env['ETALASE_TOKEN'];
  delete process.env['ETALASE_TOKEN'];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
}

/** Serves page and contract on loopback. @throws what composeService and startLoopback throw */
export async function serve(config: HostConfig, log: Log): Promise<RunningHost> {
  const displayTickets = createTickets(systemClock.monotonic);
  const service = await composeService({
    dataDir: config.dataDir,
    secretsDir: config.secretsDir,
    log,
    displayTicket: displayTickets.issue,
    ...(config.printer === null ? {} : { printer: config.printer }),
  });
  try {
    const token = givenToken() ?? randomBytes(32).toString('base64url');
    const host = await startLoopback({
      port: config.port,
      token,
      pageDir: pageFolder(),
      monotonic: systemClock.monotonic,
      onRpcHttp: async (request, response) => {
        if (!(await service.answerHttp(request, response))) response.writeHead(404, { 'content-length': 0 }).end();
      },
      onRpcSocket: (socket) => service.answerFrames(socketPort(socket)),
      displays: { tickets: displayTickets, onSocket: (socket) => service.answerDisplay(socketPort(socket)) },
      onError: (error) => log.error('loopback', { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    });
    const tokenFile = join(service.paths.dir, 'run', 'host.json');
    await writeTokenFile(tokenFile, { url: host.origin, token });
    const ticket = host.issueTicket();
    return {
      service,
      line: { url: host.origin, token, ticket, ticketUrl: `${host.origin}/#${ticket}`, pid: process.pid },
      async close() {
        await host.close();
        await service.close();
        rmSync(tokenFile, { force: true });
      },
    };
  } catch (error) {
    await service.close();
    throw error;
  }
}
