import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO } from '../support/app.ts';
import { openCounterDesk, type CounterDesk } from './counter/counter-desk.ts';

let desk: CounterDesk;

beforeAll(async () => {
  desk = await openCounterDesk({ shift: false });
});
afterAll(() => desk?.close());

/** Where a person only reads, and where they store something, section by section. */
it.each([
  ['manager', ['Target', 'Aturan']],
  ['auditor', []],
  ['treasurer', ['Hari ini', 'Serah terima', 'Kode billing', 'Kas dan bank', 'Buku', 'Selisih', 'Target', 'Cari', 'Aturan']],
] as const)('what is due: a %s is told "Hanya membaca" where that is so', async (who, stores) => {
  const { page, axe, errors } = await desk.open({ who: DEMO[who], width: 1024, height: 640 });
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Setoran' }).click();
  const sections = page.getByRole('radiogroup', { name: 'Bagian halaman' }).getByRole('radio');
  await sections.first().waitFor();
  const open: string[] = [];
  for (const section of await sections.all()) {
    await section.click();
    const reads = await page.getByText('Hanya membaca', { exact: true }).isVisible();
    if (!reads) open.push((await section.textContent()) ?? '');
    expect(await page.locator('.page-head').evaluate((head) => head.getBoundingClientRect().height)).toBeLessThanOrEqual(112);
  }
  expect([open, await axe(), errors()]).toEqual([stores, [], []]);
  await page.context().close();
});
