import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn } from './in-turn.ts';

const STAMP = '.stamp';

interface Built {
  /** What is built. */
  readonly dist: string;
  /** Where it is made, on the same disk. */
  readonly cache: string;
  /** The fingerprint of the sources as they are now. */
  readonly wanted: () => string;
  readonly build: (target: string) => Promise<void>;
}

/**
 * Builds `dist` anew when its stamp does not fit the sources. One builds at a time, and who waited for it finds what it built; a new dist takes the place
 * of the old one by renaming, so that a killed build never leaves a mixture.
 */
export async function bringUpToDate({ dist, cache, wanted, build }: Built): Promise<void> {
  const fits = (stamp: string): boolean => existsSync(join(dist, STAMP)) && readFileSync(join(dist, STAMP), 'utf8') === stamp;
  if (fits(wanted())) return;
  mkdirSync(cache, { recursive: true });
  await inTurn(cache, async () => {
    const stamp = wanted();
    if (fits(stamp)) return;
    const target = mkdtempSync(join(cache, 'dist-'));
    const old = `${target}-old`;
    try {
      await build(target);
      writeFileSync(join(target, STAMP), stamp);
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(target, dist);
    } finally {
      rmSync(target, { recursive: true, force: true });
      rmSync(old, { recursive: true, force: true });
    }
  });
}
