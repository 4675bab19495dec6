import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { LineFailure } from './transport.ts';
import type { Connection, LineCause, Transport } from './transport.ts';

/** Small enough that waiting for each piece follows the printer's own pace. */
const CHUNK = 4096;

const CAUSE_OF: Readonly<Record<string, LineCause>> = { ECONNREFUSED: 'refused', ECONNRESET: 'reset', EPIPE: 'reset', ECONNABORTED: 'reset' };

/** Raw TCP as network printers speak it (port 9100). */
export function tcpTransport(host: string, port: number): Transport {
  return { twoWay: true, open: async (ms) => conversation(await connected(host, port, ms)) };
}

function connected(host: string, port: number, ms: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    // Half open: after our end the printer still prints and answers.
    const socket = connect({ host, port, allowHalfOpen: true, noDelay: true });
    const give = (failure: LineFailure): void => {
      clearTimeout(timer);
      socket.destroy();
      reject(failure);
    };
    const timer = setTimeout(() => give(new LineFailure('unreachable')), ms);
    const fail = (error: NodeJS.ErrnoException): void => give(new LineFailure(error.code === 'ECONNREFUSED' ? 'refused' : 'unreachable', { cause: error }));
    socket.once('error', fail);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', fail);
      resolve(socket);
    });
  });
}

function conversation(socket: Socket): Connection {
  let received: Uint8Array[] = [];
  let failure: LineFailure | undefined;
  let ended = false;
  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const wake of [...waiting]) wake();
  };
  const fail = (cause: LineFailure): void => {
    failure ??= cause;
    changed();
  };
  // Always reading: bytes left unread would turn our close into a reset.
  socket.on('data', (data: Buffer) => {
    received.push(data);
    changed();
  });
  socket.on('end', () => {
    ended = true;
    changed();
  });
  socket.on('error', (error: NodeJS.ErrnoException) => fail(new LineFailure(CAUSE_OF[error.code ?? ''] ?? 'unreachable', { cause: error })));
  socket.on('close', () => {
    ended = true;
    changed();
  });

  /**
   * Waits until `ready` gives a value, looking at each change of the line; undefined after `ms`. A program that stood still for longer than that, with
   * the PC asleep or a core taken away, takes in what came meanwhile before it calls the other end silent: timers run first, then the line is read.
   */
  const until = <T>(ready: () => T | undefined, ms: number): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      const finish = (): void => {
        clearTimeout(timer);
        waiting.delete(look);
      };
      const look = (): void => {
        try {
          const value = ready();
          if (value === undefined) return;
          finish();
          resolve(value);
        } catch (error) {
          finish();
          reject(error);
        }
      };
      const timer = setTimeout(
        () =>
          setImmediate(() => {
            finish();
            resolve(undefined);
          }),
        ms,
      );
      waiting.add(look);
      look();
    });

  const brokenLine = (): void => {
    if (failure !== undefined) throw failure;
    if (ended) throw new LineFailure('closed');
  };

  const writePiece = async (piece: Uint8Array, idleMs: number): Promise<void> => {
    brokenLine();
    let taken = false;
    socket.write(piece, (error) => {
      taken = error === null || error === undefined;
      changed();
    });
    const done = await until(() => {
      if (taken) return true;
      brokenLine();
      return undefined;
    }, idleMs);
    if (done === undefined) throw new LineFailure('timeout');
  };

  return {
    async write(bytes, idleMs) {
      for (let from = 0; from < bytes.length; from += CHUNK) await writePiece(bytes.subarray(from, from + CHUNK), idleMs);
    },
    async query(question, read, ms) {
      // On a broken line what came before the break is still read: the proof may be in it.
      if (question.length > 0 && failure === undefined && !ended) socket.write(question);
      return until(() => {
        while (received.length > 0) {
          const value = read(received.shift() ?? new Uint8Array());
          if (value !== undefined) return value;
        }
        brokenLine();
        return undefined;
      }, ms);
    },
    async close(ms) {
      if (failure === undefined) socket.end();
      const inOrder = await until(() => {
        received = [];
        if (failure !== undefined) return false;
        return ended ? true : undefined;
      }, ms);
      socket.destroy();
      return inOrder ?? false;
    },
    abort() {
      fail(new LineFailure('closed'));
      socket.destroy();
    },
  };
}
