import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pageAddress, parseHostLine } from './host-line.ts';
import { COMPILE_CACHE } from './paths.ts';
import { say } from './say.ts';

/** The exit code of a child; a child that could not be started counts as 1. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(String(error));
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Lets signals reach the child, and stays until the child has closed its database. Ctrl+C reaches it through the terminal. */
export function passSignalsTo(child: ChildProcess): void {
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
}

/**
 * Starts the Node host and shows its page once it says where it is.
 * @param program the host's built file
 * @param show opens a window and returns its process, or shows the address in another way and returns null
 * @returns the host's exit code; the host ends when the window is closed
 */
export function runNodeHost(program: string, args: readonly string[], show: (address: string) => ChildProcess | null): Promise<number> {
  // Node keeps what it compiled of the service: every start but the first is a third shorter.
  const host = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env } });
  passSignalsTo(host);
  let shown = false;
  createInterface({ input: host.stdout }).on('line', (text) => {
    const line = shown ? null : parseHostLine(text);
    if (line === null) return;
    shown = true;
    show(pageAddress(line))?.on('exit', () => host.kill('SIGTERM'));
  });
  return exitOf(host);
}
