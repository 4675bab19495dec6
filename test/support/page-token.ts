import type { Page } from 'playwright-core';

/** A ticket works once; the windows of a test get the token as if theirs had been taken. */
export const ANY_TICKET = 'A'.repeat(43);

/**
 * Answers the question for the token that `page` and every page after it asks with `ANY_TICKET`. Within the page: a browser whose requests pass
 * through the test keeps no file, and would load the whole program at each start.
 */
export async function giveToken(page: Page, token: string): Promise<void> {
  await page.addInitScript((given) => {
    const ask = window.fetch.bind(window);
    window.fetch = (what, how) => (String(what) === `${location.origin}/ticket` ? Promise.resolve(Response.json({ token: given })) : ask(what, how));
  }, token);
}
