import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { resolvePageFile, type PageFile } from '../../../shared/contract/page-file.ts';

export interface PageFiles {
  /** The file behind a raw request path with its bytes, or undefined when there is none. */
  read(path: string): Promise<{ readonly file: PageFile; readonly bytes: Buffer } | undefined>;
}

/** Lists the regular files of the page once; what appears in the folder later is never served, nor is what a link points to. */
export async function listPageFiles(pageDir: string): Promise<PageFiles> {
  const entries = await readdir(pageDir, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries.filter((entry) => entry.isFile()).map((entry) => relative(pageDir, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
  const loaded = new Map<string, Promise<Buffer>>();
  return {
    async read(path) {
      const file = resolvePageFile(path, files);
      if (file === undefined) return undefined;
      const bytes = loaded.get(file.file) ?? readFile(join(pageDir, file.file));
      loaded.set(file.file, bytes);
      return { file, bytes: await bytes };
    },
  };
}
