import type { PrintOverview } from '../../../shared/contract/prints.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';

/** The spooler as use cases see it. */
export interface Papers {
  /** A paper waits: send it when the printer is free. */
  wake(): void;
  /** Pulses the drawer once, after the sale is on disk; never repeated by itself. */
  openDrawer(saleId: SaleId): void;
  /** Characters a line of the receipt printer holds; of the usual 58 mm roll when none is set. */
  columns(): number;
  /** What the bottom bar shows now. */
  overview(): PrintOverview;
  /** Asks the printer anew and sends what waits; resolves when the printer has answered. */
  retry(): Promise<PrintOverview>;
}
