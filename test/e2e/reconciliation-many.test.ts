import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ReconciliationBoard, StatementPreview } from '../../shared/contract/reconciliation.ts';
import { cartTotal, type Cart } from '../../shared/domain/sale/cart.ts';
import { businessDayOf } from '../../shared/kernel/instant.ts';
import type { ProductId } from '../../shared/kernel/ids.ts';
import { cutOff } from '../support/cut-off.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { pressAsPerson } from '../support/press-as-person.ts';

/** One more than the page shows at once. */
const MANY = 301;

let app: App;

/** Pays `MANY` times the same by QRIS without a reference, and brings a statement whose lines are each a little less: nothing is certain, all is suggested. */
async function fillTheBoard(): Promise<void> {
  const administrator = await app.signInOutside(DEMO.administrator);
  const cashier = await app.signInOutside(DEMO.cashier);
  const treasurer = await app.signInOutside(DEMO.treasurer);
  const product = { name: 'Gantungan kunci', kind: 'goods', price: 10_000, category: 'Suvenir', producer: 'Bengkel kayu', workshop: 'Bengkel kayu', unit: 'buah', fractional: false, codes: [], mintCode: true };
  const { productId } = await app.call<{ readonly productId: ProductId }>('catalog.addProduct', { commandId: newId(), product, openingStock: 1_000_000 }, administrator);
  await app.openShift(cashier, 500_000);
  for (let sale = 0; sale < MANY; sale += 1) {
    const { saleId } = await app.call<Cart>('cart.current', undefined, cashier);
    await app.call('cart.apply', { commandId: newId(), saleId, command: { type: 'add-product', lineId: newId(), productId, quantity: 1000 } }, cashier);
    const total = cartTotal(await app.call<Cart>('cart.current', undefined, cashier));
    await app.call('sale.complete', { commandId: newId(), saleId, expectedTotal: total, payments: [{ tender: 'qris', received: total, reference: '-' }], approvalId: null }, cashier);
  }
  const [year, month, day] = businessDayOf(Date.now(), 'Asia/Makassar').split('-');
  const rows = Array.from({ length: MANY }, () => `${day}/${month}/${year};QRIS PALU;;;9.950,00;1.000.000,00`);
  const file = { file: Buffer.from(['Tanggal;Keterangan;No Referensi;Debet;Kredit;Saldo', ...rows].join('\r\n')).toString('base64'), fileName: 'mutasi.csv', leftOut: [] };
  const { mapping } = await app.call<StatementPreview>('reconciliation.preview', { ...file, mapping: null, layout: null, account: null }, treasurer);
  await app.call('reconciliation.import', { commandId: newId(), ...file, mapping, account: 'BNI penampungan' }, treasurer);
}

beforeAll(async () => {
  app = await startApp();
  await fillTheBoard();
}, 180_000);
afterAll(() => app?.stop());

it('says how many of the suggestions are shown, and shows the next when one is accepted', async () => {
  const { page } = app;
  await app.signIn(DEMO.treasurer);
  await page.getByRole('navigation').getByRole('button', { name: /Cocokkan/ }).click();
  const rest = page.getByText(`Ditampilkan ${MANY - 1} usulan terbaik dari ${MANY}.`);
  await rest.waitFor();
  await page.getByText(`Usulan ${MANY}`).waitFor();
  expect(await page.getByRole('row', { name: /kurang 0,5%/ }).count()).toBe(MANY - 1);
  await rest.scrollIntoViewIfNeeded();
  expect([await app.axe(), await cutOff(page)]).toEqual([[], []]);
  if (process.env['ETALASE_SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['ETALASE_SHOTS']}/usulan.png` });
  // The page was opened with the mouse: Enter is the list's.
  await pressAsPerson(page.keyboard, 'Enter');
  await page.getByText(`Usulan ${MANY - 1}`).waitFor();
  await rest.waitFor({ state: 'detached' });
  expect(await page.getByRole('row', { name: /kurang 0,5%/ }).count()).toBe(MANY - 1);
  expect(app.errors).toEqual([]);
});

it('brings up the next when those in sight are declined, and none waits unseen', async () => {
  const { page } = app;
  // Another takes one back: as many wait as before.
  const treasurer = await app.signInOutside(DEMO.treasurer);
  const today = businessDayOf(Date.now(), 'Asia/Makassar');
  const { matched } = await app.call<ReconciliationBoard>('reconciliation.board', { from: today, to: today, offset: 0, limit: 1 }, treasurer);
  await app.call('reconciliation.unmatch', { commandId: newId(), matchId: matched[0]?.matchId, reason: 'uji' }, treasurer);
  await page.getByText(`Ditampilkan ${MANY - 1} usulan terbaik dari ${MANY}.`).waitFor();
  for (let declined = 0; declined < 100; declined += 1) await page.keyboard.press('Delete');
  await page.getByText(`Usulan ${MANY - 100}`, { exact: true }).waitFor();
  await expect.poll(() => page.getByRole('row', { name: /kurang 0,5%/ }).count()).toBe(MANY - 100);
  expect(await page.getByText(/Ditampilkan \d+ usulan/).count()).toBe(0);
  expect(app.errors).toEqual([]);
});
