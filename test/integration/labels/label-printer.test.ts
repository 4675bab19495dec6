import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openLabelPrinter } from '../../../electron/devices/label/label-printer-device.ts';
import { createLabelReader } from '../../../electron/devices/label/label-status.ts';
import type { DeliveryLimits } from '../../../electron/devices/delivery-limits.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/label/built-in-templates.ts';
import type { LabelLanguage } from '../../../shared/domain/label/label-printer.ts';
import type { LabelTemplate } from '../../../shared/domain/label/label-template.ts';
import { LABEL_PRINTER, SHALLOTS } from '../../support/label-samples.ts';
import { PATIENT } from '../../support/delivery-limits.ts';
import { renderTspl } from '../../support/tspl-render.ts';

const RUN = { template: BUILT_IN_TEMPLATES[0] as LabelTemplate, lines: [{ facts: SHALLOTS, copies: 3 }] };
/** Nobody answers: the wait is for nothing. */
const SILENT = { ...PATIENT, pollMs: 10, statusMs: 300, confirmMs: 300 };
const LIMITS = { ...PATIENT, pollMs: 10 };
const QUESTION: Record<LabelLanguage, Buffer> = { tspl: Buffer.from([0x1b, 0x21, 0x3f]), zpl: Buffer.from('~HS') };
const zpl = (paperOut: 0 | 1, formats: number, headUp: 0 | 1, left: number): Buffer =>
  Buffer.from(`\x02030,${paperOut},0,1245,${String(formats).padStart(3, '0')},0,0,0,000,0,0,0\x03\r\n\x02000,0,${headUp},0,0,2,4,0,${String(left).padStart(8, '0')},1,000\x03\r\n\x021234,0\x03\r\n`);

let server: Server | undefined;
let sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  server?.close();
});

/** A printer that answers its questions with `answers` in turn, the last one for ever; none: it is mute. Hangs up after `most` bytes of data. */
async function printer(language: LabelLanguage, answers: readonly Buffer[], most = Number.POSITIVE_INFINITY): Promise<{ address: string; data: () => Buffer }> {
  let data = Buffer.alloc(0);
  let asked = 0;
  server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      let rest = chunk;
      for (let at = rest.indexOf(QUESTION[language]); at >= 0; at = rest.indexOf(QUESTION[language])) {
        const answer = answers[Math.min(asked, answers.length - 1)];
        asked += 1;
        if (answer !== undefined) socket.write(answer);
        rest = Buffer.concat([rest.subarray(0, at), rest.subarray(at + 3)]);
      }
      data = Buffer.concat([data, rest]);
      if (data.length > most) socket.resetAndDestroy();
    });
    socket.on('end', () => socket.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, data: () => data };
}

const deliver = (address: string, language: LabelLanguage = 'tspl', limits: DeliveryLimits = LIMITS) => openLabelPrinter({ ...LABEL_PRINTER, address, language }, { limits }).deliver(RUN);
const byte = (...values: number[]): Buffer[] => values.map((value) => Buffer.from([value]));

describe('what is known of labels afterwards', () => {
  test('seen at work and then ready: printed, in both languages', async () => {
    const tspl = await printer('tspl', byte(0x00, 0x20, 0x20, 0x00));
    expect(await deliver(tspl.address)).toEqual({ state: 'printed' });
    expect(renderTspl(tspl.data(), 203).map((label) => label.copies)).toEqual([3]);
    server?.close();
    const zebra = await printer('zpl', [zpl(0, 0, 0, 0), zpl(0, 1, 0, 0), zpl(0, 0, 0, 2), zpl(0, 0, 0, 0)]);
    expect(await deliver(zebra.address, 'zpl')).toEqual({ state: 'printed' });
  });
  test('ready all the time, or mute: handed over and no more', async () => {
    const quick = await printer('tspl', byte(0x00));
    expect(await deliver(quick.address, 'tspl', SILENT)).toEqual({ state: 'handed-over' });
    server?.close();
    const mute = await printer('tspl', []);
    expect(await deliver(mute.address, 'tspl', SILENT)).toEqual({ state: 'handed-over' });
    expect(renderTspl(mute.data(), 203)).toHaveLength(1);
  });
  test('out of labels before: nothing is sent; out of labels in the middle: unknown, and a person looks', async () => {
    const empty = await printer('tspl', byte(0x04));
    expect(await deliver(empty.address)).toEqual({ state: 'not-sent', cause: 'paper-out' });
    expect(empty.data()).toHaveLength(0);
    server?.close();
    const runsOut = await printer('tspl', byte(0x00, 0x20, 0x04));
    expect(await deliver(runsOut.address)).toEqual({ state: 'unknown', cause: 'paper-out' });
    server?.close();
    const headUp = await printer('zpl', [zpl(0, 0, 1, 0)]);
    expect(await deliver(headUp.address, 'zpl')).toEqual({ state: 'not-sent', cause: 'cover-open' });
  });
  test('the line breaks while labels go out: unknown; nobody there: not sent', async () => {
    const breaks = await printer('tspl', byte(0x00), 100);
    expect(await deliver(breaks.address)).toMatchObject({ state: 'unknown' });
    const { address } = breaks;
    server?.close();
    await once(server as Server, 'close').catch(() => undefined);
    expect(await deliver(address)).toMatchObject({ state: 'not-sent' });
    expect(await deliver('tcp://')).toEqual({ state: 'not-sent', cause: 'unreachable' });
  });
  test('a file takes the job and says nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'etalase-label-'));
    const file = join(folder, 'label.prn');
    expect(await deliver(`file://${file}`)).toEqual({ state: 'handed-over' });
    expect(renderTspl(readFileSync(file), 203).map((label) => label.copies)).toEqual([3]);
    rmSync(folder, { recursive: true });
  });
});

test('how the printer is, asked without printing', async () => {
  const status = async (answers: readonly Buffer[], limits: DeliveryLimits = LIMITS) => {
    const { address } = await printer('tspl', answers);
    const seen = await openLabelPrinter({ ...LABEL_PRINTER, address }, { limits }).status();
    server?.close();
    return seen;
  };
  expect(await status(byte(0x00))).toEqual({ state: 'ready' });
  expect(await status(byte(0x01))).toEqual({ state: 'trouble', cause: 'cover-open' });
  expect(await status(byte(0x10))).toEqual({ state: 'trouble', cause: 'offline' });
  expect(await status([], SILENT)).toEqual({ state: 'unknown' });
});

test('an answer that comes in pieces is read when it is whole', () => {
  const read = createLabelReader('zpl');
  const answer = zpl(0, 0, 0, 4);
  const words = [...answer].map((one) => read(Uint8Array.of(one)));
  expect(words.find((word) => word !== undefined)).toEqual({ state: 'printing' });
});
