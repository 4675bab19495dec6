import { closeSync, fdatasyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** Bytes of the pages that the floor's sale writes: 14 frames of the write-ahead log, as measured for the goals. */
const BYTES = 14 * (4_096 + 24);
const FILE_BYTES = 64 << 20;

/** Nothing but the disk: writes the bytes of one sale and waits until they are on it. */
export interface BareSync {
  write(): void;
  close(): void;
}

export function openBareSync(file: string): BareSync {
  const handle = openSync(file, 'w');
  ftruncateSync(handle, FILE_BYTES);
  fdatasyncSync(handle);
  const bytes = Buffer.alloc(BYTES, 0x5a);
  let place = 0;
  return {
    write() {
      writeSync(handle, bytes, 0, BYTES, place);
      fdatasyncSync(handle);
      place = place + 2 * BYTES > FILE_BYTES ? 0 : place + BYTES;
    },
    close: () => closeSync(handle),
  };
}
