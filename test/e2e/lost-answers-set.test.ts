import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { GoodsLists, ProductPage } from '../../shared/contract/catalog.ts';
import { GENERAL_LIST } from '../../shared/domain/pricing/price-list.ts';
import { DEMO, startApp, type App } from '../support/app.ts';
import { openOnBreakableLine, type BreakableWindow } from '../support/on-breakable-line.ts';
import { samplePng } from '../support/sample-pictures.ts';

describe('something else is set at once after a change whose answer never came', () => {
  let app: App;
  let page: Page;
  let line: BreakableWindow['line'];
  let open: BreakableWindow['open'];
  let session: string;
  /** A whole answer as one text. */
  const told = async (procedure: string, input?: unknown): Promise<string> => JSON.stringify(await app.call(procedure, input, session));
  const goods = { text: '', offset: 0, limit: 1 };
  const view = (name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).click();
  const product = async (): Promise<string> => {
    const [first] = (await app.call<ProductPage>('catalog.list', goods, session)).products;
    await view('Barang');
    await page.getByRole('button', { name: first?.name ?? '' }).first().click();
    return first?.productId ?? '';
  };
  const fill = async (label: string, value: string, key: string): Promise<void> => {
    await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByLabel(label, { exact: true }).press(key);
  };
  beforeAll(async () => {
    app = await startApp();
    session = await app.signInOutside(DEMO.manager);
    await app.call('prices.setRule', { commandId: newId(), ruleId: null, rule: { listId: GENERAL_LIST.listId, target: { kind: 'all' }, effect: { kind: 'percent', share: 500 }, from: 99_000, since: null, until: null } }, session);
    ({ page, line, open } = await openOnBreakableLine(app, DEMO.manager));
    await open('Barang');
  });
  afterAll(() => app?.stop());

  /** Each opens its form, and says how something is set there and how others are told of it. */
  const FORMS = {
    'a price rule': async () => {
      await view('Daftar harga');
      await page.getByRole('region', { name: 'Aturan' }).getByRole('button', { name: /^Semua barang/ }).click();
      return { set: (second: boolean) => fill('Harga atau %', second ? '7%' : '6%', 'Enter'), stored: () => told('prices.rules', { listId: GENERAL_LIST.listId }) };
    },
    'an entry of a list': async () => {
      const [category] = (await app.call<GoodsLists>('catalog.lists', undefined, session)).categories;
      await view('Daftar induk');
      await page.getByRole('button', { name: category?.name ?? '', exact: true }).click();
      return { set: (second: boolean) => fill('Nama golongan', second ? 'Ukiran kayu' : 'Ukiran', 'Control+s'), stored: () => told('catalog.lists') };
    },
    'a picture': async () => {
      await product();
      return {
        set: (second: boolean) => page.getByLabel('Berkas gambar').setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: samplePng(64, 64, second ? [90, 20, 60] : [20, 90, 60]) }),
        stored: () => told('catalog.list', goods),
      };
    },
    'a planned price': async () => {
      const productId = await product();
      await page.getByText('Riwayat dan rencana harga').click();
      await page.getByLabel('Berlaku mulai').fill('24-12-2099');
      return {
        set: async (second: boolean) => {
          await page.getByLabel('Berlaku mulai').fill('24-12-2099');
          await fill('Harga baru', second ? '77.700' : '66.600', 'Enter');
        },
        stored: () => told('prices.history', { productId }),
      };
    },
    'a template of labels': async () => {
      await view('Label');
      await page.getByLabel('Templat', { exact: true }).selectOption('roll-25x15');
      await page.keyboard.press('F8');
      return { set: (second: boolean) => fill('Nama templat', second ? 'Rol mini' : 'Rol kecil', 'Control+s'), stored: () => told('settings.current') };
    },
  };

  for (const [name, form] of Object.entries(FORMS)) {
    it(`as ${name}`, async () => {
      const { set, stored } = await form();
      const before = await stored();
      line.deafen();
      await set(false);
      await expect.poll(stored).not.toBe(before);
      const once = await stored();
      await line.cut();
      line.mend();
      await page.getByText('Menyambung lagi').waitFor({ state: 'detached' });
      // What was stored is in sight again; a plan is typed over nothing, and stays.
      if (name !== 'a planned price') await page.getByRole('button', { name: 'Buang isian' }).waitFor({ state: 'detached' });
      await set(true);
      await expect.poll(stored).not.toBe(once);
      expect(await page.getByText('Yang dikirim tadi sudah tercatat.').count()).toBe(0);
      expect(app.errors).toEqual([]);
    });
  }
});
