import type { PoleLines } from '../../../shared/domain/display/pole-lines.ts';
import type { DeliveryCause } from '../../../shared/domain/printing/delivery.ts';
import type { PoleConfig, PolePort, PoleState, SerialPortInfo } from '../../services/ports/pole-port.ts';
import { serialTransport } from '../transports/serial.ts';
import { LineFailure, type Connection, type Transport } from '../transports/transport.ts';
import { poleFrame, poleStart } from './pole-bytes.ts';

export interface PoleTimes {
  /** Longest wait for the port to open, and for a piece to be taken. */
  readonly openMs: number;
  readonly idleMs: number;
  /** Between two attempts after trouble. */
  readonly againMs: number;
  /** A display that stands still gets its frame again, so that one that was unplugged and is back shows it. */
  readonly refreshMs: number;
}
const TIMES: PoleTimes = { openMs: 3_000, idleMs: 1_000, againMs: 3_000, refreshMs: 15_000 };

/** The pole display on a serial port. Frames that come faster than the port takes them are dropped, all but the newest. */
export function openPole(config: PoleConfig, times: PoleTimes = TIMES, transport: Transport = serialTransport(config.port, config.baud)): PolePort {
  let wanted: PoleLines | null = null;
  let connection: Connection | null = null;
  let state: PoleState = null;
  let isStale = false;
  let isClosed = false;
  let wake = (): void => {};
  let listeners: (() => void)[] = [];

  const settle = (next: PoleState): void => {
    state = next;
    if (isStale && next?.taken === true) return;
    const told = listeners;
    listeners = [];
    for (const listener of told) listener();
  };
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (isStale || isClosed) wake();
    });

  const write = async (lines: PoleLines): Promise<void> => {
    if (connection === null) {
      connection = await transport.open(times.openMs);
      await connection.write(poleStart(), times.idleMs);
    }
    await connection.write(poleFrame(lines), times.idleMs);
  };

  const run = async (): Promise<void> => {
    while (!isClosed) {
      if (wanted === null) {
        await sleep(times.refreshMs);
        continue;
      }
      isStale = false;
      try {
        await write(wanted);
        settle({ taken: true });
        await sleep(times.refreshMs);
      } catch (error) {
        connection?.abort();
        connection = null;
        const cause: DeliveryCause = error instanceof LineFailure ? error.lineCause : 'unreachable';
        settle({ taken: false, cause });
        isStale = false;
        await sleep(times.againMs);
      }
    }
    await connection?.close(times.idleMs);
  };
  const running = run();

  return {
    show(lines) {
      wanted = lines;
      isStale = true;
      wake();
    },
    settled: () => (isStale || state === null ? new Promise((resolve) => listeners.push(() => resolve(state))) : Promise.resolve(state)),
    async close() {
      isClosed = true;
      wake();
      await running;
    },
  };
}

/** The serial ports of this PC; none where the system cannot say. */
export async function listSerialPorts(): Promise<readonly SerialPortInfo[]> {
  const { SerialPort } = await import('serialport');
  const ports = await SerialPort.list().catch(() => []);
  return ports.map(({ path, manufacturer }) => ({ path, about: manufacturer ?? '' }));
}
