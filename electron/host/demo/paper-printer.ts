import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { printerProfile } from '../../devices/profiles/printer-profiles.ts';
import type { OpenPrinter } from '../../services/ports/printer-port.ts';

/** A paper as the printer got it. */
export interface PrintedPaper {
  readonly jobToken: string;
  readonly document: ReceiptDocument;
  readonly columns: number;
}

/** A printer that keeps every paper and is dead while `isDead` says so. */
export interface PaperPrinter {
  readonly open: OpenPrinter;
  /** The papers since the last call. */
  collect(): readonly PrintedPaper[];
  readonly drawerPulses: number;
}

export function paperPrinter(isDead: () => boolean): PaperPrinter {
  let papers: PrintedPaper[] = [];
  let drawerPulses = 0;
  const dead = { state: 'not-sent', cause: 'unreachable' } as const;
  return {
    open: (config) => {
      const { columns } = printerProfile(config.profileId);
      return {
        columns,
        deliver: (document, jobToken) => {
          if (isDead()) return Promise.resolve(dead);
          papers.push({ jobToken, document, columns });
          return Promise.resolve({ state: 'printed' });
        },
        deliverLabels: () => Promise.resolve(isDead() ? dead : { state: 'printed' }),
        openDrawer: () => {
          if (isDead()) return Promise.resolve(dead);
          drawerPulses += 1;
          return Promise.resolve({ state: 'handed-over' });
        },
        status: () => Promise.resolve(isDead() ? { state: 'trouble', cause: 'unreachable' } : { state: 'ready' }),
      };
    },
    collect: () => {
      const collected = papers;
      papers = [];
      return collected;
    },
    get drawerPulses() {
      return drawerPulses;
    },
  };
}
