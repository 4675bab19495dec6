import type { DisplayState } from '../../../shared/domain/display/display-state.ts';
import type { ServiceClient } from '../../app-state/service.ts';
import { createStore, type Store } from '../../app-state/store.ts';
import type { RenewableLink } from '../../transport/renewable-link.ts';
import { subscribe } from '../../transport/subscribe.ts';

/** Pause before a stream that the service refused (it verifies its database, say) is asked for again, ms. */
const AGAIN_MS = 1_000;

/** What the display shows; null while the service cannot be reached. Lives as long as the page. */
export function followDisplay(display: ServiceClient['display'], link: Pick<RenewableLink, 'status' | 'subscribeStatus'>): Store<DisplayState | null> {
  const shown = createStore<DisplayState | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (state: DisplayState): void => {
    shown.set(state);
    clearTimeout(timer);
    // Nothing happens when the thanks have stood long enough, so nobody tells: asked for instead.
    if (state.scene.type === 'paid') timer = setTimeout(() => void display.state().then(take, () => undefined), state.scene.stayMs + 50);
  };
  const follow = (): void => {
    subscribe((options) => display.follow(undefined, options), take, {
      onRefused: () => {
        shown.set(null);
        setTimeout(follow, AGAIN_MS);
      },
    });
  };
  link.subscribeStatus(() => {
    if (link.status() !== 'lost') return;
    clearTimeout(timer);
    shown.set(null);
  });
  follow();
  return shown;
}
