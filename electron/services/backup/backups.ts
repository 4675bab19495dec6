import type { RowsOf, RowsWish } from '../../../shared/contract/base.ts';
import { DAY_MS } from '../../../shared/kernel/add-days.ts';
import { cutText } from '../../../shared/kernel/cut-text.ts';
import type { BackupStatus, CopyAttempt } from '../../../shared/contract/backup.ts';
import type { CopyPlace, CopyReason } from '../../../shared/domain/backup/copy-cause.ts';
import { copyHealth } from '../../../shared/domain/backup/copy-health.ts';
import type { CopyMaker, CopyOutcome } from '../ports/copy-maker.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** What lies in the root of a stick. */
const STICK_FOLDER = 'etalase-cadangan';

export interface Backups {
  /** Copies the books to every place; while a copy is being made, one more follows it. Never rejects: the status tells what became of it. */
  makeCopy(reason: CopyReason): Promise<BackupStatus>;
  status(): BackupStatus;
  /** Newest first. */
  list(wish: RowsWish): RowsOf<CopyAttempt>;
  /** Sweeps what an interrupted copy left, looks whether the last one is still there, and copies when it is older than a day or than the last close. */
  look(): Promise<void>;
  /** Waits for the copy being made, at most `ms`, then gives it up. */
  close(ms: number): Promise<void>;
}

interface Target {
  readonly place: CopyPlace;
  readonly folder: string;
  readonly makeFolder: boolean;
}

/** @param ownFolder where copies go while nobody has chosen a folder */
export function createBackups(context: ServiceContext, maker: CopyMaker, ownFolder: string): Backups {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let lastIsGone = false;
  let contradicted: BackupStatus['contradicted'] = null;
  let closed = false;

  const setting = () => currentSettings(context.store, context.clock.now()).backup;

  const status = (): BackupStatus => {
    const { backups, journalReading } = context.store;
    const good = [backups.lastGood('folder'), backups.lastGood('stick')].filter((attempt) => attempt !== null).toSorted((a, b) => b.at - a.at);
    const failed = [backups.last('folder'), backups.last('stick')].filter((attempt) => attempt !== null && attempt.cause !== null) as CopyAttempt[];
    const founded = journalReading.entry(1)?.at;
    const now = context.clock.now();
    const last = good[0] ?? null;
    return {
      health: lastIsGone ? 'stale' : copyHealth(last?.at ?? founded ?? now, now),
      running: running !== null,
      last,
      lastOnStick: backups.lastGood('stick'),
      failure: failed.toSorted((a, b) => b.at - a.at)[0] ?? null,
      lastIsGone,
      contradicted,
    };
  };
  const tell = (): void => context.publish({ type: 'backup-changed', status: status() });

  const targets = async (): Promise<readonly Target[]> => {
    const { folder, stick } = setting();
    const chosen: Target = { place: 'folder', folder: folder ?? ownFolder, makeFolder: folder === null };
    const roots = stick ? await maker.sticks() : [];
    return [chosen, ...roots.map((root): Target => ({ place: 'stick', folder: `${root.replace(/[\\/]$/, '')}/${STICK_FOLDER}`, makeFolder: true }))];
  };

  const copyTo = async (target: Target, reason: CopyReason): Promise<void> => {
    const register = requireRegister(context);
    const at = context.clock.now();
    const { unit } = currentSettings(context.store, at);
    const outcome = await maker.copy({ ...target, register, gallery: unit.name, zone: unit.timeZone, at });
    if (closed) return;
    context.store.transaction(() => context.store.backups.add(attemptOf(target, reason, at, outcome)));
    if (outcome.ok && target.place === 'folder') {
      lastIsGone = false;
      contradicted = outcome.contradicted;
    }
    if (outcome.ok) context.log.info('backup-made', { place: target.place, bytes: outcome.bytes, seq: outcome.seq });
    else context.log.warn('backup-failed', { place: target.place, cause: outcome.cause, reason: outcome.detail });
  };

  const copyEverywhere = async (reason: CopyReason): Promise<void> => {
    try {
      // Nothing to copy before there is a gallery.
      if (context.store.register.find() === null) return;
      tell();
      for (const target of await targets()) await copyTo(target, reason);
    } catch (error) {
      // The database itself is being checked, or was closed: what is to be told of that is told elsewhere.
      context.log.warn('backup-interrupted', { reason: error instanceof Error ? error.message : String(error) });
    }
  };

  const begin = (reason: CopyReason): Promise<void> => {
    const copy = copyEverywhere(reason).finally(() => {
      running = null;
      if (!closed) tellQuietly();
    });
    running = copy;
    return copy;
  };
  const tellQuietly = (): void => {
    try {
      tell();
    } catch {
      // Windows ask anew when the database is back.
    }
  };

  const makeCopy = async (reason: CopyReason): Promise<BackupStatus> => {
    if (running === null) await begin(reason);
    else {
      // What is being copied began before this was asked for: one more, whoever asks for it meanwhile.
      next ??= running.then(() => {
        next = null;
        return closed ? undefined : begin(reason);
      });
      await next;
    }
    return status();
  };

  return {
    makeCopy,
    status,
    list: (wish) => ({ rows: context.store.backups.recent(wish), total: context.store.backups.count() }),
    async look() {
      const register = context.store.register.find();
      if (closed || running !== null || register === null) return;
      await Promise.all((await targets()).map(({ folder }) => maker.sweep(folder, register.code)));
      const { last } = status();
      if (last !== null && last.place === 'folder') lastIsGone = (await maker.isThere(`${last.folder}/${last.file}`, last.bytes)) === false;
      if (closed) return;
      const closedAt = context.store.shifts.recent({ offset: 0, limit: 1 })[0]?.close?.closedAt ?? 0;
      const now = context.clock.now();
      // What is dated later than now was made before the clock was taken back.
      if (last === null || lastIsGone || last.at > now || now - last.at > DAY_MS || (closedAt > last.at && closedAt <= now)) await makeCopy('daily');
    },
    async close(ms) {
      if (running !== null) {
        let limit: NodeJS.Timeout | undefined;
        await Promise.race([running, new Promise((resolve) => (limit = setTimeout(resolve, ms)))]);
        clearTimeout(limit);
      }
      closed = true;
      await maker.close();
    },
  };
}

function attemptOf(target: Target, reason: CopyReason, at: number, outcome: CopyOutcome): CopyAttempt {
  const base = { at, reason, place: target.place, folder: target.folder };
  return outcome.ok
    ? { ...base, file: outcome.file, bytes: outcome.bytes, seq: outcome.seq, head8: outcome.head8, sameDisk: outcome.sameDisk, cause: null, detail: null }
    : { ...base, file: null, bytes: 0, seq: 0, head8: '', sameDisk: false, cause: outcome.cause, detail: cutText(outcome.detail, 300) };
}
