import type { PrintOverview } from '../../../shared/contract/prints.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import { labelRunOf } from '../labels/label-run-of.ts';
import type { LabelPrinterPort, OpenLabelPrinter } from '../ports/label-printer-port.ts';
import type { Papers } from '../ports/papers.ts';
import type { OpenPrinter, PrinterPort } from '../ports/printer-port.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { paperOfJob } from './paper-of-job.ts';
import { createPrintLane } from './print-lane.ts';

export interface Spooler extends Papers {
  /** Takes up what was left by the last run. */
  start(): void;
  /** Lets the paper at work end, then stops. */
  stop(): Promise<void>;
}

/** A paper that waited longer than this is not printed by itself: nobody stands at the counter for it any more. */
const STALE_MS = 12 * 3_600_000;
/** A pulse that could not be sent within this time is not sent at all: the buyer is gone, the key opens the drawer. */
const DRAWER_LIMIT_MS = 3_000;
const USUAL_COLUMNS = 32;

type SpoolerContext = Pick<ServiceContext, 'store' | 'clock' | 'log' | 'publish' | 'reached'>;

/**
 * Sends waiting papers, each printer's one at a time: receipts and slips to the receipt printer, labels to the label printer, so that neither waits
 * for the other. After a crash, what was `sending` is unknown: a person decides.
 */
export function createSpooler(context: SpoolerContext, openPrinter: OpenPrinter, openLabelPrinter: OpenLabelPrinter): Spooler {
  const { prints } = context.store;
  let drawer: PrintOverview['drawer'] = null;
  let running = false;

  const receiptPrinter = opened(context, (): (() => PrinterPort) | null => {
    const settings = currentSettings(context.store, context.clock.now());
    const { address, profileId, drawer: hasDrawer } = settings['printer.receipt'];
    if (address === null) return null;
    return () => openPrinter({ id: 'receipt', name: 'Printer struk', address, profileId, drawer: hasDrawer, logoPng: settings['receipt.logo'].png });
  }, () => {
    const settings = currentSettings(context.store, context.clock.now());
    return JSON.stringify([settings['printer.receipt'], settings['receipt.logo'].png]);
  });
  const labelPrinter = opened(context, (): (() => LabelPrinterPort) | null => {
    const setting = currentSettings(context.store, context.clock.now())['printer.label'];
    const { address } = setting;
    return address === null ? null : () => openLabelPrinter({ ...setting, address });
  }, () => JSON.stringify(currentSettings(context.store, context.clock.now())['printer.label']));

  const tell = (): void => context.publish({ type: 'prints-changed', overview: overview() });
  const receipts = createPrintLane(context, {
    printer: 'receipt',
    device: receiptPrinter,
    compose: (device, job) => {
      const token = `${job.id}:${job.attempts}`;
      if (job.kind === 'label') {
        const run = labelRunOf(context, job);
        return () => device.deliverLabels(run, token);
      }
      const document = paperOfJob(context, job, device.columns);
      return () => device.deliver(document, token);
    },
    tell,
  });
  const labels = createPrintLane(context, {
    printer: 'label',
    device: labelPrinter,
    compose: (device, job) => {
      const run = labelRunOf(context, job);
      return () => device.deliver(run);
    },
    tell,
  });
  const overview = (): PrintOverview => ({ ...receipts.status(), labelPrinter: labels.status().printer, ...prints.counts(), drawer });

  return {
    wake: () => {
      receipts.wake();
      labels.wake();
    },
    overview,
    columns: () => receiptPrinter()?.columns ?? USUAL_COLUMNS,
    openDrawer: (saleId: SaleId) => {
      const device = receiptPrinter();
      if (device === null || !running) return;
      // Ahead of the receipt in the same queue of the device: the drawer is open while the paper comes out.
      const asked = context.clock.monotonic();
      void device.openDrawer(() => context.clock.monotonic() - asked < DRAWER_LIMIT_MS).then((delivery) => {
        drawer = { saleId, state: delivery.state, cause: 'cause' in delivery ? delivery.cause : null };
        tell();
      });
    },
    retry: async () => {
      await Promise.all([receipts.retry(), labels.retry()]);
      return overview();
    },
    start: () => {
      running = true;
      const at = context.clock.now();
      context.store.transaction(() => {
        prints.interruptedToUnknown(at);
        prints.skipOlderThan(at - STALE_MS, at);
      });
      receipts.start();
      labels.start();
    },
    stop: async () => {
      running = false;
      await Promise.all([receipts.stop(), labels.stop()]);
    },
  };
}

/** The device of a setting, opened anew when what it rests on has changed. */
function opened<Device>(context: Pick<ServiceContext, 'log'>, wanted: () => (() => Device) | null, keyOf: () => string): () => Device | null {
  let known: { readonly key: string; readonly device: Device } | null = null;
  return () => {
    const open = wanted();
    if (open === null) {
      known = null;
      return null;
    }
    const key = keyOf();
    if (known?.key !== key) {
      try {
        known = { key, device: open() };
      } catch (error) {
        context.log.error('printer.cannot-open', { error: String(error) });
        known = null;
      }
    }
    return known?.device ?? null;
  };
}
