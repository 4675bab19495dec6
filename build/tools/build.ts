import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_ENTRIES, SERVICE_ENTRIES, SHELL_ENTRIES, VERIFY_PAGE_ENTRY } from './entries.ts';
import { fingerprint } from './fingerprint.ts';
import { CACHE, DIST, ROOT } from './paths.ts';
import { say } from './say.ts';

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
const STAMP = '.stamp';

/** The entry points that the sources do not have. */
export function missingEntries(root: string): string[] {
  const wanted = [...PAGE_ENTRIES, ...Object.values(SERVICE_ENTRIES), ...Object.values(SHELL_ENTRIES), VERIFY_PAGE_ENTRY];
  return wanted.filter((file) => !existsSync(join(root, file)));
}

/**
 * Builds dist when its stamp does not fit the sources. A new dist takes the place of the old one by renaming, so that two
 * builds at the same time, or a killed one, never leave a mixture.
 * @returns the entries that the sources do not have (then the build is partial)
 */
export async function buildIfNeeded(): Promise<readonly string[]> {
  const missing = missingEntries(ROOT);
  const wanted = fingerprint(ROOT, INPUTS);
  const stamp = join(DIST, STAMP);
  for (const file of missing) say(`Belum ada / missing entry: ${file}`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return missing;

  say('Membangun Etalase … / Building Etalase …');
  const target = join(CACHE, `dist-${process.pid}`);
  const old = join(CACHE, `dist-old-${process.pid}`);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  try {
    // Loaded only now: the bundler takes longer to start than everything else when there is nothing to build.
    const { buildDist } = await import('./build-dist.ts');
    await buildDist(target, missing);
    writeFileSync(join(target, STAMP), wanted);
    if (existsSync(DIST)) renameSync(DIST, old);
    renameSync(target, DIST);
  } finally {
    rmSync(target, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  return missing;
}
