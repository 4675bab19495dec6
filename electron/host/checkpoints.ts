import type { StoreHealth } from '../rpc/rpc-services.ts';
import type { ServiceContext } from '../services/service-context.ts';
import type { LogEmptier } from './log-emptier.ts';

/** How often it is looked how much the log holds (ms). */
const LOOK_MS = 100;
/** Pages in the log that are worth emptying at once: 32 MB; fewer would be flushed more often beside the sales. The writer's own stop is at 64 MB. */
const PAGES_MANY = 8_000;
/** So many the service copies in its own turn when nobody writes: 8 MB. */
const PAGES_LITTLE = 2_000;
/** Nothing was written for so long: what there is goes too (ms). */
const QUIET_MS = 20_000;
/** After the disk refused (ms). */
const REST_MS = 20_000;

/** After these the writing connection cannot be trusted either; a full disk is no reason to stop selling. */
const BROKEN = /^SQLITE_(?:IOERR|CORRUPT|NOTADB)/;

/**
 * Empties the write-ahead log into the file so that no sale has to: on the emptier's thread while many pages wait, in this turn when little waits and
 * nobody writes. Returns the way to stop, which resolves when the thread has let go of the file.
 */
export function startCheckpoints({ store, log }: Pick<ServiceContext, 'log'> & { readonly store: () => ServiceContext['store'] }, health: StoreHealth, emptier: LogEmptier): () => Promise<void> {
  let changes = 0;
  let quietSince = performance.now();
  let emptied = 0;
  let notBefore = 0;
  let atWork = false;
  let stopped = false;

  const emptyBeside = async (): Promise<void> => {
    try {
      const failure = await emptier.empty();
      if (failure === null) return;
      notBefore = performance.now() + REST_MS;
      log.error('log-not-emptied', { reason: failure });
      if (BROKEN.test(failure)) health.suspect(new Error(failure));
    } catch (error) {
      // Ended in the middle of it by the stop: the log stays whole, and the last connection empties it.
      if (stopped) return;
      notBefore = performance.now() + REST_MS;
      log.error('log-not-emptied', { reason: error instanceof Error ? error.message : String(error) });
    } finally {
      atWork = false;
    }
  };
  const look = (): void => {
    const now = performance.now();
    const present = store();
    if (changes !== present.totalChanges()) {
      changes = present.totalChanges();
      quietSince = now;
    }
    if (now < notBefore) return;
    const isQuiet = now - quietSince >= QUIET_MS;
    if (present.pagesInLog() >= (isQuiet ? PAGES_LITTLE : PAGES_MANY)) {
      atWork = true;
      void emptyBeside();
    } else if (isQuiet && changes !== emptied) {
      present.checkpoint();
      emptied = changes;
    }
  };
  const timer = setInterval(() => {
    if (health.isChecking() || atWork) return;
    try {
      look();
    } catch (error) {
      health.suspect(error);
    }
  }, LOOK_MS);
  timer.unref();
  return () => {
    stopped = true;
    clearInterval(timer);
    return emptier.close();
  };
}
