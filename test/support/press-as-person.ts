import type { Page } from 'playwright-core';
import { PERSON, pressKeys } from './typing-hand.ts';

/** Presses a key the way a hand does: not within a scanner's gap of the key before, and held for a moment. */
export async function pressAsPerson(on: { press(key: string, options: { delay: number }): Promise<void> }, key: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PERSON.gapMs));
  await on.press(key, { delay: 40 });
}

/** Types characters with a hand's times on the keys, however unevenly this machine hands them on. */
export async function typeAsPerson(page: Page, text: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await pressKeys(cdp, [...text], PERSON);
  await cdp.detach();
}
