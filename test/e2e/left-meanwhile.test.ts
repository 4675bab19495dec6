import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { ProductRow } from '../../shared/contract/catalog.ts';
import { GENERAL_LIST } from '../../shared/domain/pricing/price-list.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { pressAsPerson } from '../support/press-as-person.ts';
import type { Person } from '../support/started-host.ts';

describe('an answer that comes when its person is elsewhere by then leaves them there', () => {
  let app: App;
  let page: Page;
  let line: BreakableWindow['line'];
  let open: BreakableWindow['open'];
  let session: string;
  const sit = async (who: Person): Promise<void> => {
    ({ page, line, open } = await openOnBreakableLine(app, who));
  };
  const press = (key: string) => pressAsPerson(page.keyboard, key);
  const view = (name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).first().click();
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });

  beforeAll(async () => {
    app = await startApp();
    session = await app.signInOutside(DEMO.manager);
  });
  afterEach(() => {
    line.letGo();
    expect(app.errors).toEqual([]);
  });
  afterAll(() => app?.stop());

  it('behind the count that opens the drawer', async () => {
    await sit(DEMO.cashier);
    await open('Sif');
    await page.getByLabel('Lembar 100.000').fill('5');
    line.holdFrom('shift/open');
    await press('Control+Enter');
    await expect.poll(() => page.getByLabel('Lembar 100.000').getAttribute('readonly')).not.toBeNull();
    await open('Cetakan');
    line.letGo();
    // Its list was asked for behind it.
    await page.getByText('Belum ada cetakan').waitFor();
    await page.getByRole('heading', { name: 'Cetakan', level: 1 }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Cari barang' }).count()).toBe(0);
  });

  it('at another product, at another price rule and at another customer', async () => {
    const add = (name: string): Promise<ProductRow> =>
      app.call('catalog.addProduct', { commandId: newId(), product: { name, kind: 'goods', price: 50_000, category: 'Kerajinan', producer: 'Bapas Luwuk', workshop: 'Mebel', unit: 'buah', fractional: false, codes: [], mintCode: true }, openingStock: null }, session);
    const [first, second] = [await add('Zamrud satu'), await add('Zamrud dua')];
    const rules = [];
    for (const from of [97_000, 98_000]) rules.push(await app.call('prices.setRule', { commandId: newId(), ruleId: null, rule: { listId: GENERAL_LIST.listId, target: { kind: 'product', productId: from === 97_000 ? first?.productId : second?.productId }, effect: { kind: 'percent', share: 500 }, from, since: null, until: null } }, session));
    await app.call('customers.add', { commandId: newId(), customer: { name: 'Bu Sri', phone: null, agency: null, npwp: null, listId: null } }, session);
    await sit(DEMO.manager);
    await open('Barang');
    await page.getByLabel('Cari nama atau scan kode').fill('zamrud');
    await page.getByRole('button', { name: 'Zamrud satu', exact: true }).click();
    await page.getByRole('heading', { name: 'Zamrud satu' }).waitFor();
    await field('Harga').fill('60.000');
    line.holdFrom('catalog/changeProduct');
    await press('Control+s');
    await page.getByRole('button', { name: 'Zamrud dua', exact: true }).click();
    await page.getByRole('heading', { name: 'Zamrud dua' }).waitFor();
    line.letGo();
    await page.getByRole('row', { name: /Zamrud satu.*60\.000/ }).waitFor();
    expect(await page.getByRole('heading', { name: /^Zamrud/ }).allTextContents()).toEqual(['Zamrud dua']);

    await view('Daftar harga');
    await page.getByRole('button', { name: 'Zamrud satu', exact: true }).click();
    await field('Min. beli').fill('96');
    line.holdFrom('prices/setRule');
    await press('Enter');
    await page.getByRole('button', { name: 'Zamrud dua', exact: true }).click();
    await expect.poll(() => field('Min. beli').inputValue()).toBe('98');
    line.letGo();
    await page.getByRole('row', { name: /Zamrud satu.*96/ }).waitFor();
    expect([await field('Untuk').inputValue(), await field('Min. beli').inputValue()]).toEqual(['Zamrud dua', '98']);

    await open('Pelanggan');
    await page.getByRole('button', { name: 'Bu Sri', exact: true }).waitFor();
    await press('F2');
    await field('Nama').fill('Pak Wayan');
    line.holdFrom('customers/add');
    await press('Control+s');
    await page.getByRole('button', { name: 'Bu Sri', exact: true }).click();
    line.letGo();
    await page.getByRole('button', { name: 'Pak Wayan', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Bu Sri' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Pak Wayan' }).count()).toBe(0);
  });
});
