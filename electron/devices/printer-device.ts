import type { Delivery } from '../../shared/domain/printing/delivery.ts';
import { parsePrinterAddress } from '../../shared/domain/printing/printer-address.ts';
import type { PrinterConfig } from '../../shared/domain/printing/printer-config.ts';
import type { PrinterStatus } from '../../shared/domain/printing/printer-status.ts';
import type { ReceiptDocument } from '../../shared/domain/receipt/receipt-document.ts';
import type { LabelRun } from '../services/ports/label-work.ts';
import { deliver, deliverDrawerPulse } from './deliver.ts';
import type { DeliveryLimits } from './delivery-limits.ts';
import type { GreyPicture } from './picture/dot-picture.ts';
import { probeStatus } from './probe-status.ts';
import { printerProfile } from './profiles/printer-profiles.ts';
import { openTransport } from './transports/open-transport.ts';

/** One printer; what services call their printer port (this folder knows nothing of them). */
export interface PrinterDevice {
  /** Of its profile: how wide a preview has to be. */
  readonly columns: number;
  /** `jobToken` names this attempt, unique per attempt. */
  deliver(document: ReceiptDocument, jobToken: string): Promise<Delivery>;
  /** Labels on receipt paper. @throws RangeError for a label that cannot be set */
  deliverLabels(run: LabelRun, jobToken: string): Promise<Delivery>;
  /** `wanted` is asked when its turn comes: a drawer that opens late is an open till. */
  openDrawer(wanted: () => boolean): Promise<Delivery>;
  status(): Promise<PrinterStatus>;
}

export interface PrinterDeviceOptions {
  /** Reads the unit's mark, drawn where a paper has its place. */
  readonly loadLogo?: () => Promise<GreyPicture>;
  readonly limits?: DeliveryLimits;
  /** Stops what is under way when the service goes down. */
  readonly signal?: AbortSignal;
}

/**
 * The printer of `config`. Papers, drawer and status questions go one after the other: many printers serve one connection only.
 * An address that cannot be read is an unreachable printer, never a crash.
 * @throws RangeError when the profile does not exist
 */
export function openPrinterDevice(config: PrinterConfig, options: PrinterDeviceOptions = {}): PrinterDevice {
  const profile = printerProfile(config.profileId);
  const address = parsePrinterAddress(config.address);
  const transport = address.ok ? openTransport(address.value) : undefined;
  let last: Promise<unknown> = Promise.resolve();
  let pulses = 0;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const { limits, signal, loadLogo } = options;
  const common = { profile, ...(limits === undefined ? {} : { limits }), ...(signal === undefined ? {} : { signal }) };

  return {
    columns: profile.columns,
    async deliver(document, jobToken): Promise<Delivery> {
      if (transport === undefined) return { state: 'not-sent', cause: 'unreachable' };
      return inTurn(async () => {
        // Loaded with the first paper: composing brings megabytes of barcode and printer libraries that no start should wait for.
        const { composeReceipt } = await import('./compose/receipt.ts');
        const bytes = composeReceipt(document, profile, await loadLogo?.());
        return deliver({ ...common, transport, bytes, jobToken });
      });
    },
    async deliverLabels(run, jobToken): Promise<Delivery> {
      if (transport === undefined) return { state: 'not-sent', cause: 'unreachable' };
      return inTurn(async () => {
        const { composeReceiptLabels } = await import('./label/compose-receipt-labels.ts');
        return deliver({ ...common, transport, bytes: composeReceiptLabels(run, profile), jobToken });
      });
    },
    async openDrawer(wanted): Promise<Delivery> {
      if (!config.drawer) return { state: 'not-sent', cause: 'no-drawer' };
      if (transport === undefined) return { state: 'not-sent', cause: 'unreachable' };
      pulses += 1;
      const jobToken = `${config.id}:drawer:${pulses}`;
      return inTurn(async () => (wanted() ? await deliverDrawerPulse({ ...common, transport, jobToken }) : { state: 'not-sent', cause: 'busy' }));
    },
    async status(): Promise<PrinterStatus> {
      if (transport === undefined) return { state: 'trouble', cause: 'unreachable' };
      return inTurn(() => probeStatus(transport, profile, limits));
    },
  };
}
