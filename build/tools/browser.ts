import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
const WINDOWS_FILES = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];
const MAC_FILES = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];

function windowsPlaces(env: Environment): string[] {
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
  return WINDOWS_FILES.flatMap((file) => roots.map((root) => win32.join(root, file)));
}

function linuxPlaces(env: Environment): string[] {
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

function places(platform: string, env: Environment): string[] {
  if (platform === 'win32') return windowsPlaces(env);
  if (platform !== 'darwin') return linuxPlaces(env);
  const roots = ['/Applications', ...(env['HOME'] === undefined ? [] : [posix.join(env['HOME'], 'Applications')])];
  return roots.flatMap((root) => MAC_FILES.map((file) => posix.join(root, file)));
}

/**
 * The Chromium, Chrome or Edge of this machine, or null. ETALASE_BROWSER names one explicitly and then no other is taken.
 * @param exists asks the file system; a parameter so that every machine can be played through in a test
 */
export function findBrowser(platform: string, env: Environment, exists: (path: string) => boolean): string | null {
  const named = env['ETALASE_BROWSER'];
  if (named !== undefined && named !== '') return exists(named) ? named : null;
  return places(platform, env).find(exists) ?? null;
}
