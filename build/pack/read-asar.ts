import { readFileSync } from 'node:fs';

interface AsarEntry {
  readonly files?: Readonly<Record<string, AsarEntry>>;
  readonly unpacked?: boolean;
  readonly size?: number;
  readonly offset?: string;
}

export interface AsarFile {
  readonly path: string;
  readonly size: number;
  /** Lies beside the archive because the system must be able to load it. */
  readonly unpacked: boolean;
}

function* walk(entry: AsarEntry, path: string): Generator<AsarFile> {
  if (entry.files === undefined) {
    yield { path, size: entry.size ?? 0, unpacked: entry.unpacked === true };
    return;
  }
  for (const [name, child] of Object.entries(entry.files)) yield* walk(child, path === '' ? name : `${path}/${name}`);
}

/** The files of an asar archive. Its head is a length-prefixed JSON tree (electron/asar README, "Format"). */
export function listAsar(file: string): AsarFile[] {
  const archive = readFileSync(file);
  const length = archive.readUInt32LE(12);
  return [...walk(JSON.parse(archive.toString('utf8', 16, 16 + length)) as AsarEntry, '')];
}
