import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pageAddress, parseHostLine, type HostLine } from './host-line.ts';
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

/** A host that dies sooner than this (ms) after it was ready would only die again. */
const STANDING_MS = 10_000;

/**
 * Starts the Node host and shows its page once it says where it is. A host that was killed or crashed while its window is open is
 * started again at the same address with the same token: the page finds it, and the cart is as it was.
 * @param program the host's built file
 * @param show opens a window and returns its process, or shows the address in another way and returns null
 * @param standingMs how long it must have stood to be started again
 * @returns the host's exit code; the host ends when the window is closed
 */
export async function runNodeHost(program: string, args: readonly string[], show: (address: string) => ChildProcess | null, standingMs = STANDING_MS): Promise<number> {
  const standing: { host: ChildProcess | null; line: HostLine | null; since: number; asked: boolean } = { host: null, line: null, since: 0, asked: false };
  const end = (signal: NodeJS.Signals): void => {
    standing.asked = true;
    standing.host?.kill(signal);
  };
  process.on('SIGINT', () => (standing.asked = true));
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal));

  for (;;) {
    const { line } = standing;
    const again = line === null ? args : [...args, '--port', new URL(line.url).port];
    // Node keeps what it compiled of the service: every start but the first is a third shorter.
    const env = { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env, ...(line === null ? {} : { ETALASE_TOKEN: line.token }) };
    const host = spawn(process.execPath, [program, ...again], { stdio: ['ignore', 'pipe', 'inherit'], env });
    standing.host = host;
    standing.since = performance.now();
    createInterface({ input: host.stdout }).on('line', (text) => {
      const named = standing.line === null ? parseHostLine(text) : null;
      if (named === null) return;
      standing.line = named;
      show(pageAddress(named))?.on('exit', () => end('SIGTERM'));
    });
    const code = await exitOf(host);
    const crashed = code !== 0 && standing.line !== null && !standing.asked && performance.now() - standing.since >= standingMs;
    if (!crashed) return code;
    say('Layanan berhenti tiba-tiba dan dimulai lagi; keranjang dan penjualan tetap aman. / The service stopped unexpectedly and is started again.');
  }
}
