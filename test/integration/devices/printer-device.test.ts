import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { composeReceipt } from '../../../electron/devices/compose/receipt.ts';
import { openPrinterDevice } from '../../../electron/devices/printer-device.ts';
import { printerProfile } from '../../../electron/devices/profiles/printer-profiles.ts';
import type { OpenPrinter } from '../../../electron/services/ports/printer-port.ts';
import type { PrinterConfig } from '../../../shared/domain/printing/printer-config.ts';
import { receiptDocument } from '../../../shared/domain/receipt/sale-receipt-document.ts';
import { PATIENT } from '../../support/delivery-limits.ts';
import { FakePrinter } from '../../support/fake-printer.ts';
import { ORDINARY_SALE, WIDEST_SALE } from '../../support/sample-receipts.ts';

// The device is what the spooler's port asks for, without either knowing the other.
const open: OpenPrinter = (config) => openPrinterDevice(config, { limits: PATIENT });
const ORDINARY = receiptDocument(ORDINARY_SALE);

const printers: FakePrinter[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(printers.splice(0).map((printer) => printer.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function fake(...state: ConstructorParameters<typeof FakePrinter>): Promise<FakePrinter> {
  const printer = await new FakePrinter(...state).start();
  printers.push(printer);
  return printer;
}

function configOf(address: string, more: Partial<PrinterConfig> = {}): PrinterConfig {
  return { id: 'printer-1', name: 'Kasir depan', address, profileId: 'generic-58', drawer: true, logoPng: null, ...more };
}

describe('a printer device', () => {
  it('prints what was composed for its profile', async () => {
    const printer = await fake();
    const device = open(configOf(printer.address));
    expect(device.columns).toBe(32);
    expect(await device.deliver(ORDINARY, 'a')).toEqual({ state: 'printed' });
    expect(printer.printed.includes(Buffer.from(composeReceipt(ORDINARY, printerProfile('generic-58'))))).toBe(true);
  });

  it('does one thing at a time, in the order asked', async () => {
    const printer = await fake({ single: true, rate: 40_000 });
    const device = open(configOf(printer.address));
    const answers = await Promise.all([
      device.openDrawer(() => true),
      device.deliver(ORDINARY, 'a'),
      device.status(),
      device.deliver(receiptDocument({ ...WIDEST_SALE, unit: ORDINARY_SALE.unit }), 'b'),
      device.deliver(ORDINARY, 'c'),
    ]);
    expect(answers.map((answer) => answer.state)).toEqual(['printed', 'printed', 'ready', 'printed', 'printed']);
    expect(printer.jobs.map((job) => job.ended)).toEqual(Array.from({ length: 5 }, () => 'fin'));
    expect(printer.pulses).toHaveLength(1);
    const order = printer.jobs.map((job) => /K1\w*-\d+/.exec(job.printed.toString('latin1'))?.[0] ?? (job.drawer.length > 0 ? 'drawer' : 'status'));
    expect(order).toEqual(['drawer', 'K1-0147', 'status', 'K12-123456', 'K1-0147']);
  });

  it('goes on after a fault, with nothing printed twice', async () => {
    const printer = await fake({ paper: 'out' });
    const device = open(configOf(printer.address));
    expect(await device.deliver(ORDINARY, 'a')).toEqual({ state: 'not-sent', cause: 'paper-out' });
    expect(await device.status()).toEqual({ state: 'trouble', cause: 'paper-out' });
    await printer.set({ paper: 'ok' });
    expect(await device.deliver(ORDINARY, 'a')).toEqual({ state: 'printed' });
    expect(printer.printed.toString('latin1').match(/cetak 0412/g)).toHaveLength(1);
  });

  it('never throws for an address nobody can read', async () => {
    const device = open(configOf('tcp://192.168.1.'));
    expect(await device.deliver(ORDINARY, 'a')).toEqual({ state: 'not-sent', cause: 'unreachable' });
    expect(await device.openDrawer(() => true)).toEqual({ state: 'not-sent', cause: 'unreachable' });
    expect(await device.status()).toEqual({ state: 'trouble', cause: 'unreachable' });
  });

  it('opens no drawer that is not there and knows no profile that is not there', async () => {
    const printer = await fake();
    expect(await open(configOf(printer.address, { drawer: false })).openDrawer(() => true)).toEqual({ state: 'not-sent', cause: 'no-drawer' });
    expect(printer.connections).toBe(0);
    expect(() => open(configOf(printer.address, { profileId: 'laser' }))).toThrow(RangeError);
  });
});

describe('a file as printer', () => {
  it('collects papers one behind the other and claims no more than handing over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'etalase-printer-'));
    folders.push(folder);
    const device = open(configOf(pathToFileURL(join(folder, 'struk.bin')).href));
    expect(await device.status()).toEqual({ state: 'unknown' });
    expect(await device.deliver(ORDINARY, 'a')).toEqual({ state: 'handed-over' });
    expect(await device.deliver(ORDINARY, 'b')).toEqual({ state: 'handed-over' });
    const paper = composeReceipt(ORDINARY, printerProfile('generic-58'));
    expect(readFileSync(join(folder, 'struk.bin')).equals(Buffer.concat([paper, paper]))).toBe(true);
  });

  it('is unreachable when its folder is gone', async () => {
    expect(await open(configOf('file:///nowhere/at/all/struk.bin')).deliver(ORDINARY, 'a')).toEqual({ state: 'not-sent', cause: 'unreachable' });
  });

  it.runIf(process.platform === 'linux')('tells a full medium from a paper handed over', async () => {
    expect(await open(configOf('file:///dev/full')).deliver(ORDINARY, 'a')).toEqual({ state: 'unknown', cause: 'reset' });
  });
});
