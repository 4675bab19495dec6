import type { Page, WebSocketRoute } from 'playwright-core';

/** The way between this window and the service, which can break. */
export interface Line {
  /** From now on, or from the next question for `procedure` (`cart/current`) on, no answer reaches the window; what it asks still reaches the service. */
  deafen(procedure?: string): void;
  /** From the next question for `procedure` (`cart/current`) on every answer waits until {@link letGo}. */
  holdFrom(procedure: string): void;
  letGo(): void;
  /** From now on what the window asks of `procedure` (`report/prices`) is asked of one that is not there: it is told that it cannot be done. */
  mislead(procedure: string | null): void;
  /** How often the window has asked for `procedure` (`report/sales`). */
  asked(procedure: string): number;
  /** Breaks the line; nothing can be opened until it is mended. */
  cut(): Promise<void>;
  mend(): void;
}

/** Puts a line that can break between `page` and the service; before the page is opened. */
export async function breakableLine(page: Page): Promise<Line> {
  const open = new Set<WebSocketRoute>();
  let whole = true;
  let deaf = false;
  let deafAt: string | null = null;
  let held: (() => void)[] | null = null;
  let holdAt: string | null = null;
  let misled: string | null = null;
  const questions: string[] = [];
  await page.routeWebSocket(/\/live$/, async (socket) => {
    if (!whole) return socket.close();
    const server = socket.connectToServer();
    open.add(socket);
    socket.onMessage((message) => {
      questions.push(message.toString());
      if (deafAt !== null && message.toString().includes(deafAt)) deaf = true;
      if (holdAt !== null && message.toString().includes(holdAt)) held ??= [];
      server.send(misled === null ? message : message.toString().replace(misled, `${misled}Missing`));
    });
    server.onMessage((message) => {
      if (deaf) return;
      if (held === null) socket.send(message);
      else held.push(() => socket.send(message));
    });
  });
  return {
    deafen(procedure) {
      if (procedure === undefined) deaf = true;
      else deafAt = procedure;
    },
    holdFrom(procedure) {
      holdAt = procedure;
    },
    letGo() {
      const waiting = held ?? [];
      held = null;
      holdAt = null;
      for (const send of waiting) send();
    },
    mislead(procedure) {
      misled = procedure;
    },
    asked: (procedure) => questions.filter((question) => question.includes(procedure)).length,
    async cut() {
      whole = false;
      await Promise.all([...open].map((socket) => socket.close()));
      open.clear();
    },
    mend() {
      whole = true;
      deaf = false;
      deafAt = null;
    },
  };
}
