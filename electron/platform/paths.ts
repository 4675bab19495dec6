import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';

/** What a data folder holds. Everything in it belongs into a backup, except logs. */
export interface DataPaths {
  readonly dir: string;
  readonly database: string;
  readonly backups: string;
  readonly exports: string;
  readonly logs: string;
}

export function dataPaths(dir: string): DataPaths {
  const root = resolve(dir);
  return { dir: root, database: join(root, 'etalase.db'), backups: join(root, 'backups'), exports: join(root, 'ekspor'), logs: join(root, 'logs') };
}

export interface HomePaths {
  readonly data: string;
  readonly secrets: string;
}

/**
 * Where Etalase lives for this user of the PC, the same in both hosts:
 * Windows `%LOCALAPPDATA%\Etalase`, macOS `~/Library/Application Support/Etalase`, else `$XDG_CONFIG_HOME/Etalase` or `~/.config/Etalase`;
 * in it `data` (database, backups, logs) and beside it `secrets`, which no backup takes along.
 */
export function homePaths(platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env, home = homedir()): HomePaths {
  const root = join(configDir(platform, env, home), 'Etalase');
  return { data: join(root, 'data'), secrets: join(root, 'secrets') };
}

function configDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  const xdg = env['XDG_CONFIG_HOME'];
  return xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.config');
}

/** Whether `inner` is `outer` or lies in it (both as written, links not followed). */
export function isInside(inner: string, outer: string): boolean {
  const way = relative(resolve(outer), resolve(inner));
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
