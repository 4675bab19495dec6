/** Chromium's own errands (updates, sync, first-run pages) have no place at a till, and would reach for a network that is not there. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Arguments common to the app window and to the end-to-end tests. Root on Linux cannot use Chromium's sandbox at all. */
export function quietBrowserArguments(platform: string, isRoot: boolean): string[] {
  return platform === 'linux' && isRoot ? [...QUIET, '--no-sandbox'] : [...QUIET];
}

/** Arguments that show one address as a window of its own, with a profile of its own. */
export function appWindowArguments(address: string, profile: string, platform: string, isRoot: boolean): string[] {
  return [`--app=${address}`, `--user-data-dir=${profile}`, '--start-maximized', ...quietBrowserArguments(platform, isRoot)];
}
