import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this machine may be given packages without asking: Debian's, and the right to install them. */
export function canInstall(platform: string, isRoot: boolean, hasApt: boolean): boolean {
  return platform === 'linux' && isRoot && hasApt;
}

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** Installs Debian packages where that is possible here, after saying so. @returns false where it is not, or did not work */
export function aptInstall(say: () => void, ...packages: string[]): boolean {
  if (!canInstall(process.platform, process.getuid?.() === 0, existsSync('/usr/bin/apt-get'))) return false;
  say();
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}
