import type { Page } from 'playwright-core';
import type { App } from './app.ts';
import { breakableLine, type Line } from './breakable-line.ts';
import type { Person } from './started-host.ts';

/** A window whose line to the service can break. */
export interface BreakableWindow {
  readonly page: Page;
  readonly line: Line;
  /** Looks at the page that the rail calls `name`. */
  open(name: string): Promise<void>;
}

/** `who` signs in on a further window of `app`, whose line can break. */
export async function openOnBreakableLine(app: App, who: Person): Promise<BreakableWindow> {
  const page = await app.open();
  const line = await breakableLine(page);
  await app.reopen(page);
  await app.signInOn(page, who);
  return {
    page,
    line,
    async open(name) {
      await page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
    },
  };
}
