import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../../electron/host/', import.meta.url));

export interface HostLine {
  readonly url: string;
  readonly token: string;
  readonly ticketUrl: string;
  readonly pid: number;
}

/** A process of the product that has ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningProcess {
  readonly child: ChildProcess;
  /** All of it so far. */
  stdout(): string;
  ended: Promise<Ended>;
}

/** Runs one of the host's entries from its source. */
export function runEntry(entry: 'node' | 'cli' | 'utility', args: readonly string[], nodeArgs: readonly string[] = []): RunningProcess {
  const child = spawn(process.execPath, [...nodeArgs, join(SOURCES, `${entry}.ts`), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  return { child, stdout: () => stdout, ended };
}

export interface Serving extends RunningProcess {
  readonly line: HostLine;
  readonly dir: string;
  /** `POST /rpc/area/verb`, as docs/how-to/outside-checks.md says. */
  call(procedure: string, input?: unknown, session?: string): Promise<{ readonly status: number; readonly json: unknown }>;
}

/** `serve` over `dir` (a new one when left out), once it has said that it is ready. */
export async function startServing(dir = mkdtempSync(join(tmpdir(), 'etalase-serve-')), args: readonly string[] = []): Promise<Serving> {
  const running = runEntry('node', ['--data', join(dir, 'data'), '--secrets', join(dir, 'secrets'), '--port', '0', ...args]);
  const line = await new Promise<HostLine>((resolve, reject) => {
    running.child.stdout?.on('data', () => {
      if (running.stdout().includes('\n')) resolve(JSON.parse(running.stdout()) as HostLine);
    });
    void running.ended.then(({ stderr }) => reject(new Error(`the host ended: ${stderr}`)));
  });
  return {
    ...running,
    line,
    dir,
    async call(procedure, input, session) {
      const answer = await fetch(`${line.url}/rpc/${procedure}`, {
        method: 'POST',
        headers: {
          origin: line.url,
          'content-type': 'application/json',
          authorization: `Bearer ${line.token}`,
          ...(session === undefined ? {} : { 'etalase-session': session }),
        },
        body: JSON.stringify({ json: input }),
      });
      return { status: answer.status, json: ((await answer.json()) as { readonly json: unknown }).json };
    },
  };
}
