import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calls } from './calls.ts';
import type { GalleryRun } from './gallery-run.ts';
import { must } from './must.ts';
import { settlePapers } from './settle-papers.ts';

/** The newest sale once more: as PDF, as picture, and as the paper without prices, printed and as a file. */
export async function leaveFiles(run: GalleryRun, calls: Calls, folder: string): Promise<void> {
  const sale = (await calls.sale.recent({ limit: 50 })).find(({ kind }) => kind === 'sale');
  must(sale !== undefined, 'nothing was sold');
  const { saleId } = sale;
  await calls.sale.gift({ commandId: run.ids.next<'command'>(), saleId });
  await settlePapers(run, calls);
  mkdirSync(folder, { recursive: true });
  for (const [paper, format] of [['copy', 'pdf'], ['copy', 'png'], ['gift', 'pdf'], ['gift', 'png']] as const) {
    const file = await calls.sale.file({ commandId: run.ids.next<'command'>(), saleId, paper, format });
    writeFileSync(join(folder, file.name), Buffer.from(file.bytes, 'base64'));
  }
}
