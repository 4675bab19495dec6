import type { Page } from 'playwright-core';

/**
 * Makes `page` as slow as a worn PC, so that races show on a quiet machine too; without these variables nothing changes.
 * `delay`, without one `ETALASE_LINE_MS`: every answer and event of the service, and every part of the program fetched later, comes late by these milliseconds, in
 * order: a test that presses on before the answer to the key before has come is found out.
 * `ETALASE_CPU_SLOWER`: the page computes this many times slower: a test that presses on before a key has acted is found out.
 */
export async function slowLine(page: Page, delay = Number(process.env['ETALASE_LINE_MS'] ?? '0')): Promise<void> {
  const slower = Number(process.env['ETALASE_CPU_SLOWER'] ?? '1');
  if (slower > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (!(delay > 0)) return;
  await page.route(/\/assets\/.*\.(?:js|css)$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.continue();
  });
  await page.routeWebSocket(/\/live$/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      setTimeout(() => {
        if (!page.isClosed()) socket.send(message);
      }, delay);
    });
  });
}
