import type { Delivery } from '../../../shared/domain/printing/delivery.ts';
import type { PrinterConfig } from '../../../shared/domain/printing/printer-config.ts';
import type { PrinterStatus } from '../../../shared/domain/printing/printer-status.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import type { LabelRun } from './label-work.ts';

/** One printer, as the spooler sees it. It does one job at a time and never throws for a printer's fault. */
export interface PrinterPort {
  /** Of its profile: how wide a preview has to be. */
  readonly columns: number;
  /** `jobToken` names this attempt, unique per attempt. */
  deliver(document: ReceiptDocument, jobToken: string): Promise<Delivery>;
  /** Labels on receipt paper. @throws RangeError for a label that cannot be set */
  deliverLabels(run: LabelRun, jobToken: string): Promise<Delivery>;
  /** Pulses the drawer when the printer is ready; `wanted` is asked when its turn comes, because a drawer that opens late is an open till. */
  openDrawer(wanted: () => boolean): Promise<Delivery>;
  status(): Promise<PrinterStatus>;
}

/** @throws RangeError when the profile does not exist */
export type OpenPrinter = (config: PrinterConfig) => PrinterPort;
