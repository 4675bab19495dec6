import type { ServiceEvent } from '../../shared/contract/events.ts';
import type { RegisterId } from '../../shared/kernel/ids.ts';
import type { Store } from '../db/store.ts';
import type { Backups } from './backup/backups.ts';
import type { ProductSearch } from './catalog/product-search.ts';
import type { DisplayBoard } from './display/display-board.ts';
import type { Exports } from './export/exports.ts';
import type { AfterClose } from './ports/after-close.ts';
import type { Clock } from './ports/clock.ts';
import type { Ids } from './ports/ids.ts';
import type { Log } from './ports/log.ts';
import type { LabelWork } from './ports/label-work.ts';
import type { OfficePress } from './ports/office-press.ts';
import type { Papers } from './ports/papers.ts';
import type { DrawQr } from './ports/qr-drawing.ts';
import type { ReceiptFiles } from './ports/receipt-files.ts';
import type { Reports } from './ports/reports.ts';
import type { SealKeys } from './ports/seal-keys.ts';
import type { Approvals } from './session/approvals.ts';

/** The register (mesin kasir) that this database belongs to. */
export interface Register {
  readonly id: RegisterId;
  /** Begins every receipt number: K1. */
  readonly code: string;
  readonly name: string;
}

/** What every use case is given; composed once in host/compose.ts. */
export interface ServiceContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Names of all products, kept in memory. */
  readonly search: ProductSearch;
  /** Tells every window; called after COMMIT only (see afterCommit of runCommand). */
  publish(event: ServiceEvent): void;
  readonly papers: Papers;
  /** Sets A4 papers. */
  readonly press: OfficePress;
  /** Sets and draws labels; loaded with the first of them. */
  labelWork(): Promise<LabelWork>;
  /** Sealed closes as files for others. */
  readonly exports: Exports;
  readonly drawQr: DrawQr;
  readonly receiptFiles: ReceiptFiles;
  /** What the buyer's screens show. */
  readonly display: DisplayBoard;
  /** What a second person has allowed. */
  readonly approvals: Approvals;
  readonly reports: Reports;
  /** Copies of the books, made beside the till. */
  readonly backups: Backups;
  /** What closes are sealed with. */
  readonly sealKeys: SealKeys;
  /** Told of each close once it is on disk. */
  readonly afterClose: readonly AfterClose[];
  /** Named points a crash test can stop at; does nothing otherwise. */
  reached(step: string): void;
}
