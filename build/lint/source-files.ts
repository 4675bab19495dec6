import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOTS } from './layers.ts';

const SOURCE = /\.(ts|tsx|mts|cts)$/;

/** Every TypeScript file below the roots, as paths from the project root with forward slashes. */
export function sourceFiles(root: string): string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) return below(path);
        return SOURCE.test(entry.name) ? [path] : [];
      });
  return ROOTS.filter((folder) => statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory()).flatMap(below);
}
