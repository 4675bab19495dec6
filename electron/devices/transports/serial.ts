import type { SerialPort } from 'serialport';
import { LineFailure } from './transport.ts';
import type { Connection, LineCause, Transport } from './transport.ts';

/** Small enough that a line that takes nothing is noticed within one piece. */
const CHUNK = 64;

/** What the operating systems say, in our words. */
function causeOf(error: Error): LineCause {
  if (/busy|lock|access denied|cannot lock/i.test(error.message)) return 'busy';
  return 'unreachable';
}

/** A serial port, 8N1 without handshake: what pole displays and USB-to-serial cables speak. `path` is COM3 or /dev/ttyUSB0. */
export function serialTransport(path: string, baudRate: number): Transport {
  return {
    twoWay: false,
    async open(ms) {
      // A compiled package: loaded only where a serial device was set up.
      const serial = await import('serialport');
      return new Promise<Connection>((resolve, reject) => {
        const port = new serial.SerialPort({ path, baudRate, autoOpen: false });
        const timer = setTimeout(() => {
          port.destroy();
          reject(new LineFailure('unreachable'));
        }, ms);
        port.open((error) => {
          clearTimeout(timer);
          if (error === null) resolve(conversation(port));
          else reject(new LineFailure(causeOf(error), { cause: error }));
        });
      });
    },
  };
}

function conversation(port: SerialPort): Connection {
  let failure: LineFailure | undefined;
  port.on('error', (error: Error) => (failure ??= new LineFailure('reset', { cause: error })));
  // An adapter that was pulled out closes its port by itself.
  port.on('close', () => (failure ??= new LineFailure('closed')));
  // Nobody listens to the device: what it sends must not pile up.
  port.resume();

  const writeSome = (bytes: Uint8Array, idleMs: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new LineFailure('timeout')), idleMs);
      const settle = (error: Error | null | undefined): void => {
        clearTimeout(timer);
        if (error === null || error === undefined) resolve();
        else reject(failure ?? new LineFailure('reset', { cause: error }));
      };
      port.write(Buffer.from(bytes), undefined, (error) => (error === null || error === undefined ? port.drain(settle) : settle(error)));
    });

  return {
    async write(bytes, idleMs) {
      for (let from = 0; from < bytes.length; from += CHUNK) {
        if (failure !== undefined) throw failure;
        await writeSome(bytes.subarray(from, from + CHUNK), idleMs);
      }
    },
    query: async () => undefined,
    close: () =>
      new Promise((resolve) => {
        if (!port.isOpen) return resolve(false);
        port.close((error) => resolve(error === null));
      }),
    abort() {
      failure ??= new LineFailure('closed');
      port.destroy();
    },
  };
}
