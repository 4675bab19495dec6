import type { DiscountLimit } from '../../../shared/domain/pricing/discount.ts';
import type { CashRoundingSetting } from '../../../shared/domain/setting/settings.ts';
import type { Ids } from '../../services/ports/ids.ts';
import type { Approver, PastSale } from './counter-desk.ts';
import type { DemoClock } from './demo-clock.ts';
import type { GalleryFolders, GalleryService } from './gallery-service.ts';
import type { PaperArchive } from './paper-archive.ts';
import type { PaperPrinter } from './paper-printer.ts';
import type { Shelf } from './shelf.ts';

/** What lasts over all days of a run. */
export interface GalleryRun {
  readonly seed: number;
  readonly clock: DemoClock;
  readonly ids: Ids;
  readonly shelf: Shelf;
  readonly rounding: CashRoundingSetting;
  readonly discountLimit: DiscountLimit;
  readonly manager: Approver;
  /** Every ordinary sale so far, over all days. */
  readonly history: PastSale[];
  readonly printer: PrinterStory;
  readonly folders: GalleryFolders;
  /** The program that can be started once more as the process to be killed. */
  readonly entry: string;
  /** The service as it runs now; another one after a restart. */
  readonly service: GalleryService;
  /** Closes the service and answers the way to start it again on the same data. */
  stop(): Promise<() => Promise<void>>;
}

/** The printer and its papers over the run. */
export interface PrinterStory {
  readonly device: PaperPrinter;
  readonly archive: PaperArchive;
  /** When the printer of today is dead, in ms UTC. */
  dead: { readonly from: number; readonly until: number };
  isDead(): boolean;
}

