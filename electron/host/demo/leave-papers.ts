import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperFile } from '../../../shared/contract/paper.ts';
import { runExport } from '../export-command.ts';
import { runVerifyExport } from '../verify-export-command.ts';
import type { Calls } from './calls.ts';
import type { GalleryRun } from './gallery-run.ts';
import { must } from './must.ts';

const NEWEST = 200;

export interface LeftPapers {
  /** A4 papers in the folder. */
  readonly papers: number;
  /** Closes in the export that was checked. */
  readonly exported: number;
}

/**
 * The treasurer's A4 papers over the days of the run (kuitansi of the dearest sale and its copy, berita acara of every close, register, books, LPJ), and
 * the sealed closes exported from the command line and checked from there alone.
 */
export async function leavePapers(run: GalleryRun, calls: Calls, out: string, days: { readonly from: string; readonly to: string; readonly closes: number }): Promise<LeftPapers> {
  const folder = join(out, 'kertas');
  mkdirSync(folder, { recursive: true });
  let papers = 0;
  const keep = ({ name, pdf }: PaperFile): void => {
    writeFileSync(join(folder, name), Buffer.from(pdf, 'base64'));
    papers += 1;
  };
  const [dearest] = (await calls.sale.recent({ limit: NEWEST })).filter(({ kind }) => kind === 'sale').toSorted((a, b) => b.total - a.total);
  must(dearest !== undefined, 'nothing was sold');
  const { saleId } = dearest;
  const state = await calls.paper.kuitansiState({ saleId });
  for (const copyNumber of state.possible ? [0, 1] : []) {
    const issued = await calls.paper.issueKuitansi({ commandId: run.ids.next<'command'>(), saleId, payer: 'Dinas Contoh Kota Palu', purpose: state.suggestedPurpose });
    must(issued.copyNumber === copyNumber, `kuitansi ${copyNumber} became ${issued.copyNumber}`);
    keep(await calls.paper.kuitansi({ saleId, copyNumber }));
  }
  for (let zNumber = 1; zNumber <= days.closes; zNumber += 1) keep(await calls.paper.close({ zNumber }));
  const period = { from: days.from, to: days.to };
  keep(await calls.paper.closeRegister(period));
  for (const kind of ['general', 'cash', 'bank'] as const) keep(await calls.paper.bookPaper({ kind, ...period }));
  keep(await calls.paper.accountabilityPaper(period));

  const exports = join(out, 'ekspor');
  must((await runExport(['--data', run.folders.data, '--from', days.from, '--to', days.to, '--out', exports], () => {})) === 0, 'the closes were not exported');
  const name = `etalase-K1-Z000001${days.closes > 1 ? `-Z${String(days.closes).padStart(6, '0')}` : ''}.json`;
  must((await runVerifyExport(['--export', join(exports, name)], () => {})) === 0, 'the export does not agree with itself');
  return { papers, exported: days.closes };
}
