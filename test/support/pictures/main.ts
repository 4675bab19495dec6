import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../build/tools/paths.ts';
import { commandId } from '../test-service.ts';
import { counterWalk, signIn } from './counter-walk.ts';
import { firstStart } from './first-start.ts';
import { goodsWalk } from './goods-walk.ts';
import { leave, officeWalk } from './office-walk.ts';
import { closingWalk, papersWalk } from './papers-walk.ts';
import { lasts, sellPastDays } from './past-days.ts';
import { openStudio } from './studio.ts';

const HOUR = 3_600_000;
/** 14 November 2026, 00:00 in Makassar, and the Friday after it at 14:36. */
const FIRST_DAY = Date.UTC(2026, 10, 13, 16, 0);
const DAYS = 6;
const TODAY = FIRST_DAY + DAYS * 24 * HOUR;
const NOW = TODAY + 14.6 * HOUR;

/** Makes docs/pictures anew: the real service and page, gone through as people do. */
async function main(): Promise<void> {
  const folder = join(ROOT, 'docs', 'pictures');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await firstStart(NOW);

  const studio = await openStudio(FIRST_DAY);
  try {
    await studio.as().setup.createDemo({ commandId: commandId() });
    const boss = studio.as(await studio.enter('Maria Lasut', 'administrator-peragaan'));
    await boss.settings.change({ commandId: commandId(), change: { key: 'printer.receipt', value: { address: 'tcp://192.168.1.50:9100', profileId: 'generic-58', drawer: true } }, validFrom: null, legalReference: null });
    const session = await studio.enter('Rina Andriani', '482915');
    await sellPastDays(studio, session, FIRST_DAY, DAYS);
    const { products } = await studio.as(session).catalog.shelf({ categoryId: null, offset: 0, limit: 100 });
    await studio.setTime(NOW);
    await studio.open();
    await counterWalk(studio, products);
    await papersWalk(studio, session, products.filter(lasts), NOW);
    await leave(studio);
    await studio.snap('masuk-lagi');
    await signIn(studio);
    await closingWalk(studio);
    await leave(studio);
    const [sold] = await studio.as(session).sale.recent({ limit: 1 });
    if (sold === undefined) throw new Error('nothing was sold');
    const { document } = await studio.as(session).sale.receipt({ saleId: sold.saleId });
    const code = document.blocks.find((block) => block.kind === 'qr');
    const [, , , , , seq = '', head8 = ''] = code?.text.split('|') ?? [];
    await goodsWalk(studio, products.filter(lasts));
    await officeWalk(studio, { seq: Number(seq), head8 });
  } catch (error) {
    process.stderr.write(`${await studio.snapTrouble()}\n`);
    throw error;
  } finally {
    await studio.close();
  }
}

await main();
