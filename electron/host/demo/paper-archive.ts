import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintJob, PrintKind } from '../../../shared/contract/prints.ts';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { layoutText } from '../../../shared/domain/receipt/layout-text.ts';
import { galleryMark } from '../../devices/picture/gallery-mark.ts';
import { receiptPng } from '../../devices/picture/receipt-png.ts';
import { must } from './must.ts';
import type { PrintedPaper } from './paper-printer.ts';

/** Every paper of the run, as picture and as text. */
export interface PaperArchive {
  /** Hears what the service knows of its newest papers; a paper is filed under the name that this gives it. */
  learn(jobs: readonly PrintJob[]): void;
  file(paper: PrintedPaper): void;
  readonly filed: Readonly<Record<PrintKind, number>>;
}

export function paperArchive(folder: string): PaperArchive {
  mkdirSync(folder, { recursive: true });
  const jobs = new Map<string, PrintJob>();
  const filed: Record<PrintKind, number> = { receipt: 0, copy: 0, gift: 0, test: 0, qris: 0, 'shift-open': 0, 'cash-move': 0, x: 0, 'x-own': 0, z: 0, handover: 0, goods: 0, label: 0, 'stock-count': 0 };
  const names = new Set<string>();
  return {
    filed,
    learn: (newest) => {
      for (const job of newest) jobs.set(job.jobId, job);
    },
    file: (paper) => {
      // The spooler names an attempt after its job: `<job>:<attempt>`.
      const job = jobs.get(paper.jobToken.split(':', 1)[0] ?? '');
      must(job !== undefined, `the printer got a paper ${paper.jobToken} that the service does not list`);
      const name = nameOf(job);
      must(!names.has(name), `${name} was printed twice`);
      names.add(name);
      filed[job.kind] += 1;
      const layout = layoutDocument(paper.document, paper.columns);
      writeFileSync(join(folder, `${name}.txt`), layoutText(layout));
      writeFileSync(join(folder, `${name}.png`), receiptPng(layout, { logo: galleryMark() }));
    },
  };
}

function nameOf(job: PrintJob): string {
  const number = String(job.printNumber).padStart(4, '0');
  switch (job.kind) {
    case 'receipt':
      return `${job.receiptNumber ?? number}`;
    case 'copy':
      return `${job.receiptNumber ?? number}-salinan-${job.copyNumber}`;
    case 'gift':
      return `${job.receiptNumber ?? number}-hadiah-${number}`;
    case 'shift-open':
      return `slip-buka-sif-${number}`;
    case 'cash-move':
      return `slip-kas-${number}`;
    case 'x':
    case 'x-own':
      return `slip-x-${number}`;
    case 'z':
      return `slip-z-${number}`;
    case 'handover':
      return `slip-serah-terima-${number}`;
    case 'goods':
      return `surat-barang-${number}`;
    case 'stock-count':
      return `slip-stok-opname-${number}`;
    case 'qris':
      return `qris-${number}`;
    case 'label':
      return `label-${number}`;
    case 'test':
      return `tes-printer-${number}`;
  }
}
