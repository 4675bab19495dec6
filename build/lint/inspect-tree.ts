import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectFile } from './inspect-file.ts';
import { sourceFiles } from './source-files.ts';

/** Everything the layer rules have against the sources below a project root. */
export function inspectTree(root: string): string[] {
  return sourceFiles(root).flatMap((file) => inspectFile(file, readFileSync(join(root, file), 'utf8')));
}
