import type { Page } from 'playwright-core';

/** Between the halves of a double touch, and after it until a touch is one of its own (ms). */
const BETWEEN_MS = 150;
const AFTER_MS = 700;

/** A double touch. The browser tells it from two touches by the moments they carry, so the second half has its moment however long `meanwhile`, what the first half leads to, takes. */
export async function touchTwice(page: Page, x: number, y: number, meanwhile: () => Promise<unknown>): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const touch = async (timestamp: number): Promise<void> => {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }], timestamp });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp });
  };
  const first = Date.now() / 1000;
  await touch(first);
  await meanwhile();
  await touch(first + BETWEEN_MS / 1000);
  await page.waitForTimeout(BETWEEN_MS + AFTER_MS);
  await cdp.detach();
}
