import type { Delivery } from '../../../shared/domain/printing/delivery.ts';
import type { PrinterStatus } from '../../../shared/domain/printing/printer-status.ts';
import type { PrintJobRow } from '../../db/repos/print-repo.ts';
import type { ServiceContext } from '../service-context.ts';

/** What a printer must be able to do to serve a lane. */
export interface LaneDevice {
  status(): Promise<PrinterStatus>;
}

/** The way of papers to one printer: one at a time, those behind waiting while it is in trouble. */
export interface PrintLane {
  wake(): void;
  /** Looks at the printer without printing. */
  look(): Promise<void>;
  /** Asks the printer anew and sends what waits. */
  retry(): Promise<void>;
  status(): { readonly printer: PrinterStatus | null; readonly troubleSince: number | null };
  start(): void;
  stop(): Promise<void>;
}

export interface LaneOptions<Device extends LaneDevice> {
  readonly printer: PrintJobRow['printer'];
  /** As the settings say now; null where there is none. */
  readonly device: () => Device | null;
  /** Makes ready what is printed, before anything is told to be on its way. @throws when it cannot be made */
  readonly compose: (device: Device, job: PrintJobRow) => () => Promise<Delivery>;
  readonly tell: () => void;
}

/** Between two tries at a printer in trouble, ms: quick at first, then calm. */
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
/** Between two looks at an idle printer, ms. */
const IDLE_LOOK_MS = 30_000;

/** A paper is marked `sending` on disk before its first byte leaves; only `not-sent` is tried again by itself. */
export function createPrintLane<Device extends LaneDevice>(context: Pick<ServiceContext, 'store' | 'clock' | 'log' | 'reached'>, { printer, device: openDevice, compose, tell }: LaneOptions<Device>): PrintLane {
  const { prints } = context.store;
  let status: PrinterStatus | null = null;
  let troubleSince: number | null = null;
  let working: Promise<void> | null = null;
  let drainQueued = false;
  let failures = 0;
  let timer: NodeJS.Timeout | null = null;
  let stopped = true;

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

  const giveUp = (job: PrintJobRow, error: unknown): void => {
    // A paper that cannot be made must not hold up those behind it.
    context.log.error('print.cannot-compose', { printNumber: job.print_number, error: String(error) });
    prints.setState(job.id, 'skipped', null, context.clock.now());
    tell();
  };

  /** Sends one paper; answers false when the printer takes nothing now. */
  const send = async (device: Device, job: PrintJobRow): Promise<boolean> => {
    let deliver: () => Promise<Delivery>;
    try {
      deliver = compose(device, job);
    } catch (error) {
      giveUp(job, error);
      return true;
    }
    prints.beginAttempt(job.id, context.clock.now());
    tell();
    context.reached('print-sending');
    let delivery: Delivery;
    try {
      delivery = await deliver();
    } catch (error) {
      // Thrown before any byte left: a label that the printer of today cannot take.
      if (error instanceof RangeError) {
        giveUp(job, error);
        return true;
      }
      // Nobody knows how far it came. Left as it is it would be on its way until the next start.
      context.log.error('print.delivery-failed', { printNumber: job.print_number, error: String(error) });
      delivery = { state: 'unknown', cause: 'no-confirmation' };
    }
    context.reached('print-delivered');
    const state = delivery.state === 'not-sent' ? 'waiting' : delivery.state;
    prints.setState(job.id, state, 'cause' in delivery ? delivery.cause : null, context.clock.now());
    sawDelivery(delivery);
    tell();
    return delivery.state === 'printed' || delivery.state === 'handed-over';
  };

  const drain = async (): Promise<void> => {
    drainQueued = false;
    const device = openDevice();
    if (device === null) return sawStatus(null);
    for (let job = prints.nextWaiting(printer); job !== null && !stopped; job = prints.nextWaiting(printer)) {
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
      return prints.waitingFor(printer) > 0;
    } catch (error) {
      context.log.error('spooler.cannot-read', { error: String(error) });
      return false;
    }
  };
  const plan = () => {
    if (timer !== null) clearTimeout(timer);
    if (stopped) return;
    const delay = papersWait() ? (RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? RETRY_MS[0] ?? 1_000) : IDLE_LOOK_MS;
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
      const device = openDevice();
      sawStatus(device === null ? null : await device.status());
      tell();
    });

  return {
    wake,
    look,
    retry: async () => {
      failures = 0;
      await look();
      await work(drain);
    },
    status: () => ({ printer: status, troubleSince }),
    start: () => {
      stopped = false;
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
