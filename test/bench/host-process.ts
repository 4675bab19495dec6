import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { COMPILE_CACHE, DIST } from '../../build/tools/paths.ts';
import type { Role } from '../../shared/domain/access/role.ts';
import type { SignedIn, Welcome } from '../../shared/contract/session.ts';
import type { Scratch } from './till.ts';
import { serviceCall, type ServiceCall } from '../support/service-call.ts';
import { SECRETS } from '../support/test-service.ts';

/** The built Node host as a process of its own. */
export interface HostProcess {
  readonly url: string;
  readonly token: string;
  readonly ticketUrl: string;
  readonly pid: number;
  /** From the start of the process to the line that says it is ready, ms. */
  readonly readyMs: number;
  readonly call: ServiceCall;
  /** Signs the first cashier, or the first person of another role, in and answers the session. */
  signIn(role?: Role): Promise<string>;
  stop(): Promise<void>;
}

const PROGRAM = join(DIST, 'service', 'node.mjs');

export const hostIsBuilt = (): boolean => existsSync(PROGRAM);

export async function startHost(scratch: Scratch): Promise<HostProcess> {
  const begun = performance.now();
  const child = spawn(process.execPath, [PROGRAM, '--data', join(scratch.folder, 'data'), '--secrets', join(scratch.folder, 'secrets'), '--port', '0', '--printer', `file://${join(scratch.folder, 'paper.bin')}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // As npm start does.
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE },
  });
  const line = await firstLine(child);
  const readyMs = performance.now() - begun;
  const { url, token, ticketUrl } = JSON.parse(line) as { url: string; token: string; ticketUrl: string };

  const call = serviceCall(url, token);

  return {
    url,
    token,
    ticketUrl,
    pid: child.pid ?? 0,
    readyMs,
    call,
    async signIn(role = 'cashier') {
      const { people } = await call<Welcome>('session.welcome');
      const person = people.find((one) => one.role === role);
      return (await call<SignedIn>('session.signIn', { userId: person?.userId, secret: SECRETS[role] })).token;
    },
    stop: () => end(child),
  };
}

/** The first line a child prints. @throws when it ends before */
export async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('nothing to read from');
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the process ended with ${String(code)} before it was ready`);
  });
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  ended.catch(() => undefined);
  return line;
}

export async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** A field of /proc/PID/status or smaps_rollup in MiB; null where there is no /proc. */
export function memoryOf(pid: number, file: 'status' | 'smaps_rollup', field: 'VmHWM' | 'VmRSS' | 'Pss'): number | null {
  try {
    const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
    return found === null ? null : Number(found[1]) / 1_024;
  } catch {
    return null;
  }
}
