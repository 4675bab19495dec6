import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file to be written: its name in the folder and its bytes. */
export interface WholeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the files into `folder` in order, each whole or not at all: a draft is written and flushed beside its place, then takes it. A power cut
 * leaves the old file or the new one; a draft that it left is swept by the next time. `reached` is told each step, for tests that end the process.
 * @throws what the file system says; nothing but drafts is lost then
 */
export function writeWhole(folder: string, files: readonly WholeFile[], reached: (step: string) => void = () => {}): void {
  mkdirSync(folder, { recursive: true });
  sweepDrafts(folder, files);
  for (const { name, bytes } of files) {
    const file = join(folder, name);
    const draft = `${file}.${process.pid}.tmp`;
    try {
      const handle = openSync(draft, 'w');
      try {
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
        reached('export-drafted');
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(draft, file);
      reached('export-named');
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
    flushFolder(dirname(file));
  }
}

/** Drafts of these files whose writer was killed. */
function sweepDrafts(folder: string, files: readonly WholeFile[]): void {
  const drafted = new Set(files.map(({ name }) => name));
  for (const name of readdirSync(folder)) {
    const whose = /^(.+)\.\d+\.tmp$/.exec(name)?.[1];
    if (whose !== undefined && drafted.has(whose)) rmSync(join(folder, name), { force: true });
  }
}

/** The new name itself on disk; Windows does this by itself and cannot be asked. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
