import type { StoreHealth } from '../rpc/rpc-services.ts';
import type { ServiceContext } from '../services/service-context.ts';

/** How often it is looked whether nothing was written meanwhile (ms). */
const LOOK_MS = 20_000;

/** Empties the write-ahead log into the file in a pause, so that no sale has to. Returns the way to stop. */
export function startCheckpoints(context: ServiceContext, health: StoreHealth): () => void {
  let seen = 0;
  let emptied = 0;
  const timer = setInterval(() => {
    if (health.isChecking()) return;
    try {
      const changes = context.store.totalChanges();
      if (changes === seen && changes !== emptied) {
        context.store.checkpoint();
        emptied = changes;
      }
      seen = changes;
    } catch (error) {
      health.suspect(error);
    }
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
