import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { homePaths } from '../../electron/platform/paths.ts';
import { appWindowArguments } from './browser-arguments.ts';
import { findBrowser } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { dataArgument, windowProfile } from './data-dir.ts';
import { ensureElectron } from './electron-binary.ts';
import { chooseHost, wantsElectron } from './host-choice.ts';
import { pageAddress, parseHostLine } from './host-line.ts';
import { DIST, ROOT } from './paths.ts';
import { say } from './say.ts';

const isRoot = process.getuid?.() === 0;

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      say(String(error));
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function stopWith(child: ChildProcess): void {
  // Ctrl+C reaches the child through the terminal; this process stays until the child has closed its database.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
}

function runElectron(program: string, args: readonly string[]): Promise<number> {
  const env = { ...process.env };
  delete env['ELECTRON_RUN_AS_NODE'];
  const child = spawn(program, [...(isRoot && process.platform === 'linux' ? ['--no-sandbox'] : []), ROOT, ...args], { stdio: 'inherit', env });
  stopWith(child);
  return exitOf(child);
}

function openWindow(browser: string, address: string, profile: string): ChildProcess {
  mkdirSync(profile, { recursive: true });
  return spawn(browser, appWindowArguments(address, profile, process.platform, isRoot), { stdio: 'ignore' });
}

async function runNodeHost(browser: string | null, dataDir: string, args: readonly string[]): Promise<number> {
  const host = spawn(process.execPath, [join(DIST, 'service', 'node.mjs'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  stopWith(host);
  let opened = false;
  createInterface({ input: host.stdout }).on('line', (text) => {
    const line = opened ? null : parseHostLine(text);
    if (line === null) return;
    opened = true;
    const address = pageAddress(line);
    if (browser === null) {
      process.stdout.write(`Etalase: ${address}\n`);
      return;
    }
    const window = openWindow(browser, address, windowProfile(browser, dataDir, homedir()));
    window.on('error', () => process.stdout.write(`Etalase: ${address}\n`));
    window.on('exit', () => host.kill('SIGTERM'));
  });
  return exitOf(host);
}

/** Opens Etalase in the best way this machine has. @returns the exit code */
export async function start(args: readonly string[]): Promise<number> {
  const missing = await buildIfNeeded();
  const dataDir = dataArgument(args) ?? homePaths().data;
  const hostArgs = dataArgument(args) === undefined ? ['--data', dataDir, ...args] : [...args];
  const shellBuilt = existsSync(join(DIST, 'shell', 'main.cjs'));
  const electron = shellBuilt && wantsElectron(process.platform, process.env) ? ensureElectron(Date.now()) : null;
  const browser = findBrowser(process.platform, process.env, existsSync);
  const host = chooseHost({ platform: process.platform, env: process.env, electronReady: electron !== null, browser });
  if (host === 'electron' && electron !== null) return runElectron(electron, hostArgs);
  if (missing.includes('electron/host/node.ts')) return 1;
  const withPort = hostArgs.some((arg) => arg === '--port' || arg.startsWith('--port=')) ? hostArgs : [...hostArgs, '--port', '0'];
  return runNodeHost(host === 'window' ? browser : null, dataDir, withPort);
}
