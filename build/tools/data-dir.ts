import { join, posix } from 'node:path';

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
