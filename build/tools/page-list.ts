import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The files below a page folder, from there with forward slashes. */
function pageFiles(pageDir: string): string[] {
  return readdirSync(pageDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(pageDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/**
 * Finishes a built page: takes out the notes for readers of the sources, which the bundler copies with the public files, and
 * writes the names of what is left as a JSON list. The desktop program answers for these and for nothing else, so that no
 * crooked path can name another file.
 */
export function finishPage(pageDir: string, listFile: string): void {
  for (const file of pageFiles(pageDir).filter((name) => name.endsWith('.md'))) rmSync(join(pageDir, file));
  writeFileSync(listFile, JSON.stringify(pageFiles(pageDir)));
}
