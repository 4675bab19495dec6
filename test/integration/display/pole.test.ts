import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PoleConfig } from '../../../electron/services/ports/pole-port.ts';
import type { LineId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { commandId, removeTestDir, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';

let it: TestService;
let till: ServiceClient;
let boss: ServiceClient;
const opened: PoleConfig[] = [];
const closed: PoleConfig[] = [];
let shown: (readonly [string, string])[] = [];

beforeEach(async () => {
  opened.length = closed.length = 0;
  shown = [];
  it = await startTestService({
    openPole(config) {
      opened.push(config);
      return { show: (lines) => void shown.push(lines), settled: () => Promise.resolve({ taken: true }), close: async () => void closed.push(config) };
    },
  });
  await it.as().setup.createDemo({ commandId: commandId() });
  const { people } = await it.as().session.welcome();
  const signIn = async (name: string, secret: string) => it.as(await signInAs(it, people.find((one) => one.name === name) as never, secret));
  till = await signIn('Rina Andriani', '482915');
  boss = await signIn('Bambang Hermanto', 'pengelola-peragaan');
  await till.shift.open({ commandId: commandId(), openingFloat: rupiah(200_000) });
});
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});
const set = (value: { on: boolean; port: string; baud: 9600 | 19200 }) => boss.settings.change({ commandId: commandId(), change: { key: 'display.vfd', value }, validFrom: null, legalReference: null });

test('a pole display that is switched on shows the purchase; another port is opened anew, switched off it is closed', async () => {
  expect(await boss.display.testVfd()).toBeNull();
  await set({ on: true, port: '/dev/ttyUSB0', baud: 9600 });
  await vi.waitFor(() => expect(shown.at(-1)).toEqual(['Galeri Karya Mandiri', '   Selamat datang   ']));
  const { saleId } = await till.cart.current();
  const { products } = await till.catalog.shelf({ categoryId: null, offset: 0, limit: 1 });
  await till.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-product', lineId: uuidv7() as LineId, productId: products[0]?.productId as never, quantity: 2000 as Quantity } });
  await vi.waitFor(() => expect(shown.at(-1)).toEqual(['2 Bawang gore 56.000', 'Total      Rp 56.000']));
  await till.sale.complete({ commandId: commandId(), saleId, expectedTotal: rupiah(56_000), payments: [{ tender: 'cash', received: rupiah(60_000), reference: null }], approvalId: null });
  await vi.waitFor(() => expect(shown.at(-1)).toEqual(['Diterima   Rp 60.000', 'Kembali     Rp 4.000']));
  await set({ on: true, port: '/dev/ttyUSB1', baud: 19200 });
  await vi.waitFor(() => expect(opened).toEqual([{ port: '/dev/ttyUSB0', baud: 9600 }, { port: '/dev/ttyUSB1', baud: 19200 }]));
  await set({ on: false, port: '/dev/ttyUSB1', baud: 19200 });
  await vi.waitFor(() => expect(closed).toHaveLength(2));
});

test('the test shows a frame and says whether the port took it', async () => {
  await set({ on: true, port: 'COM3', baud: 9600 });
  expect(await boss.display.testVfd()).toEqual({ taken: true });
  expect(shown).toContainEqual(['      Etalase       ', '12345678901234567890']);
});
