import { expect } from 'vitest';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { CustomerPage, CustomerRow } from '../../shared/contract/customers.ts';
import type { Settings } from '../../shared/domain/setting/settings.ts';
import type { App } from './app.ts';
import { pressAsPerson } from './press-as-person.ts';

interface Desk {
  readonly app: App;
  readonly session: string;
  readonly look: (name: string) => Promise<void>;
}

/** Settings half typed, left for another page, changed by somebody else meanwhile: begins and ends on the page of the settings. */
export async function leaveSettings({ app, session, look }: Desk): Promise<void> {
  const { page } = app;
  const current = (): Promise<Settings> => app.call<Settings>('settings.current', undefined, session);
  const section = (name: string) => page.getByRole('tab', { name, exact: true }).click();
  const away = async (): Promise<void> => {
    await page.getByRole('navigation').getByRole('button', { name: 'Cetakan' }).click();
    await page.getByRole('heading', { name: 'Cetakan', level: 1 }).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: /Setelan/ }).click();
    await page.getByLabel('Nama galeri').waitFor();
  };
  const elsewhere = async (change: Partial<Settings['unit']>): Promise<unknown> => app.call('settings.change', { commandId: newId(), change: { key: 'unit', value: { ...(await current()).unit, ...change } }, validFrom: null, legalReference: null }, session);
  const waits = (name: string) => page.getByRole('tab', { name, exact: true }).getAttribute('aria-describedby');
  // Where nothing is typed, what somebody else stores is simply shown.
  await elsewhere({ phone: '0451-777' });
  await expect.poll(() => page.getByLabel('Telepon').inputValue()).toBe('0451-777');
  expect(await page.getByRole('button', { name: 'Buang isian' }).count()).toBe(0);
  await page.getByLabel('Alamat').fill('Jl. Dewi Sartika 5');
  await page.getByRole('button', { name: 'Buang isian' }).waitFor();
  await section('Kas laci');
  await page.getByLabel('Kas keluar sekali').fill('dua ratus');
  await page.getByLabel('Modal untuk sif berikutnya').fill('750.000');
  await away();
  expect(await page.getByLabel('Alamat').inputValue()).toBe('Jl. Dewi Sartika 5');
  expect([await waits('Galeri'), await waits('Kas laci'), await waits('Struk')]).toEqual(['settings-waits', 'settings-waits', null]);
  expect(await app.axe()).toEqual([]);
  await look('waits');
  await away();
  await elsewhere({ phone: '0451-999', address: 'Jl. Lain 1' });
  await page.getByText('Data ini sudah diubah sejak isian ini mulai diketik.').waitFor();
  expect(await app.axe()).toEqual([]);
  await look('clash');
  // Nothing is stored before a person has decided.
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Lanjutkan isian' }).and(page.locator(':focus')).waitFor();
  expect((await current()).unit.address).toBe('Jl. Lain 1');
  await pressAsPerson(page.keyboard, 'Enter');
  await page.getByText('Data ini sudah diubah').waitFor({ state: 'detached' });
  expect([await page.getByLabel('Alamat').inputValue(), await page.getByLabel('Telepon').inputValue()]).toEqual(['Jl. Dewi Sartika 5', '0451-999']);
  await page.keyboard.press('Control+s');
  await page.getByText('Tersimpan', { exact: true }).waitFor();
  expect((await current()).unit).toMatchObject({ address: 'Jl. Dewi Sartika 5', phone: '0451-999' });
  await expect.poll(() => waits('Galeri')).toBeNull();
  await section('Kas laci');
  expect([await page.getByLabel('Kas keluar sekali').inputValue(), await page.getByLabel('Modal untuk sif berikutnya').inputValue()]).toEqual(['dua ratus', '750.000']);
  await page.getByRole('button', { name: 'Buang isian' }).first().click();
  await expect.poll(() => page.getByLabel('Kas keluar sekali').inputValue()).toBe('200.000');
  await page.getByLabel('Kas keluar sekali').and(page.locator(':focus')).waitFor();
  expect(await page.getByLabel('Modal untuk sif berikutnya').inputValue()).toBe('750.000');
  await page.getByRole('button', { name: 'Buang isian' }).click();
  await expect.poll(() => waits('Kas laci')).toBeNull();
  // Thrown away is gone for good.
  await away();
  await section('Kas laci');
  expect(await page.getByLabel('Modal untuk sif berikutnya').inputValue()).toBe('500.000');
}

/** The same with customers, a new one and one that is changed. */
export async function leaveCustomers({ app, session, look }: Desk): Promise<void> {
  const { page } = app;
  const { customerId } = await app.call<CustomerRow>('customers.add', { commandId: newId(), customer: { name: 'Siti Rahmawati binti Abdul Karim Daeng Palallo', phone: '0811222333', agency: null, npwp: null, listId: null } }, session);
  const away = async (): Promise<void> => {
    await page.getByRole('navigation').getByRole('button', { name: 'Cetakan' }).click();
    await page.getByRole('heading', { name: 'Cetakan', level: 1 }).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: /Pelanggan/ }).click();
    await page.getByRole('heading', { name: 'Pelanggan', level: 1 }).waitFor();
  };
  await away();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Nama', exact: true }).and(page.locator(':focus')).waitFor();
  await page.getByRole('textbox', { name: 'Nama', exact: true }).fill('Koperasi Tadulako');
  await away();
  await page.keyboard.press('F2');
  await page.getByRole('button', { name: 'Buang isian' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Nama', exact: true }).inputValue()).toBe('Koperasi Tadulako');
  await page.getByRole('button', { name: 'Buang isian' }).click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Nama', exact: true }).inputValue()).toBe('');
  await page.getByRole('button', { name: /^Siti Rahmawati/ }).click();
  await page.getByRole('textbox', { name: 'Instansi', exact: true }).fill('Dinas Sosial');
  await app.call('customers.change', { commandId: newId(), customerId, customer: { name: 'Siti Rahmawati', phone: '0811000111', agency: null, npwp: null, listId: null } }, session);
  await away();
  await page.getByRole('button', { name: /^Siti Rahmawati/ }).click();
  await page.getByText('Data ini sudah diubah sejak isian ini mulai diketik.').waitFor();
  expect(await app.axe()).toEqual([]);
  await look('customer-clash');
  await page.getByRole('button', { name: 'Lanjutkan isian' }).click();
  await page.getByText('Data ini sudah diubah').waitFor({ state: 'detached' });
  expect([await page.getByRole('textbox', { name: 'Nomor HP', exact: true }).inputValue(), await page.getByRole('textbox', { name: 'Instansi', exact: true }).inputValue()]).toEqual(['0811000111', 'Dinas Sosial']);
  await page.keyboard.press('Control+s');
  await page.getByText('Tersimpan', { exact: true }).waitFor();
  expect((await app.call<CustomerPage>('customers.list', { text: 'siti', offset: 0, limit: 5 }, session)).customers).toMatchObject([{ name: 'Siti Rahmawati', phone: '0811000111', agency: 'Dinas Sosial' }]);
  expect(await page.getByRole('button', { name: 'Buang isian' }).count()).toBe(0);
  await page.getByRole('navigation').getByRole('button', { name: /Setelan/ }).click();
  await page.getByLabel('Nama galeri').waitFor();
}
