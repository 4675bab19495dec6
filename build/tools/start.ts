import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { homePaths } from '../../electron/platform/paths.ts';
import { appWindowArguments } from './browser-arguments.ts';
import { findBrowser } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { dataArgument, windowProfile } from './data-dir.ts';
import { ensureElectron } from './electron-binary.ts';
import { chooseHost, wantsElectron } from './host-choice.ts';
import { exitOf, passSignalsTo, runNodeHost } from './node-host.ts';
import { DIST, ROOT } from './paths.ts';

const isRoot = process.getuid?.() === 0;

function runElectron(program: string, args: readonly string[]): Promise<number> {
  const env = { ...process.env };
  delete env['ELECTRON_RUN_AS_NODE'];
  const child = spawn(program, [...(isRoot && process.platform === 'linux' ? ['--no-sandbox'] : []), ROOT, ...args], { stdio: 'inherit', env });
  passSignalsTo(child);
  return exitOf(child);
}

function printAddress(address: string): null {
  process.stdout.write(`Etalase: ${address}\n`);
  return null;
}

function openWindow(browser: string, profile: string, address: string): ChildProcess {
  mkdirSync(profile, { recursive: true });
  const window = spawn(browser, appWindowArguments(address, profile, process.platform, isRoot), { stdio: 'ignore' });
  window.on('error', () => printAddress(address));
  return window;
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
  if (host === 'electron' && electron !== null) return runElectron(electron, args);
  if (missing.includes('electron/host/node.ts')) return 1;
  const withPort = hostArgs.some((arg) => arg === '--port' || arg.startsWith('--port=')) ? hostArgs : [...hostArgs, '--port', '0'];
  const show = host === 'window' && browser !== null ? openWindow.bind(null, browser, windowProfile(browser, dataDir, homedir())) : printAddress;
  return runNodeHost(join(DIST, 'service', 'node.mjs'), withPort, show);
}
