import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { ROOT } from '../tools/paths.ts';

/** A fresh copy of electron-builder.yml as data. */
export function readBuilderConfig(): Record<string, unknown> {
  return load(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as Record<string, unknown>;
}
