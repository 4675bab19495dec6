import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { ASK_AGAIN, type ServiceEvent } from '../../shared/contract/events.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { openStore, type Store } from '../db/store.ts';
import type { GreyPicture } from '../devices/picture/dot-picture.ts';
import { openLabelPrinter } from '../devices/label/label-printer-device.ts';
import { openPrinterDevice } from '../devices/printer-device.ts';
import { machineOffsetMinutes, systemClock } from '../platform/clock.ts';
import { createUuidV7 } from '../platform/ids.ts';
import { acquireInstanceLock } from '../platform/instance-lock.ts';
import { dataPaths, homePaths, type DataPaths } from '../platform/paths.ts';
import { openSealKeys } from '../platform/seal-keys.ts';
import { openPepper } from '../platform/secrets.ts';
import { createEventFeed } from '../rpc/event-feed.ts';
import { createFrameCalls, type FrameCalls } from '../rpc/frame-calls.ts';
import { createHttpCalls, type HttpCalls } from '../rpc/http-calls.ts';
import { createRouter, type ServiceRouter } from '../rpc/router.ts';
import type { StoreHealth } from '../rpc/rpc-services.ts';
import { createBackups } from '../services/backup/backups.ts';
import { beginPlannedPrices } from '../services/prices/begin-planned-prices.ts';
import { createClockWatch } from '../services/clock/clock-watch.ts';
import { believedClock, guardClock } from '../services/clock/guarded-clock.ts';
import { createDisplayBoard } from '../services/display/display-board.ts';
import { startPole } from '../services/display/pole-driver.ts';
import type { OpenPole } from '../services/ports/pole-port.ts';
import { listSerialPorts, openPole } from '../devices/pole/pole-display.ts';
import { copyAfterClose } from '../services/backup/copy-after-close.ts';
import { productSearch, type ProductSearch } from '../services/catalog/product-search.ts';
import { checkTail } from '../services/journal/check-tail.ts';
import type { Clock } from '../services/ports/clock.ts';
import type { CopyMaker } from '../services/ports/copy-maker.ts';
import type { ExportWriter } from '../services/ports/export-writer.ts';
import type { Ids } from '../services/ports/ids.ts';
import type { OpenLabelPrinter } from '../services/ports/label-printer-port.ts';
import type { Log } from '../services/ports/log.ts';
import type { OpenPrinter } from '../services/ports/printer-port.ts';
import type { SealKeys } from '../services/ports/seal-keys.ts';
import { createMonthPacking } from '../services/report/pack-months.ts';
import { createSpooler, type Spooler } from '../services/prints/spooler.ts';
import type { ServiceContext } from '../services/service-context.ts';
import { createExports } from '../services/export/exports.ts';
import { createApprovals } from '../services/session/approvals.ts';
import { createCredentials, KDF_COST, pepperOf, type KdfCost } from '../services/session/credentials.ts';
import type { FrontDesk } from '../services/session/front-desk.ts';
import { createSessions } from '../services/session/sessions.ts';
import { createSignInGuard } from '../services/session/sign-in-guard.ts';
import { standingOf } from '../services/session/standing-of.ts';
import { currentSettings } from '../services/settings/current-settings.ts';
import { overridePrinter } from '../services/settings/printer-override.ts';
import { backupBeforeMigration } from './backup-before-migration.ts';
import { startCheckpoints } from './checkpoints.ts';
import { createCopyMaker } from './copy-maker.ts';
import { programVersion } from './program-files.ts';
import { startLogEmptier } from './log-emptier.ts';
import { startExportWriter } from './export-writer.ts';
import { startOfficePress } from './office-press.ts';
import { startReports } from './reports.ts';
import { startGoodsReader } from './goods-reader.ts';
import { createGoodsImports } from '../services/goods-import/goods-imports.ts';
import { createUploads } from '../services/upload/uploads.ts';
import { PepperForeignError } from './start-error.ts';
import { tillTraffic } from './till-traffic.ts';
import { keepStore } from './store-keeper.ts';
import { startWatches } from './watches.ts';

/** How long a paper at work may go on after the stop was asked for (ms); the shell kills the service after 5 s. */
const PAPER_LIMIT_MS = 3_000;

/** A copy that is being made when the stop is asked for is waited for as long (ms); the next start makes it anew. */
const COPY_LIMIT_MS = 1_500;

/** The unit's mark, read when a paper needs it. */
const printedLogo = async (png: string | null): Promise<GreyPicture> => (await import('../devices/picture/printed-logo.ts')).printedLogo(png);

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} };

export interface ServiceOptions {
  readonly dataDir: string;
  /** Holds the pepper; never inside `dataDir`. Left out: the place of this user of the PC. */
  readonly secretsDir?: string;
  /** For this run the receipt printer is here, whatever the setting says. */
  readonly printer?: string;
  /** Given, it is believed whatever it says, unless `guardClock` puts it behind the rules for the PC's own clock. */
  readonly clock?: Clock;
  readonly guardClock?: boolean;
  /** How far the PC's time zone is ahead of UTC, in minutes. */
  readonly pcOffsetMinutes?: (at: number) => number;
  /** Makes the copies of the books; left out: on a worker, onto real folders and sticks. */
  readonly copies?: CopyMaker;
  /** Writes exports; left out: on a thread, onto real folders and sticks. */
  readonly exportWriter?: ExportWriter;
  readonly ids?: Ids;
  readonly log?: Log;
  /** Issues the right to one customer display; left out where the shell opens that window itself. */
  readonly displayTicket?: () => string;
  readonly openPrinter?: OpenPrinter;
  readonly openLabelPrinter?: OpenLabelPrinter;
  readonly openPole?: OpenPole;
  /** Left out: the keys beside the pepper. */
  readonly sealKeys?: SealKeys;
  /** Looks at clock and copies from time to time; a test has its looks made by itself only. */
  readonly watches?: typeof startWatches;
  /** Cost of a sign-in check; tests take a low one. */
  readonly kdf?: KdfCost;
  /** Opens the database; crash tests put a failing disk between. */
  readonly open?: typeof openStore;
  /** Named points a crash test can stop at. */
  readonly reached?: (step: string) => void;
}

/** The running service, whatever host it is in. */
export interface Service {
  readonly context: ServiceContext;
  readonly desk: FrontDesk;
  readonly health: StoreHealth;
  readonly router: ServiceRouter;
  readonly answerHttp: HttpCalls;
  readonly answerFrames: FrameCalls;
  /** The same for a port of a customer display, which may ask for nothing but what buyers see. */
  readonly answerDisplay: FrameCalls;
  readonly paths: DataPaths;
  /** Lets the paper at work end, closes the database and gives the folder back. */
  close(): Promise<void>;
}

/**
 * Puts the service together over a data folder that it takes for itself.
 * @throws DataDirInUseError, MigrationError, SecretsError, PepperForeignError; startRefusal() has the words
 */
export async function composeService(options: ServiceOptions): Promise<Service> {
  const wall = options.clock ?? systemClock;
  const paths = dataPaths(options.dataDir);
  const lock = await acquireInstanceLock(paths.dir, wall.now);
  try {
    return await compose(options, wall, paths, lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function compose(options: ServiceOptions, wall: Clock, paths: DataPaths, release: () => Promise<void>): Promise<Service> {
  const log = options.log ?? SILENT;
  const open = (): Store => {
    const store = (options.open ?? openStore)(paths.database, {
      beforeFirstMigration: (database) => void backupBeforeMigration(database, paths.backups, wall.now()),
    });
    if (options.printer !== undefined) overridePrinter(store.settings, options.printer);
    return store;
  };
  const stopPrinting = new AbortController();
  const openPrinter: OpenPrinter = options.openPrinter ?? ((config) => openPrinterDevice(config, { signal: stopPrinting.signal, loadLogo: () => printedLogo(config.logoPng) }));

  const openLabels: OpenLabelPrinter = options.openLabelPrinter ?? ((setting) => openLabelPrinter(setting, { signal: stopPrinting.signal }));

  const keeper = keepStore({
    open,
    startReports: () => startReports(paths.database, paths.exports),
    onLeave: () => void spooler.stop(),
    onReturn: () => {
      attach();
      for (const event of askAnew()) publish(event);
    },
    log,
  });
  const press = startOfficePress();
  const clock = (options.guardClock ?? options.clock === undefined) ? guardClock(wall, keeper.store.journalReading.lastAt()) : believedClock(wall);
  // By the register's time: what is in the order of its ids stays so when the PC's clock goes back.
  const nextId = createUuidV7({ now: clock.now, random: randomBytes });
  const publish = (event: ServiceEvent): void => {
    feed.publish(event);
    board.hear(event);
  };
  let search: ProductSearch;
  let spooler: Spooler;
  const context: ServiceContext = {
    get store() {
      return keeper.store;
    },
    get reports() {
      return keeper.reports;
    },
    get search() {
      return search;
    },
    get papers() {
      return spooler;
    },
    press,
    get exports() {
      return exports;
    },
    get backups() {
      return backups;
    },
    get display() {
      return board;
    },
    approvals: createApprovals(clock.monotonic, (act) => standingOf(keeper.store, act)),
    receiptFiles: {
      png: async (receipt) => (await import('../devices/picture/receipt-files.ts')).receiptFiles.png(receipt),
      pdf: async (receipt) => (await import('../devices/picture/receipt-files.ts')).receiptFiles.pdf(receipt),
    },
    labelWork: async () => (await import('../devices/label/label-work.ts')).labelWork,
    drawQr: async (text) => (await import('../devices/picture/qr-dots.ts')).qrRows(text),
    clock,
    ids: options.ids ?? { next: <Kind extends string>() => nextId() as Id<Kind> },
    log,
    publish,
    sealKeys: options.sealKeys ?? openSealKeys(options.secretsDir ?? homePaths().secrets),
    afterClose: [() => copyAfterClose(context), (close) => exports.afterClose(close)],
    reached: options.reached ?? (() => {}),
  };
  const backups = createBackups(context, options.copies ?? createCopyMaker(paths.database), paths.backups);
  const exportWriter = options.exportWriter ?? startExportWriter();
  const exports = createExports(context, exportWriter, paths.exports);
  const traffic = tillTraffic();
  const goodsReader = startGoodsReader(paths.database);
  const goodsDesk = { reader: goodsReader, uploads: createUploads(clock.monotonic, () => context.ids.next<'upload'>()) };
  const goodsImports = createGoodsImports(context, goodsDesk, traffic);
  const monthPacking = createMonthPacking(context, traffic);
  const clockWatch = createClockWatch(context, clock, options.pcOffsetMinutes ?? machineOffsetMinutes);
  const board = createDisplayBoard(context, options.displayTicket ?? (() => null));
  /** What works on a store by itself, made anew with each. */
  const attach = (): void => {
    search = productSearch(keeper.store);
    spooler = createSpooler(context, openPrinter, openLabels);
    spooler.start();
    goodsImports.takeUp();
  };

  let idleMs = Number.POSITIVE_INFINITY;
  const sessions = createSessions({
    monotonic: clock.monotonic,
    idleMs: () => {
      if (!keeper.isChecking()) idleMs = currentSettings(keeper.store, clock.now()).counter.lockMinutes * 60_000;
      return idleMs;
    },
  });
  const askAnew = (): ServiceEvent[] => {
    if (keeper.isChecking()) return [...ASK_AGAIN];
    const imported = goodsImports.status();
    return [
      ...ASK_AGAIN,
      { type: 'prints-changed', overview: spooler.overview() },
      { type: 'backup-changed', status: backups.status() },
      { type: 'clock-changed', status: clockWatch.status() },
      ...(imported === null ? [] : [{ type: 'goods-import-changed', status: imported } as const]),
    ];
  };
  const feed = createEventFeed(sessions, askAnew);

  try {
    const pepper = openPepper({ secretsDir: options.secretsDir ?? homePaths().secrets, dataDir: paths.dir, mustExist: keeper.store.users.list().length > 0 });
    if (keeper.store.users.list().some((user) => pepperOf(user.credential) !== pepper.fingerprint)) throw new PepperForeignError();
    const desk: FrontDesk = { credentials: createCredentials(pepper, options.kdf ?? KDF_COST), guard: createSignInGuard(context), sessions };
    const journalSound = checkTail(keeper.store.journalReading);
    if (!journalSound) log.error('journal-tail-broken');
    attach();
    const stopCheckpoints = startCheckpoints({ log, store: () => keeper.store }, keeper, startLogEmptier(paths.database));
    const days = (): void => {
      beginPlannedPrices(context);
      monthPacking.look();
    };
    const stopWatches = (options.watches ?? startWatches)(keeper, backups, clockWatch, days, exports);
    const pole = startPole(context, options.openPole ?? openPole);
    const router = createRouter({ traffic, goodsDesk, goodsImports, pole, listPorts: listSerialPorts, context, desk, feed, health: keeper, clockWatch, version: programVersion(), isJournalSound: () => journalSound });
    return {
      context,
      desk,
      health: keeper,
      router,
      answerHttp: createHttpCalls(router),
      answerFrames: createFrameCalls(router),
      answerDisplay: createFrameCalls(router, true),
      paths,
      async close() {
        await stopCheckpoints();
        stopWatches();
        await goodsImports.stop();
        await monthPacking.stop();
        await goodsReader.close();
        feed.close();
        board.close();
        const poleClosed = pole.close();
        const limit = setTimeout(() => stopPrinting.abort(), PAPER_LIMIT_MS);
        await spooler.stop();
        clearTimeout(limit);
        await poleClosed;
        await press.close();
        await Promise.race([exports.settled(), delay(PAPER_LIMIT_MS, undefined, { ref: false })]);
        await exportWriter.close();
        await backups.close(COPY_LIMIT_MS);
        await keeper.close();
        await release();
      },
    };
  } catch (error) {
    await keeper.close();
    throw error;
  }
}
