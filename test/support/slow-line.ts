import type { Page } from 'playwright-core';

/**
 * Lets every answer and event of the service reach `page` late, by `ETALASE_LINE_MS` milliseconds, in order; without that variable nothing
 * changes. A test that presses on before the answer to the key before it has come shows itself on a quiet machine too.
 */
export async function slowLine(page: Page): Promise<void> {
  const delay = Number(process.env['ETALASE_LINE_MS'] ?? '0');
  if (!(delay > 0)) return;
  await page.routeWebSocket(/\/live$/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      setTimeout(() => {
        if (!page.isClosed()) socket.send(message);
      }, delay);
    });
  });
}
