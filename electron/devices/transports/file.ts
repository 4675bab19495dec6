import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { LineFailure } from './transport.ts';
import type { Connection, Transport } from './transport.ts';

/** Time between two tries while a device takes nothing, in ms. */
const RETRY_MS = 20;

/** Appends papers to a file, or writes them to a device that never answers. The folder must be there; the file is made. */
export function fileTransport(path: string): Transport {
  return {
    twoWay: false,
    async open() {
      try {
        // Not blocking: a pipe nobody reads, or a device that is off, would hold the whole process.
        return conversation(await open(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0)));
      } catch (error) {
        throw new LineFailure((error as NodeJS.ErrnoException).code === 'EBUSY' ? 'busy' : 'unreachable', { cause: error });
      }
    },
  };
}

function conversation(file: FileHandle): Connection {
  let aborted = false;
  const writeSome = async (bytes: Uint8Array): Promise<number> => {
    try {
      return (await file.write(bytes)).bytesWritten;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
      throw new LineFailure('reset', { cause: error });
    }
  };
  return {
    async write(bytes, idleMs) {
      let [from, idle] = [0, 0];
      while (from < bytes.length) {
        if (aborted) throw new LineFailure('closed');
        const taken = await writeSome(bytes.subarray(from));
        from += taken;
        idle = taken > 0 ? 0 : idle + RETRY_MS;
        if (idle > idleMs) throw new LineFailure('timeout');
        if (taken === 0) await pause(RETRY_MS);
      }
    },
    query: async () => undefined,
    async close() {
      try {
        await file.close();
        return true;
      } catch {
        return false;
      }
    },
    abort() {
      aborted = true;
    },
  };
}
