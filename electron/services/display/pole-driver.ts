import type { DisplayState } from '../../../shared/domain/display/display-state.ts';
import { centredPole, poleLines } from '../../../shared/domain/display/pole-lines.ts';
import type { OpenPole, PoleConfig, PolePort, PoleState } from '../ports/pole-port.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** How long the test frame stays, ms. */
const TEST_STAYS_MS = 5_000;

export interface PoleDriver {
  /** Shows a test frame on the pole display of the setting; null when none is set up. */
  test(): Promise<PoleState>;
  close(): Promise<void>;
}

/** Keeps the pole display at what the customer displays show; opens it anew when its setting changes. Selling never waits for it. */
export function startPole(context: Pick<ServiceContext, 'store' | 'clock' | 'display' | 'log'>, openPole: OpenPole): PoleDriver {
  const stop = new AbortController();
  let pole: PolePort | null = null;
  let opened: PoleConfig | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heldUntil = 0;

  const config = (): PoleConfig | null => {
    const { on, port, baud } = currentSettings(context.store, context.clock.now())['display.vfd'];
    return on && port !== '' ? { port, baud } : null;
  };
  const fit = async (): Promise<PolePort | null> => {
    const wanted = config();
    if (wanted?.port === opened?.port && wanted?.baud === opened?.baud) return pole;
    const before = pole;
    opened = wanted;
    pole = null;
    await before?.close();
    pole = wanted === null ? null : openPole(wanted);
    return pole;
  };
  const show = async (state: DisplayState): Promise<void> => {
    clearTimeout(timer);
    const shown = await fit();
    if (shown === null) return;
    const heldMs = heldUntil - context.clock.monotonic();
    if (heldMs <= 0) shown.show(poleLines(state));
    // Thanks end, and a test ends, without anything happening.
    const againMs = heldMs > 0 ? heldMs : state.scene.type === 'paid' ? state.scene.stayMs + 50 : null;
    if (againMs !== null) timer = setTimeout(() => void context.display.state().then(show, () => undefined), againMs);
  };
  const run = async (): Promise<void> => {
    for await (const state of context.display.follow(stop.signal)) await show(state);
  };
  const running = run().catch((error: unknown) => context.log.error('pole', { reason: String(error) }));

  return {
    async test() {
      const shown = await fit();
      if (shown === null) return null;
      heldUntil = context.clock.monotonic() + TEST_STAYS_MS;
      shown.show([centredPole('Etalase'), '12345678901234567890']);
      const state = await shown.settled();
      void context.display.state().then(show, () => undefined);
      return state;
    },
    async close() {
      stop.abort();
      clearTimeout(timer);
      await running;
      await pole?.close();
    },
  };
}
