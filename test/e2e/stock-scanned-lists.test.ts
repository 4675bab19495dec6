import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { RowsOf } from '../../shared/contract/base.ts';
import type { CountedGoods, CountRow } from '../../shared/contract/counting.ts';
import type { ProductOffer } from '../../shared/domain/catalog/product.ts';
import { DEMO } from '../support/app.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter/counter-desk.ts';

const NOBODYS = '8990000000005';
const DAY_MS = 86_400_000;

/** Both may sell: what is scanned where nothing takes it opens the counter for them. */
describe('what is scanned beside a list of stock', () => {
  let desk: CounterDesk;
  let cashier: Till;
  let boss: Till;
  let session: string;
  let countId: string;
  let goods: readonly (ProductOffer & { readonly code: string })[];
  const open = async ({ page }: Till, view?: string): Promise<void> => {
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Stok' }).click();
    if (view !== undefined) await page.getByRole('radio', { name: view, exact: true }).click();
  };
  const named = (at: number) => goods[at] as ProductOffer & { readonly code: string };
  const seen = ({ page }: Till): Promise<void> => page.getByRole('button', { name: 'Sudah dilihat' }).click();
  const counted = async (): Promise<readonly (readonly [string, number])[]> =>
    (await desk.call<RowsOf<CountedGoods>>('counting.counted', { countId, offset: 0, limit: 50 }, session)).rows.map((row) => [row.name, row.counted] as const);

  beforeAll(async () => {
    desk = await openCounterDesk();
    session = await desk.signIn(DEMO.administrator);
    goods = (await desk.coded()).filter(({ kind }) => kind === 'goods');
    ({ countId } = await desk.call<CountRow>('counting.start', { commandId: newId(), placeId: 'gallery', scope: { kind: 'all' }, blind: true }, session));
    cashier = await desk.open();
    boss = await desk.open({ who: DEMO.administrator });
  });
  // Nothing of it is sold.
  afterEach(async () => expect([(await desk.cart()).lines, cashier.errors(), boss.errors()]).toEqual([[], [], []]));
  afterAll(() => desk?.close());

  it('is not sold from the list of counts, and it is said to open the count first', async () => {
    const { page } = cashier;
    await open(cashier);
    await page.getByRole('button', { name: 'SO-000001' }).waitFor();
    await cashier.scan(named(0).code);
    await page.getByText(`${named(0).code} belum dihitung`).waitFor();
    await page.getByText('Buka dulu hitungan yang masih berjalan, lalu scan lagi.').waitFor();
    expect([await counted(), await cashier.axe()]).toEqual([[], []]);
    await page.getByRole('button', { name: 'SO-000001' }).click();
    await page.getByText('Scan barang pertama').waitFor();
    await cashier.scan(named(0).code);
    await cashier.scan(named(1).code);
    await expect.poll(counted).toEqual([[named(1).name, 1_000], [named(0).name, 1_000]]);
  });

  it('is chosen in the result of a count; what was not counted is said', async () => {
    const { page } = boss;
    await desk.call('counting.finish', { commandId: newId(), countId }, session);
    // Whoever only counts reads that it is over; what they scan now is counted and sold no more.
    await cashier.page.getByText('Hitungan ini sudah diselesaikan.').waitFor();
    expect(await cashier.page.getByText('Peran ini tidak boleh').count()).toBe(0);
    await cashier.scan(named(0).code);
    await cashier.page.getByText(`${named(0).code} belum dihitung`).waitFor();
    expect(await cashier.axe()).toEqual([]);
    await open(boss, 'Hitung');
    await page.getByRole('button', { name: 'SO-000001' }).click();
    const chosen = page.locator('tr.chosen');
    for (const at of [1, 0, 1]) {
      await boss.scan(named(at).code);
      await chosen.filter({ hasText: named(at).name }).waitFor();
    }
    await boss.scan(named(2).code);
    await page.getByText(`${named(2).name} tidak ada di daftar ini`).waitFor();
    await page.getByText('Belum dihitung, atau ada di halaman lain. Scan di sini tidak menambah hitungan.').waitFor();
    expect(await boss.axe()).toEqual([]);
    await seen(boss);
    expect([await chosen.filter({ hasText: named(1).name }).count(), await page.getByText('tidak ada di daftar ini').count()]).toEqual([1, 0]);
    expect(await counted()).toEqual([[named(1).name, 1_000], [named(0).name, 1_000]]);
  });

  it('is marked among what expires, by the batch of its label; what does not expire and what nobody knows is said', async () => {
    const { page } = boss;
    const expiresOn = new Date(Date.now() + 3 * DAY_MS).toISOString().slice(0, 10);
    const lines = [['HANGAT-1', named(0)], ['HANGAT-2', named(1)]].map(([lot, one]) => ({ productId: (one as ProductOffer).productId, quantity: 2_000, lot, expiresOn, unitCost: null }));
    await desk.call('stock.move', { commandId: newId(), print: false, document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: '', person: '', note: null, reference: null, lines } }, session);
    await page.getByRole('button', { name: 'Daftar hitungan' }).click();
    await page.getByRole('radio', { name: 'Kedaluwarsa' }).click();
    await page.getByRole('cell', { name: 'HANGAT-2', exact: true }).waitFor();
    await boss.scan(named(1).code);
    await page.locator('tr.chosen', { hasText: 'HANGAT-2' }).waitFor();
    await boss.scan(named(0).code);
    await page.locator('tr.chosen', { hasText: 'HANGAT-1' }).waitFor();
    expect(await page.locator('tr.chosen', { hasText: 'HANGAT-2' }).count()).toBe(0);
    await boss.scan(NOBODYS);
    await page.getByText(`Kode ${NOBODYS} tidak dikenal`).waitFor();
    const fresh = goods.find(({ productId, expiresOn: day }) => day === null && productId !== named(0).productId && productId !== named(1).productId);
    await boss.scan(fresh?.code ?? '');
    await page.getByText(`${fresh?.name} tidak ada di daftar ini`).waitFor();
    expect(await boss.axe()).toEqual([]);
  });
});
