import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO } from '../support/app.ts';
import { touchTwice } from '../support/touch-twice.ts';
import { openCounterDesk, type CounterDesk, type Till } from './counter/counter-desk.ts';

let desk: CounterDesk;
let till: Till;

beforeAll(async () => {
  desk = await openCounterDesk({ shift: false });
  till = await desk.open({ who: DEMO.administrator, width: 1024, height: 640, touch: true });
});
afterAll(() => desk?.close());

it('whoever adds a person by a double touch types the name at once', async () => {
  const { page } = till;
  await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Orang' }).tap();
  const box = await page.getByRole('button', { name: /^Tambah orang/ }).boundingBox();
  const name = page.getByLabel('Nama', { exact: true }).and(page.locator(':focus'));
  await touchTwice(page, (box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2, () => name.waitFor());
  expect([await name.count(), till.errors()]).toEqual([1, []]);
});
