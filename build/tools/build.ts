import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_ENTRIES, SERVICE_ENTRIES, SHELL_ENTRIES, VERIFY_PAGE_ENTRY } from './entries.ts';
import { fingerprint } from './fingerprint.ts';
import { CACHE, DIST, ROOT } from './paths.ts';
import { say } from './say.ts';
import { bringUpToDate } from './up-to-date.ts';

const INPUTS = [
  'shared',
  'electron',
  'renderer',
  'package.json',
  'package-lock.json',
  'build/vite.config.ts',
  'build/tools/build-dist.ts',
  'build/tools/entries.ts',
  'build/tools/page-list.ts',
  'build/tools/verify-page.ts',
];

/** The entry points that the sources do not have. */
export function missingEntries(root: string): string[] {
  const wanted = [...PAGE_ENTRIES, ...Object.values(SERVICE_ENTRIES), ...Object.values(SHELL_ENTRIES), VERIFY_PAGE_ENTRY];
  return wanted.filter((file) => !existsSync(join(root, file)));
}

/**
 * Builds dist when it does not fit the sources.
 * @returns the entries that the sources do not have (then the build is partial)
 */
export async function buildIfNeeded(): Promise<readonly string[]> {
  const missing = missingEntries(ROOT);
  for (const file of missing) say(`Belum ada / missing entry: ${file}`);
  await bringUpToDate({
    dist: DIST,
    cache: CACHE,
    wanted: () => fingerprint(ROOT, INPUTS),
    build: async (target) => {
      say('Membangun Etalase … / Building Etalase …');
      // Loaded only now: the bundler takes longer to start than everything else when there is nothing to build.
      const { buildDist } = await import('./build-dist.ts');
      await buildDist(target, missing);
    },
  });
  return missing;
}
