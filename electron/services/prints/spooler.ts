import type { PrintOverview } from '../../../shared/contract/prints.ts';
import type { Delivery } from '../../../shared/domain/printing/delivery.ts';
import type { PrinterStatus } from '../../../shared/domain/printing/printer-status.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { PrintJobRow } from '../../db/repos/print-repo.ts';
import type { Papers } from '../ports/papers.ts';
import type { OpenPrinter, PrinterPort } from '../ports/printer-port.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { paperOfJob } from './paper-of-job.ts';

export interface Spooler extends Papers {
  /** Takes up what was left by the last run. */
  start(): void;
  /** Lets the paper at work end, then stops. */
  stop(): Promise<void>;
}

/** A paper that waited longer than this is not printed by itself: nobody stands at the counter for it any more. */
const STALE_MS = 12 * 3_600_000;
/** Between two tries at a printer in trouble, ms: quick at first, then calm. */
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
/** Between two looks at an idle printer, ms. */
const IDLE_LOOK_MS = 30_000;
/** A pulse that could not be sent within this time is not sent at all: the buyer is gone, the key opens the drawer. */
const DRAWER_LIMIT_MS = 3_000;
const USUAL_COLUMNS = 32;

type SpoolerContext = Pick<ServiceContext, 'store' | 'clock' | 'log' | 'publish' | 'reached'>;

/**
 * Sends waiting papers to the receipt printer, one at a time. A paper is marked `sending` on disk before its first byte
 * leaves; only `not-sent` is tried again by itself. After a crash, what was `sending` is unknown: a person decides.
 */
export function createSpooler(context: SpoolerContext, openPrinter: OpenPrinter): Spooler {
  const { prints } = context.store;
  let printer: { readonly key: string; readonly port: PrinterPort } | null = null;
  let status: PrinterStatus | null = null;
  let troubleSince: number | null = null;
  let drawer: PrintOverview['drawer'] = null;
  let working: Promise<void> | null = null;
  let drainQueued = false;
  let failures = 0;
  let timer: NodeJS.Timeout | null = null;
  let stopped = true;

  const port = (): PrinterPort | null => {
    const settings = currentSettings(context.store, context.clock.now());
    const setting = settings['printer.receipt'];
    const { address } = setting;
    if (address === null) {
      printer = null;
      return null;
    }
    const config = { id: 'receipt', name: 'Printer struk', address, profileId: setting.profileId, drawer: setting.drawer, logoPng: settings['receipt.logo'].png };
    const key = JSON.stringify(config);
    if (printer?.key !== key) {
      try {
        printer = { key, port: openPrinter(config) };
      } catch (error) {
        context.log.error('printer.cannot-open', { error: String(error) });
        printer = null;
      }
    }
    return printer?.port ?? null;
  };

  const overview = (): PrintOverview => ({ printer: status, troubleSince, ...prints.counts(), drawer });
  const tell = () => context.publish({ type: 'prints-changed', overview: overview() });
  const sawStatus = (seen: PrinterStatus | null) => {
    const wasTrouble = status?.state === 'trouble';
    status = seen;
    if (seen?.state === 'trouble') troubleSince = wasTrouble ? troubleSince : context.clock.now();
    else troubleSince = null;
  };
  const sawDelivery = (delivery: Delivery) => {
    if (delivery.state === 'printed') sawStatus({ state: delivery.nearEnd === true ? 'near-end' : 'ready' });
    else if (delivery.state === 'handed-over') sawStatus({ state: 'unknown' });
    else sawStatus({ state: 'trouble', cause: delivery.cause });
  };

  /** Sends one paper; answers false when the printer takes nothing now. */
  const send = async (device: PrinterPort, job: PrintJobRow): Promise<boolean> => {
    let document: ReturnType<typeof paperOfJob>;
    try {
      document = paperOfJob(context, job, device.columns);
    } catch (error) {
      // A paper that cannot be made must not hold up those behind it.
      context.log.error('print.cannot-compose', { printNumber: job.print_number, error: String(error) });
      prints.setState(job.id, 'skipped', null, context.clock.now());
      return true;
    }
    prints.beginAttempt(job.id, context.clock.now());
    tell();
    context.reached('print-sending');
    const delivery = await device.deliver(document, `${job.id}:${job.attempts}`);
    context.reached('print-delivered');
    const state = delivery.state === 'not-sent' ? 'waiting' : delivery.state;
    prints.setState(job.id, state, 'cause' in delivery ? delivery.cause : null, context.clock.now());
    sawDelivery(delivery);
    tell();
    return delivery.state === 'printed' || delivery.state === 'handed-over';
  };

  const drain = async (): Promise<void> => {
    drainQueued = false;
    const device = port();
    if (device === null) return sawStatus(null);
    for (let job = prints.nextWaiting(); job !== null && !stopped; job = prints.nextWaiting()) {
      if (!(await send(device, job))) {
        failures += 1;
        return;
      }
      failures = 0;
    }
  };

  /** On a disk that failed nothing can be printed either: whoever keeps the store makes a new spooler once it is whole again. */
  const papersWait = (): boolean => {
    try {
      return prints.counts().waiting > 0;
    } catch (error) {
      context.log.error('spooler.cannot-read', { error: String(error) });
      return false;
    }
  };
  const plan = () => {
    if (timer !== null) clearTimeout(timer);
    if (stopped) return;
    const waits = papersWait();
    const delay = waits ? (RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? RETRY_MS[0] ?? 1_000) : IDLE_LOOK_MS;
    timer = setTimeout(() => (papersWait() ? wake() : void look()), delay);
    timer.unref();
  };

  const work = (task: () => Promise<void>): Promise<void> => {
    const running = (working ?? Promise.resolve())
      .then(task)
      .catch((error: unknown) => context.log.error('spooler.failed', { error: String(error) }))
      .finally(() => {
        if (working === running) {
          working = null;
          plan();
        }
      });
    working = running;
    return running;
  };

  const wake = () => {
    if (stopped || drainQueued) return;
    drainQueued = true;
    void work(drain);
  };
  const look = (): Promise<void> =>
    work(async () => {
      const device = port();
      sawStatus(device === null ? null : await device.status());
      tell();
    });

  return {
    wake,
    overview,
    columns: () => port()?.columns ?? USUAL_COLUMNS,
    openDrawer: (saleId: SaleId) => {
      const device = port();
      if (device === null || stopped) return;
      // Ahead of the receipt in the same queue of the device: the drawer is open while the paper comes out.
      const asked = context.clock.monotonic();
      void device.openDrawer(() => context.clock.monotonic() - asked < DRAWER_LIMIT_MS).then((delivery) => {
        drawer = { saleId, state: delivery.state, cause: 'cause' in delivery ? delivery.cause : null };
        tell();
      });
    },
    retry: async () => {
      failures = 0;
      await look();
      await work(drain);
      return overview();
    },
    start: () => {
      stopped = false;
      const at = context.clock.now();
      context.store.transaction(() => {
        prints.interruptedToUnknown(at);
        prints.skipOlderThan(at - STALE_MS, at);
      });
      void look();
      wake();
    },
    stop: async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await working;
    },
  };
}
