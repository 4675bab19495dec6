import { join, posix, win32 } from 'node:path';

/** Where a till keeps its data when nobody says otherwise: the user's application data, in a folder named Etalase. */
export function defaultDataDir(platform: string, env: Readonly<Record<string, string | undefined>>, home: string): string {
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Etalase');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Etalase');
  const base = env['XDG_DATA_HOME'];
  return posix.join(base !== undefined && base.startsWith('/') ? base : posix.join(home, '.local', 'share'), 'Etalase');
}

/** The value of `--data DIR` or `--data=DIR`, or undefined. */
export function dataArgument(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='));
  const found = args[at];
  if (found === undefined) return undefined;
  return found === '--data' ? args[at + 1] : found.slice('--data='.length);
}

/**
 * The profile folder of the app window: beside the data, except for a browser from the Snap store, which may not see hidden
 * folders of the home directory and would refuse to start.
 */
export function windowProfile(browser: string, dataDir: string, home: string): string {
  if (browser.startsWith('/snap/')) return posix.join(home, 'snap', posix.basename(browser), 'common', 'etalase-window');
  return join(dataDir, 'window');
}
