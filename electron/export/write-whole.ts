import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file to be written: its name in the folder and its bytes. */
export interface WholeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the files into `folder` in order, each whole or not at all: a draft is written and flushed beside its place, then takes it. A power cut
 * leaves the old file or the new one. @throws what the file system says; nothing but drafts is lost then
 */
export function writeWhole(folder: string, files: readonly WholeFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) {
    const file = join(folder, name);
    const draft = `${file}.${process.pid}.tmp`;
    try {
      const handle = openSync(draft, 'w');
      try {
        for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(draft, file);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
    flushFolder(dirname(file));
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
