import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Writes the names of the page's files, from its folder with forward slashes, as a JSON list. The desktop program answers for
 * these and for nothing else, so that no crooked path can name another file.
 */
export function writePageList(pageDir: string, listFile: string): void {
  const files = readdirSync(pageDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(pageDir, join(entry.parentPath, entry.name)).split(sep).join('/'));
  writeFileSync(listFile, JSON.stringify(files.toSorted()));
}
