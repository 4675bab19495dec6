import type { Page } from 'playwright-core';

/** A look at the receipts, and back at the page whose button in the rail is called `back`. */
export async function lookElsewhere(page: Page, back: string): Promise<void> {
  const pages = page.getByRole('navigation', { name: 'Halaman' });
  await pages.getByRole('button', { name: 'Struk' }).click();
  await page.getByRole('heading', { name: 'Struk', level: 1 }).waitFor();
  await pages.getByRole('button', { name: back }).click();
}
