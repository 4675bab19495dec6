import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a small project to a temporary folder, hands it over and removes it. */
export async function withPlantedTree<T>(files: Readonly<Record<string, string>>, visit: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'etalase-planted-'));
  try {
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), source);
    }
    return await visit(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
