import type { Calls } from './calls.ts';
import type { GalleryRun } from './gallery-run.ts';
import { must } from './must.ts';

/** Waits until every paper that can come out is out, and files it. Answers how many wait because the printer is dead. */
export async function settlePapers({ printer }: Pick<GalleryRun, 'printer'>, calls: Calls): Promise<number> {
  // Papers go out between two turns; the queue of this process is empty after one.
  await new Promise((resolve) => setImmediate(resolve));
  let overview = await calls.prints.overview();
  if (!printer.isDead() && overview.waiting > 0) overview = await calls.prints.retry();
  must(printer.isDead() || overview.waiting === 0, `${overview.waiting} papers wait although the printer lives`);
  must(overview.unknown === 0, 'a paper is of unknown fate');
  printer.archive.learn(await calls.prints.list());
  for (const paper of printer.device.collect()) printer.archive.file(paper);
  return overview.waiting;
}
