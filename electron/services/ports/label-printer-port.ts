import type { LabelPrinterSetting } from '../../../shared/domain/label/label-printer.ts';
import type { Delivery } from '../../../shared/domain/printing/delivery.ts';
import type { PrinterStatus } from '../../../shared/domain/printing/printer-status.ts';
import type { LabelRun } from './label-work.ts';

/** The label printer, as the spooler sees it; one run at a time, never throws for a printer's fault. */
export interface LabelPrinterPort {
  /** @throws RangeError for a label that cannot be set */
  deliver(run: LabelRun): Promise<Delivery>;
  status(): Promise<PrinterStatus>;
}

export type OpenLabelPrinter = (setting: LabelPrinterSetting & { readonly address: string }) => LabelPrinterPort;
