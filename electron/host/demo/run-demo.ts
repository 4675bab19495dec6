import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { DEMO_GALLERY } from '../../services/demo-gallery/demo-gallery.ts';
import { UsageError } from '../config.ts';
import { runVerify } from '../verify-command.ts';
import type { Calls } from './calls.ts';
import { FIRST_MIDNIGHT, planDay } from './day-plan.ts';
import type { DemoArguments } from './demo-arguments.ts';
import { demoClock } from './demo-clock.ts';
import { demoRandom } from './demo-random.ts';
import { daySummary, summaryText, type DemoSummary } from './demo-summary.ts';
import { demoIds, galleryFolders, openGalleryService, type GalleryService } from './gallery-service.ts';
import type { GalleryRun, PrinterStory } from './gallery-run.ts';
import { leaveFiles } from './leave-files.ts';
import { leaveGoods } from './leave-goods.ts';
import { leavePapers } from './leave-papers.ts';
import { leaveReports } from './leave-reports.ts';
import { matchBank, type BankOutcome } from './match-bank.ts';
import { must } from './must.ts';
import { paperArchive } from './paper-archive.ts';
import { paperPrinter } from './paper-printer.ts';
import { receiveGoods } from './receive-goods.ts';
import { personOf, runDay, type DayRecord } from './run-day.ts';
import { restoreLastCopy } from './restore-copy.ts';
import { settlePapers } from './settle-papers.ts';
import { openShelf } from './shelf.ts';

export interface DemoParts {
  /** The program that can be started once more as the process to be killed. */
  readonly entry: string;
  /** Told after each day, in words. */
  readonly onDay?: (words: string) => void;
}

const SETUP_HOUR = 7;

/**
 * Runs the days and leaves data, papers (struk/), files (berkas/), papers of goods (barang/), of consignment and counting with labels (stok/), the manager's report (laporan/), the bank's statement (rekening-koran.csv), the last copy restored (dipulihkan/)
 * and summaries in the out folder.
 * @throws UsageError when the folder is not empty, DemoFailure when the service did otherwise than it must
 */
export async function runDemo(args: DemoArguments, parts: DemoParts): Promise<DemoSummary> {
  const { out, seed } = args;
  if (existsSync(out) && readdirSync(out).length > 0) throw new UsageError(`Folder ${out} tidak kosong.`);
  mkdirSync(out, { recursive: true });
  const { run, close } = await foundDemo(args, parts);
  try {
    const manager = personOf(DEMO_GALLERY, 'manager');
    const goods = await receiveGoods(run, await run.service.signIn(manager), join(out, 'barang'), businessDayOf(run.clock.now(), DEMO_GALLERY.unit.timeZone));
    const records: DayRecord[] = [];
    for (let day = 1; day <= args.days; day += 1) {
      const plan = planDay(demoRandom(`${seed}/day-${day}/plan`), day, args.buyers);
      const record = await runDay(run, DEMO_GALLERY, plan, records.at(-1)?.tally.lastNumber ?? 0);
      records.push(record);
      parts.onDay?.(`${record.businessDay}: ${record.tally.sales} penjualan`);
    }
    await leaveFiles(run, await run.service.signIn(manager), join(out, 'berkas'));
    const treasurer = await run.service.signIn(personOf(DEMO_GALLERY, 'treasurer'));
    const bank = await matchBank(run, treasurer, { out, payments: records.flatMap(({ tally }) => tally.withoutCash), zone: DEMO_GALLERY.unit.timeZone });
    const shifts = records.flatMap((record) => record.shifts);
    const left = await leavePapers(run, treasurer, out, { from: records[0]?.businessDay ?? '', to: records.at(-1)?.businessDay ?? '', closes: shifts.length });
    const today = businessDayOf(run.clock.now(), DEMO_GALLERY.unit.timeZone);
    const consignment = await leaveGoods(run, await run.service.signIn(manager), join(out, 'stok'), { from: records[0]?.businessDay ?? '', to: today });
    const tallies = records.map(({ tally }) => tally);
    const reports = await leaveReports(run, await run.service.signIn(manager), join(out, 'laporan'), {
      from: records[0]?.businessDay ?? '',
      to: records.at(-1)?.businessDay ?? '',
      today,
      labels: consignment.labels,
      total: tallies.reduce((sum, { total }) => sum + total, 0),
      documents: tallies.reduce((sum, { sales }) => sum + sales, 0),
    });
    const summary: DemoSummary = { ...(await summarise(run, args, records, bank)), office: left, goods, consignment, reports };
    await close();
    must(runVerify(['--data', run.folders.data, '--anchor', summary.verify.anchor], (text) => parts.onDay?.(text)) === 0, 'etalase verify does not agree with the data');
    writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    writeFileSync(join(out, 'summary.txt'), summaryText(summary));
    return summary;
  } finally {
    await close();
  }
}

/** An empty folder becomes the demo gallery, and its run is put together. */
async function foundDemo({ out, seed }: DemoArguments, { entry }: DemoParts): Promise<{ readonly run: GalleryRun; close(): Promise<void> }> {
  const clock = demoClock(FIRST_MIDNIGHT + SETUP_HOUR * 3_600_000);
  const folders = galleryFolders(out);
  const printer: PrinterStory = {
    device: paperPrinter(() => printer.isDead()),
    archive: paperArchive(join(out, 'struk')),
    dead: { from: 0, until: 0 },
    isDead: () => clock.now() >= printer.dead.from && clock.now() < printer.dead.until,
  };
  let starts = 0;
  const open = (): Promise<GalleryService> => {
    starts += 1;
    return openGalleryService({ folders, clock, random: demoRandom(`${seed}/service-${starts}`), openPrinter: printer.device.open });
  };
  let service = await open();
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await service.close();
    must(service.faults.length === 0, `the service reported faults: ${service.faults.join('; ')}`);
  };

  const ids = demoIds(clock, demoRandom(`${seed}/counter`));
  await service.anyone.setup.createDemo({ commandId: ids.next<'command'>() });
  const boss = personOf(DEMO_GALLERY, 'manager');
  const manager = await service.signIn(boss);
  const settings = await manager.settings.current();
  const bossId = (await service.anyone.session.welcome()).people.find(({ name }) => name === boss.name)?.userId;
  must(bossId !== undefined, `${boss.name} is not on the sign-in screen`);
  // No port of this machine: the demo reads what would stand on the glass.
  await manager.settings.change({ commandId: ids.next<'command'>(), change: { key: 'display.vfd', value: { on: true, port: 'peragaan', baud: 9600 } }, validFrom: null, legalReference: null });
  await manager.prints.test({ commandId: ids.next<'command'>() });
  await settlePapers({ printer }, manager);
  const shelf = openShelf(await allOffers(manager), DEMO_GALLERY.products);
  const run: GalleryRun = {
    seed,
    clock,
    ids,
    shelf,
    rounding: settings['cash.rounding'],
    discountLimit: settings['discount.limit'],
    manager: { userId: bossId, name: boss.name, secret: boss.secret },
    history: [],
    printer,
    folders,
    entry,
    get service() {
      return service;
    },
    async stop() {
      await close();
      return async () => {
        service = await open();
        closed = false;
      };
    },
  };
  return { run, close };
}

async function allOffers(calls: Calls): Promise<Awaited<ReturnType<Calls['catalog']['shelf']>>['products']> {
  const page = (offset: number) => calls.catalog.shelf({ categoryId: null, offset, limit: 100 });
  const { products, total } = await page(0);
  const all = [...products];
  while (all.length < total) all.push(...(await page(all.length)).products);
  return all;
}

/** The auditor's check over the contract, with the newest paper in hand. */
async function summarise(run: GalleryRun, args: DemoArguments, records: readonly DayRecord[], bank: BankOutcome): Promise<Omit<DemoSummary, 'office' | 'goods' | 'consignment' | 'reports'>> {
  const auditor = await run.service.signIn(personOf(DEMO_GALLERY, 'auditor'));
  const anchor = records.flatMap(({ shifts }) => shifts).findLast((shift) => shift.lastReceipt !== null)?.lastReceipt?.anchor;
  must(anchor !== undefined, 'nothing was sold');
  const verified = await auditor.journal.verify({ anchor });
  must(verified.sound && verified.head !== null, `verify found ${JSON.stringify(verified.difference)}`);
  const sales = records.reduce((sum, { tally }) => sum + tally.sales, 0);
  const total = records.reduce((sum, { tally }) => sum + tally.total, 0);
  must(verified.sales === sales && verified.salesTotal === total, 'verify counts other sales than were made');
  const paper = `${anchor.seq}:${anchor.head8}`;
  const manager = await run.service.signIn(personOf(DEMO_GALLERY, 'manager'));
  const copy = await restoreLastCopy(manager, { out: args.out, folders: run.folders, anchor: paper, entries: verified.entries });
  const { filed } = run.printer.archive;
  must(filed.receipt === sales, `${sales} sales and ${filed.receipt} receipts on paper`);
  return {
    gallery: DEMO_GALLERY.unit.name,
    seed: args.seed,
    timeZone: DEMO_GALLERY.unit.timeZone,
    days: records.map((record) => daySummary(record, DEMO_GALLERY.unit.timeZone)),
    sales,
    total,
    papers: filed,
    drawerPulses: run.printer.device.drawerPulses,
    journal: { entries: verified.entries, head: verified.head.hash },
    verify: { sound: verified.sound, sales: verified.sales, salesTotal: verified.salesTotal, anchor: paper },
    bank,
    copy,
  };
}
