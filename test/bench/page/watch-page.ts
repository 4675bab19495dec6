/** What the watch leaves on the page's window. */
export interface PageWatch {
  /** Durations of each painted measure so far, ms. */
  painted: Record<string, number[]>;
  /** When the sign-in was answered and when each awaited thing was first there, performance.now() ms. */
  answered: number | null;
  first: Record<string, number>;
  /** Waits from now on until `check` holds and the frame that shows it was painted; `shown` then is how long that took from the last key, click or turn of the wheel, ms. */
  until(check: () => boolean): void;
  shown: Promise<number>;
}

/** Runs in the page before its own script: notes painted measures, the answer to the sign-in, and when buttons and fields appear. */
export function watchPage(): void {
  let acted: number | null = null;
  const watch: PageWatch = {
    painted: {},
    answered: null,
    first: {},
    shown: Promise.resolve(0),
    until(check) {
      acted = null;
      watch.shown = new Promise((resolve) => {
        const seen = new MutationObserver(() => {
          const since = acted;
          if (since === null || !check()) return;
          seen.disconnect();
          requestAnimationFrame(() => {
            const afterPaint = new MessageChannel();
            afterPaint.port1.onmessage = () => resolve(performance.now() - since);
            afterPaint.port2.postMessage(null);
          });
        });
        seen.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      });
    },
  };
  for (const type of ['keydown', 'pointerdown', 'wheel'])
    addEventListener(
      type,
      (event) => {
        acted = event.timeStamp;
      },
      { capture: true, passive: true },
    );
  (window as unknown as { watch: PageWatch }).watch = watch;
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) (watch.painted[name] ??= []).push(duration);
  }).observe({ type: 'measure' });
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', ({ data }) => {
        if (watch.answered === null && typeof data === 'string' && data.includes('"token"')) watch.answered = performance.now();
      });
    }
  };
  const look = (): void => {
    if (watch.first['people'] === undefined && [...document.querySelectorAll('button')].some((button) => button.textContent.includes('Rina'))) watch.first['people'] = performance.now();
    if (watch.first['search'] === undefined && document.querySelector('input[aria-label="Cari barang"]') !== null) watch.first['search'] = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
