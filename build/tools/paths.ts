import { join, resolve } from 'node:path';

/** The folder of package.json. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

/** What the last build left. */
export const DIST = join(ROOT, 'dist');

/** Memory between two runs; may be deleted at any time. */
export const CACHE = join(ROOT, '.cache');

/** Where Node keeps the compiled form of the built service between two starts. */
export const COMPILE_CACHE = join(CACHE, 'compiled');
