import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPole } from '../../../electron/devices/pole/pole-display.ts';
import { LineFailure, type Transport } from '../../../electron/devices/transports/transport.ts';
import type { PolePort } from '../../../electron/services/ports/pole-port.ts';
import type { PoleLines } from '../../../shared/domain/display/pole-lines.ts';
import { openTerminal, whyNoTerminal, type PseudoTerminal } from '../../support/pseudo-terminal.ts';

const TIMES = { openMs: 2_000, idleMs: 500, againMs: 20, refreshMs: 60_000 };
const lines = (n: number): PoleLines => [`Barang ${n}`.padEnd(20), 'Total'.padEnd(20)];
const START = '\u001b@\u000c';
const frame = (n: number): string => `\u000b${lines(n).join('')}`;

let pole: PolePort | undefined;
const terminals: PseudoTerminal[] = [];
afterEach(async () => {
  await pole?.close();
  for (const terminal of terminals.splice(0)) await terminal.unplug();
});

const why = whyNoTerminal();
if (why !== null) console.log(`skipped: a pole display on a real serial port, ${why}`);

describe.skipIf(why !== null)('a pole display on a serial port', () => {
  test('is started once and shown each frame', async () => {
    const terminal = await openTerminal();
    terminals.push(terminal);
    pole = openPole({ port: terminal.path, baud: 9600 }, TIMES);
    pole.show(lines(1));
    expect(await pole.settled()).toEqual({ taken: true });
    pole.show(lines(2));
    expect(await pole.settled()).toEqual({ taken: true });
    await vi.waitFor(() => expect(terminal.received()).toBe(START + frame(1) + frame(2)));
  });

  test('that is pulled out is told as such, and one that is there again shows the newest frame without being asked', async () => {
    const terminal = await openTerminal();
    terminals.push(terminal);
    pole = openPole({ port: terminal.path, baud: 9600 }, TIMES);
    pole.show(lines(1));
    await pole.settled();
    await terminal.unplug();
    await vi.waitFor(async () => {
      pole?.show(lines(2));
      expect(await pole?.settled()).toMatchObject({ taken: false });
    });
    // The system may give the same name again; where it does not, the display stays away and nothing else happens.
    const back = await openTerminal();
    terminals.push(back);
    if (back.path === terminal.path) await vi.waitFor(() => expect(back.received()).toContain(frame(2)), 5_000);
  });

  test('that is not there is unreachable, and nobody waits for it', async () => {
    pole = openPole({ port: '/dev/ttyETALASE', baud: 9600 }, TIMES);
    for (let n = 0; n < 1_000; n += 1) pole.show(lines(n));
    expect(await pole.settled()).toEqual({ taken: false, cause: 'unreachable' });
  });
});

/** A line that is as slow as it is told, and breaks when it is told. */
function slowLine(): { readonly transport: Transport; readonly written: string[]; opened: number; broken: boolean; go(): void } {
  const line = {
    written: [] as string[],
    opened: 0,
    broken: false,
    waiting: [] as (() => void)[],
    go() {
      for (const next of line.waiting.splice(0)) next();
    },
    transport: {
      twoWay: false,
      open: async () => {
        line.opened += 1;
        if (line.broken) throw new LineFailure('busy');
        return {
          async write(bytes: Uint8Array) {
            await new Promise<void>((resolve) => line.waiting.push(resolve));
            if (line.broken) throw new LineFailure('reset');
            line.written.push(Buffer.from(bytes).toString('latin1'));
          },
          query: async () => undefined,
          close: async () => true,
          abort: () => undefined,
        };
      },
    } satisfies Transport,
  };
  return line;
}

describe('a display that cannot keep up', () => {
  test('gets the newest frame; those between are dropped', async () => {
    const line = slowLine();
    pole = openPole({ port: 'x', baud: 9600 }, TIMES, line.transport);
    for (let n = 1; n <= 50; n += 1) pole.show(lines(n));
    await vi.waitFor(() => {
      line.go();
      expect(line.written.at(-1)).toBe(frame(50));
    });
    expect(line.written.length).toBeLessThanOrEqual(4);
  });

  test('is opened anew after trouble, from its start', async () => {
    const line = slowLine();
    pole = openPole({ port: 'x', baud: 9600 }, TIMES, line.transport);
    line.broken = true;
    pole.show(lines(1));
    expect(await pole.settled()).toEqual({ taken: false, cause: 'busy' });
    line.broken = false;
    await vi.waitFor(() => {
      line.go();
      expect(line.written).toEqual([START, frame(1)]);
    });
    expect(line.opened).toBeGreaterThan(1);
  });
});
