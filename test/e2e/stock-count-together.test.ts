import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { ProductPage, ProductRow } from '../../shared/contract/catalog.ts';
import type { CountEntryView, CountRow } from '../../shared/contract/counting.ts';
import { DEMO } from '../support/app.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter/counter-desk.ts';

const TAS = '8991234567891';
const KESET = '8991234567907';
const SAPU = '8991234567914';

/** Cheap goods: no second person is asked. */
describe('two people at one count, in two windows, while the till sells', () => {
  let desk: CounterDesk;
  let till: Till;
  let manager: Till;
  let boss: Till;
  let session: string;
  let countId: string;
  const add = async (name: string, code: string): Promise<void> => {
    const product = { name, kind: 'goods', price: 1_000, category: 'Kerajinan', producer: 'Lapas Uji', workshop: 'Mebel', unit: 'buah', fractional: false, codes: [code], mintCode: false };
    await desk.call<ProductRow>('catalog.addProduct', { commandId: newId(), product, openingStock: 10_000 }, session);
  };
  const onHand = async (text: string): Promise<number | null | undefined> => (await desk.call<ProductPage>('catalog.list', { text, offset: 0, limit: 1 }, session)).products[0]?.onHand;
  const open = async ({ page }: Till): Promise<void> => {
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Stok' }).click();
    await page.getByRole('radio', { name: 'Hitung', exact: true }).click();
    await page.getByRole('button', { name: 'SO-000001' }).click();
    await page.getByText('Scan barang pertama').waitFor();
  };
  const figure = ({ page }: Till, sum: number): Promise<void> => page.locator('.count-figure', { hasText: new RegExp(`^${sum}$`) }).waitFor();
  const row = (page: Page, name: string) => page.getByRole('region', { name: 'Hasil hitungan' }).getByRole('row', { name: new RegExp(name) });
  /** Sells one of it at the counter. */
  const sell = async (code: string): Promise<void> => {
    const before = (await desk.sales()).length;
    await till.scan(code);
    await till.lines(1);
    await till.press('Enter');
    await till.page.locator('.suggestion').first().waitFor();
    await till.press('1');
    await till.page.locator('.change-banner').waitFor();
    expect((await desk.sales()).length).toBe(before + 1);
  };

  beforeAll(async () => {
    desk = await openCounterDesk();
    session = await desk.signIn(DEMO.administrator);
    for (const [name, code] of [['Tas uji', TAS], ['Keset uji', KESET], ['Sapu uji', SAPU]] as const) await add(name, code);
    ({ countId } = await desk.call<CountRow>('counting.start', { commandId: newId(), placeId: 'gallery', scope: { kind: 'all' }, blind: true }, session));
    till = await desk.open();
    manager = await desk.open({ who: DEMO.manager });
    boss = await desk.open({ who: DEMO.administrator });
    await open(manager);
    await open(boss);
  });
  afterAll(() => desk?.close());

  it('see what the other entered, and add to it', async () => {
    await manager.scan(TAS);
    await figure(manager, 1);
    await boss.page.getByText('Dihitung 1', { exact: true }).waitFor();
    await boss.scan(TAS);
    await figure(boss, 2);
    // The goods in the hand of the one show what the other adds.
    await figure(manager, 2);
    await Promise.all([[manager, KESET] as const, [boss, SAPU] as const].map(async ([who, other]) => {
      await who.scan(TAS);
      await who.scan(other);
    }));
    await expect.poll(async () => (await desk.call<{ readonly entryCount: number }>('counting.read', { countId }, session)).entryCount).toBe(6);
    for (const { page } of [manager, boss]) {
      await page.getByText('Dihitung 3', { exact: true }).waitFor();
      await page.getByText('Catatan 6', { exact: true }).click();
      await expect.poll(() => page.locator('.count-entry').count()).toBe(6);
    }
    const { entries } = await desk.call<{ readonly entries: readonly CountEntryView[] }>('counting.read', { countId }, session);
    expect(entries.filter(({ name }) => name === 'Tas uji').map(({ by }) => by).toSorted()).toEqual([DEMO.manager.name, DEMO.manager.name, DEMO.administrator.name, DEMO.administrator.name].toSorted());
  });

  it('count each for themselves while it is sold: what was sold after is no difference, what was sold between is counted again', async () => {
    await sell(SAPU);
    await sell(TAS);
    await boss.scan(TAS);
    await figure(boss, 5);
    await manager.press('F10');
    for (const { page } of [manager, boss]) await row(page, 'Sapu uji').getByText('\u22129', { exact: true }).waitFor();
    for (const { page } of [manager, boss]) await row(page, 'Tas uji').getByText('bergerak saat dihitung').waitFor();
    // One of them counts it again; the other sees it.
    await row(boss.page, 'Tas uji').getByRole('button', { name: /^Hitung ulang/ }).click();
    await boss.press('8', 'Enter');
    await row(manager.page, 'Tas uji').getByText('8 buah').waitFor();
    await row(manager.page, 'Tas uji').getByText('dihitung ulang').waitFor();
  });

  it('approve it once: both read who did, the books are right, and nothing of what was sold is lost', async () => {
    await sell(KESET);
    await Promise.all([manager.press('Control+Enter'), boss.press('Control+Enter')]);
    for (const { page } of [manager, boss]) await page.getByText('Berita acara (PDF)').waitFor();
    expect([await onHand('tas uji'), await onHand('sapu uji'), await onHand('keset uji')]).toEqual([8_000, 0, 0]);
    const { rows } = await desk.call<RowsOf<CountRow>>('counting.list', { offset: 0, limit: 5 }, session);
    expect(rows.map(({ state }) => state)).toEqual(['approved']);
    for (const each of [manager, boss]) expect([await each.axe(), each.errors()]).toEqual([[], []]);
  });
});
