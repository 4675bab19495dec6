import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO, startApp, type App } from '../support/app.ts';
import { cutOff } from '../support/cut-off.ts';
import { PERSON } from '../support/typing-hand.ts';
import { wordsOnWords } from '../support/words-on-words.ts';

/** The smallest window that the program allows. */
const SMALLEST = { width: 1024, height: 640 } as const;

describe('labels in the smallest window', () => {
  let app: App;
  let page: Page;
  const press = async (key: string): Promise<void> => {
    await page.waitForTimeout(PERSON.gapMs);
    await page.keyboard.press(key, { delay: PERSON.holdMs });
  };
  /** Each corner of it is itself: nothing lies over it and no edge cuts it. */
  const whole = (one: Locator) =>
    expect.poll(() =>
      one.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return [left + 4, right - 4].every((x) => [top + 4, bottom - 4].every((y) => element.contains(document.elementFromPoint(x, y))));
      }),
    );

  beforeAll(async () => {
    app = await startApp(SMALLEST);
    page = app.page;
    await app.signIn(DEMO.manager);
    await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name: 'Barang' }).click();
    await page.getByRole('radio', { name: 'Label', exact: true }).click();
    await page.getByRole('heading', { name: 'Label', level: 1 }).waitFor();
  });
  afterAll(() => app?.stop());

  it('the number of labels, and what takes goods off the list, lie within it beside the batch of the goods', async () => {
    for (const name of ['Keripik singkong', 'Bangku taman']) {
      await page.getByRole('combobox', { name: 'Scan kode, atau ketik nama lalu Enter' }).fill(name);
      await page.getByRole('list', { name: 'Barang yang cocok' }).or(page.getByRole('listbox', { name: 'Barang yang cocok' })).waitFor();
      await press('Enter');
      await page.getByRole('textbox', { name: new RegExp(`^Jumlah label ${name}`) }).waitFor();
    }
    for (const name of ['Keripik singkong', 'Bangku taman']) {
      await whole(page.getByRole('textbox', { name: new RegExp(`^Jumlah label ${name}`) })).toBe(true);
      await whole(page.getByRole('button', { name: new RegExp(`^Keluarkan ${name}`) })).toBe(true);
    }
    await page.locator('.label-batch', { hasText: 'AWAL' }).first().waitFor();
    expect([await cutOff(page), await wordsOnWords(page), await app.axe()]).toEqual([[], [], []]);
  });

  it('a template is stored without looking for the button', async () => {
    await press('F8');
    await page.getByRole('form', { name: 'Templat label' }).waitFor();
    await whole(page.getByRole('button', { name: /^Simpan(?! sebagai)/ })).toBe(true);
    await whole(page.getByRole('button', { name: /^Kembali/ })).toBe(true);
    expect([await cutOff(page), await wordsOnWords(page), await app.axe()]).toEqual([[], [], []]);
    // What lies at the end of the form is reached above it.
    const last = page.getByRole('button', { name: 'Simpan sebagai baru' });
    await last.scrollIntoViewIfNeeded();
    await whole(last).toBe(true);
    expect(app.errors).toEqual([]);
  });
});
