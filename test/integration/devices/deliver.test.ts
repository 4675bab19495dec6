import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeliveryLimits } from '../../../electron/devices/delivery-limits.ts';
import { deliver, deliverDrawerPulse } from '../../../electron/devices/deliver.ts';
import { probeStatus } from '../../../electron/devices/probe-status.ts';
import { printerProfile } from '../../../electron/devices/profiles/printer-profiles.ts';
import { tcpTransport } from '../../../electron/devices/transports/tcp.ts';
import type { Delivery } from '../../../shared/domain/printing/delivery.ts';
import { PATIENT } from '../../support/delivery-limits.ts';
import { FakePrinter } from '../../support/fake-printer.ts';
import type { FakeState } from '../../support/fake-printer.ts';

const EPSON = printerProfile('epson-tm-80');
const CLONE = printerProfile('generic-80');
const MUTE = printerProfile('mute-58');
/** The one wait that is for nothing: for an answer before the paper, for the proof behind it, for a piece to be taken, for the goodbye. */
const SILENT_BEFORE = { ...PATIENT, statusMs: 150 };
const SILENT_BEHIND = { ...PATIENT, confirmMs: 300, closeMs: 400 };
/** The proof is waited for in vain, and a cause is told meanwhile. */
const CAUSE_BEHIND = { ...PATIENT, confirmMs: 1_500 };
const STUCK = { ...PATIENT, idleMs: 300, bytesPerSecond: 50_000_000 };
const NO_GOODBYE = { ...PATIENT, closeMs: 400 };
/** About what a long receipt has. */
const PAPER = Buffer.concat([Buffer.from('\x1b@'), Buffer.from('Bawang goreng Palu 100 g  28.000\n'.repeat(78), 'latin1'), Buffer.from('\x1dVB\x60', 'latin1')]);

/** A printer on a thread of its own, that answers whatever comes with one zero and says when it has. */
const ANSWERS_WITH_ZERO = `
  const { parentPort, workerData } = require('node:worker_threads');
  const server = require('node:net').createServer((socket) => socket.once('data', () => socket.write(Buffer.from([0]), () => {
    Atomics.store(workerData, 0, 1);
    Atomics.notify(workerData, 0);
  })));
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

const printers: FakePrinter[] = [];
afterEach(async () => {
  await Promise.all(printers.splice(0).map((printer) => printer.stop()));
});

async function fake(state: Partial<FakeState> = {}): Promise<FakePrinter> {
  const printer = await new FakePrinter(state).start();
  printers.push(printer);
  return printer;
}

function send(printer: FakePrinter, profile = EPSON, more: { bytes?: Uint8Array; signal?: AbortSignal; limits?: DeliveryLimits } = {}): Promise<Delivery> {
  return deliver({ transport: tcpTransport('127.0.0.1', printer.port), profile, bytes: PAPER, jobToken: 'paper-1', limits: PATIENT, ...more });
}

const papersOn = (printer: FakePrinter): number => printer.jobs.reduce((count, job) => count + job.cuts, 0);

describe('a printer that works', () => {
  it('confirms the paper by its process id', async () => {
    const printer = await fake();
    expect(await send(printer)).toEqual({ state: 'printed' });
    expect(printer.printed.includes(PAPER)).toBe(true);
    expect(papersOn(printer)).toBe(1);
    expect(printer.jobs[0]?.ended).toBe('fin');
  });

  it('says when the roll is nearly used up', async () => {
    expect(await send(await fake({ paper: 'near' }))).toEqual({ state: 'printed', nearEnd: true });
  });

  it('may chatter on connect without being believed', async () => {
    expect(await send(await fake({ greet: '10000f00' }))).toEqual({ state: 'printed' });
    const out = await fake({ greet: '10000000', paper: 'out' });
    expect(await send(out)).toEqual({ state: 'not-sent', cause: 'paper-out' });
  });

  it('confirms as a clone does, without the process id', async () => {
    expect(await send(await fake({ processId: false }), CLONE)).toEqual({ state: 'printed' });
    expect(await send(await fake({ processId: false }), EPSON)).toEqual({ state: 'printed' });
  });

  it('may hang up right behind its answer', async () => {
    expect(await send(await fake({ processId: false, closesAfterProof: true }), CLONE)).toEqual({ state: 'printed' });
  });

  it('is believed when answer and goodbye came before we looked', async () => {
    const printer = await fake({ processId: false, closesAfterProof: true });
    const line = await tcpTransport('127.0.0.1', printer.port).open(500);
    await line.write(Uint8Array.of(0x1d, 0x72, 1), 300);
    // Once a write is refused, the goodbye has arrived, and the answer before it lies unread.
    const accepts = (): Promise<boolean> => line.write(Uint8Array.of(0), 300).then(() => true, () => false);
    while (await accepts()) await new Promise((resolve) => setImmediate(resolve));
    expect(await line.query(new Uint8Array(), (received) => received[0], 300)).toBe(0);
    await expect(line.query(new Uint8Array(), () => undefined, 300)).rejects.toMatchObject({ lineCause: 'closed' });
    await line.close(100);
  });

  it('is believed when the program stood still until the time was over, with the answer on the line', async () => {
    const said = new Int32Array(new SharedArrayBuffer(4));
    const elsewhere = new Worker(ANSWERS_WITH_ZERO, { eval: true, workerData: said });
    try {
      const [port] = (await once(elsewhere, 'message')) as [number];
      const line = await tcpTransport('127.0.0.1', port).open(PATIENT.connectMs);
      const answer = line.query(Uint8Array.of(0x1d, 0x72, 1), (received) => received[0], 1);
      expect(Atomics.wait(said, 0, 0, 30_000)).not.toBe('timed-out');
      expect(await answer).toBe(0);
      await line.close(PATIENT.closeMs);
    } finally {
      await elsewhere.terminate();
    }
  });

  it('is waited for while it prints a picture slowly', async () => {
    const picture = Buffer.concat([Buffer.from([0x1b, 0x40, 0x1d, 0x76, 0x30, 0, 48, 0, 250, 0]), Buffer.alloc(48 * 250, 0x55), Buffer.from('\x1dVB\x60', 'latin1')]);
    const printer = await fake({ rate: 24_000 });
    expect(await send(printer, EPSON, { bytes: picture })).toEqual({ state: 'printed' });
    expect(printer.printed.includes(picture)).toBe(true);
  });

  it('loses nothing to our goodbye when it drops what a reset interrupts', async () => {
    const printer = await fake({ rstDrops: true, rate: 60_000, greet: '10000000' });
    expect(await send(printer)).toEqual({ state: 'printed' });
    expect(printer.jobs[0]).toMatchObject({ lost: false, ended: 'fin' });
  });
});

describe('a printer that cannot print', () => {
  it.each<[string, Partial<FakeState>, Delivery, DeliveryLimits?]>([
    ['is not there', { mode: 'refuse' }, { state: 'not-sent', cause: 'refused' }],
    ['has no paper', { paper: 'out' }, { state: 'not-sent', cause: 'paper-out' }],
    ['stands open', { cover: 'open' }, { state: 'not-sent', cause: 'cover-open' }],
    ['is switched to offline', { online: false }, { state: 'not-sent', cause: 'offline' }],
    ['has a jammed cutter', { error: 'cutter' }, { state: 'not-sent', cause: 'cutter' }],
    ['has a hot head', { error: 'heat' }, { state: 'not-sent', cause: 'head-hot' }],
    ['has failed for good', { error: 'fatal' }, { state: 'not-sent', cause: 'offline' }],
    ['accepts and stays silent', { mode: 'hang' }, { state: 'not-sent', cause: 'silent' }, SILENT_BEFORE],
    ['resets at the first question', { mode: 'resetAfter', bytes: 3 }, { state: 'not-sent', cause: 'reset' }],
    ['hangs up at the first question', { mode: 'closeAfter', bytes: 2 }, { state: 'not-sent', cause: 'closed' }],
  ])('gets nothing when it %s', async (_name, state, wanted, limits = PATIENT) => {
    const printer = await fake(state);
    expect(await send(printer, EPSON, { limits })).toEqual(wanted);
    await printer.set({ mode: 'ok', paper: 'ok', cover: 'closed', error: 'none', online: true });
    expect(printer.printed.includes('Bawang')).toBe(false);
  });

  it('gets nothing while it serves another till', async () => {
    const printer = await fake({ single: true });
    const other = await tcpTransport('127.0.0.1', printer.port).open(500);
    await printer.until((now) => now.jobs.length === 1);
    expect(await send(printer, EPSON, { limits: SILENT_BEFORE })).toEqual({ state: 'not-sent', cause: 'silent' });
    await other.close(200);
    expect(papersOn(printer)).toBe(0);
  });
});

describe('a printer that fails with the paper under way', () => {
  it.each<[string, Partial<FakeState>, Delivery, DeliveryLimits?]>([
    ['resets', { mode: 'resetAfter', bytes: 300 }, { state: 'unknown', cause: 'reset' }],
    ['hangs up', { mode: 'closeAfter', bytes: 300 }, { state: 'unknown', cause: 'closed' }],
    ['stops reading', { mode: 'hangAfter', bytes: 300 }, { state: 'unknown', cause: 'timeout' }, SILENT_BEHIND],
    ['runs out of paper', { paperOutAfter: 600 }, { state: 'unknown', cause: 'paper-out' }, CAUSE_BEHIND],
    ['runs out of paper with a full buffer', { paperOutAfter: 600, buffer: 1000, rate: 100_000 }, { state: 'unknown', cause: 'timeout' }, SILENT_BEHIND],
  ])('leaves it unknown when it %s', async (_name, state, wanted, limits = PATIENT) => {
    const printer = await fake(state);
    expect(await send(printer, EPSON, { limits })).toEqual(wanted);
    expect(printer.connections).toBe(1);
  });

  it('takes no automatic status for a proof, but for a cause', async () => {
    const printer = await fake({ paperOutAfter: 600, automatic: true });
    expect(await send(printer, { ...CLONE, answersDleEot: false }, { limits: CAUSE_BEHIND })).toEqual({ state: 'unknown', cause: 'paper-out' });
  });

  it('leaves it unknown when it is switched off and on', async () => {
    const printer = await fake({ rate: 2000 });
    const sent = send(printer);
    await printer.until((now) => (now.jobs[0]?.received ?? 0) > 300);
    printer.powerCycle();
    expect(await sent).toEqual({ state: 'unknown', cause: 'reset' });
  });

  it('leaves it unknown when we are told to stop, and not sent before', async () => {
    const stop = new AbortController();
    const printer = await fake({ rate: 2000 });
    const sent = send(printer, EPSON, { signal: stop.signal });
    await printer.until((now) => (now.jobs[0]?.received ?? 0) > 300);
    stop.abort();
    expect(await sent).toEqual({ state: 'unknown', cause: 'closed' });
    expect(await send(printer, EPSON, { signal: stop.signal })).toEqual({ state: 'not-sent', cause: 'closed' });
  });

  it('gives up on a paper too big for a line nobody reads', async () => {
    const printer = await fake({ mode: 'hangAfter', bytes: 300 });
    const huge = Buffer.alloc(12_000_000, 'A');
    const sent = await deliver({ transport: tcpTransport('127.0.0.1', printer.port), profile: EPSON, bytes: huge, jobToken: 'x', limits: STUCK });
    expect(sent).toEqual({ state: 'unknown', cause: 'timeout' });
  });
});

describe('a printer that never reports back', () => {
  it('has the paper handed over, no more and no less', async () => {
    const printer = await fake({ mode: 'mute' });
    expect(await send(printer, MUTE)).toEqual({ state: 'handed-over' });
    expect(printer.printed.equals(PAPER)).toBe(true);
  });

  it('is unknown when it does not even take everything', async () => {
    expect(await send(await fake({ mode: 'hang' }), MUTE, { limits: NO_GOODBYE })).toEqual({ state: 'unknown', cause: 'no-confirmation' });
    expect(await send(await fake({ mode: 'resetAfter', bytes: 300 }), MUTE)).toMatchObject({ state: 'unknown' });
  });

  it('is unknown when its profile promised an answer', async () => {
    const printer = await fake({ mode: 'mute' });
    const boastful = { ...CLONE, answersDleEot: false };
    expect(await send(printer, boastful, { limits: SILENT_BEHIND })).toEqual({ state: 'unknown', cause: 'timeout' });
  });
});

describe('the drawer', () => {
  const kick = (printer: FakePrinter, profile = EPSON): Promise<Delivery> =>
    deliverDrawerPulse({ transport: tcpTransport('127.0.0.1', printer.port), profile, jobToken: 'drawer-1', limits: PATIENT });

  it('opens with both pulse times', async () => {
    const printer = await fake();
    expect(await kick(printer)).toEqual({ state: 'printed' });
    expect(printer.pulses).toEqual([{ pin: 2, onMs: 50, offMs: 500 }]);
  });

  it('does not open minutes later, when paper is loaded', async () => {
    const printer = await fake({ paper: 'out' });
    expect(await kick(printer)).toEqual({ state: 'not-sent', cause: 'paper-out' });
    await printer.set({ paper: 'ok' });
    expect(printer.pulses).toEqual([]);
  });
});

describe('asking how the printer is', () => {
  it.each<[string, Partial<FakeState>, unknown, DeliveryLimits?]>([
    ['ready', {}, { state: 'ready' }],
    ['near the end of its roll', { paper: 'near' }, { state: 'near-end' }],
    ['without paper', { paper: 'out' }, { state: 'trouble', cause: 'paper-out' }],
    ['silent', { mode: 'hang' }, { state: 'trouble', cause: 'silent' }, SILENT_BEFORE],
    ['not there', { mode: 'refuse' }, { state: 'trouble', cause: 'refused' }],
  ])('finds it %s', async (_name, state, wanted, limits = PATIENT) => {
    const printer = await fake(state);
    expect(await probeStatus(tcpTransport('127.0.0.1', printer.port), CLONE, limits)).toEqual(wanted);
    // Status questions pass the head like everything else, but nothing that prints does.
    expect(printer.printed.toString('hex').replaceAll(/10040[1-4]/g, '')).toBe('');
  });

  it('knows nothing of a mute one but that it can be reached', async () => {
    const printer = await fake({ mode: 'mute' });
    expect(await probeStatus(tcpTransport('127.0.0.1', printer.port), MUTE, PATIENT)).toEqual({ state: 'unknown' });
  });
});
