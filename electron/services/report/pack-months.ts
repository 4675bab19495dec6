import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { SideWork } from '../ports/side-work.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** Packs the sums of months that are over for the reports, one at a time, beside the till. */
export interface MonthPacking {
  /** Begins with what is not packed yet; one that is going on stays as it is. */
  look(): void;
  /** Resolves when nothing is being packed. */
  settled(): Promise<void>;
  /** Stops between two transactions; the next look goes on there. */
  stop(): Promise<void>;
}

/**
 * The till goes first. What goes wrong is logged and tried again by the next start: reports are right without packs, and a disk that fails is
 * found by the till's own commands.
 */
export function createMonthPacking(context: ServiceContext, sideWork: Pick<SideWork, 'giveWay'>): MonthPacking {
  let running: Promise<void> | null = null;
  let stopped = false;

  const thisMonth = (): string => {
    const now = context.clock.now();
    return businessDayOf(now, currentSettings(context.store, now).unit.timeZone).slice(0, 7);
  };
  const run = async (): Promise<void> => {
    let workedMs = 0;
    for (let month = context.store.productPacks.next(thisMonth()); month !== null; month = context.store.productPacks.next(thisMonth())) {
      for (let whole = false; !whole; ) {
        await sideWork.giveWay(workedMs);
        if (stopped) return;
        const { store } = context;
        const packed = month;
        const begun = performance.now();
        whole = store.transaction(() => {
          const isWhole = store.productPacks.pack(packed);
          context.reached('month-part');
          return isWhole;
        });
        workedMs = performance.now() - begun;
        context.reached('month-parts');
      }
      context.log.info('month-packed', { month });
    }
  };

  return {
    look() {
      if (running !== null || stopped) return;
      running = run()
        .catch((error: unknown) => {
          stopped = true;
          context.log.error('month-packing-stopped', { reason: error instanceof Error ? error.message : String(error) });
        })
        .finally(() => {
          running = null;
        });
    },
    settled: async () => {
      await running;
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
