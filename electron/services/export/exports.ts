import type { ExportAttempt, ExportStatus } from '../../../shared/contract/export.ts';
import type { SealedDocument } from '../../../shared/domain/close-export/close-export.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { ExportWriter } from '../ports/export-writer.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { closesOfDays } from './closes-of-days.ts';
import { exportPaper } from './export-paper.ts';

/** What lies in the root of a stick, and in the folder of the copies. */
const STICK_FOLDER = 'etalase-ekspor';

/** As many closes are made up for at a time; the next look goes on. */
const AT_ONCE = 31;

export interface Exports {
  /** Exports one close; never rejects, the status tells what became of it. */
  afterClose(close: SealedDocument): void;
  /** Exports the closes of some days. @throws Refused period.backwards, export.nothing */
  make(from: BusinessDay, to: BusinessDay): Promise<ExportStatus>;
  /** Makes up for closes that no export was written of: the power failed right after the close, or the folder was away. Never rejects. */
  look(): Promise<void>;
  status(): ExportStatus;
  /** Resolves when what was begun is written. */
  settled(): Promise<void>;
}

/** @param ownFolder where exports go while nobody has chosen a folder for the copies */
export function createExports(context: ServiceContext, writer: ExportWriter, ownFolder: string): Exports {
  let attempts: readonly ExportAttempt[] = [];
  let stickMissing = false;
  let running: Promise<void> = Promise.resolve();

  const write = async (closes: readonly [SealedDocument, ...SealedDocument[]]): Promise<void> => {
    const at = context.clock.now();
    const { folder, stick } = currentSettings(context.store, at).backup;
    const paper = exportPaper(context.store, closes);
    const roots = stick ? await writer.sticks() : [];
    const targets = [
      { place: 'folder' as const, folder: folder === null ? ownFolder : inside(folder) },
      ...roots.map((root) => ({ place: 'stick' as const, folder: inside(root) })),
    ];
    const made: ExportAttempt[] = [];
    for (const target of targets) {
      const outcome = await writer.write({ folder: target.folder, closes, paper });
      made.push({ at, ...target, closes: closes.length, files: outcome.ok ? outcome.files : [], detail: outcome.ok ? null : outcome.detail });
      if (outcome.ok) context.log.info('export-written', { place: target.place, closes: closes.length });
      else context.log.warn('export-failed', { place: target.place, reason: outcome.detail });
    }
    if (made[0]?.detail === null) context.store.transaction(() => closes.forEach(({ content }) => context.store.exported.made(content.zNumber, at)));
    attempts = made;
    stickMissing = stick && roots.length === 0;
    context.publish({ type: 'exports-changed' });
  };
  /** One after the other, so that two never write the same file. */
  const queue = (closes: readonly [SealedDocument, ...SealedDocument[]]): Promise<void> => {
    running = running.then(() => write(closes)).catch((error: unknown) => context.log.warn('export-failed', { reason: error instanceof Error ? error.message : String(error) }));
    return running;
  };
  const status = (): ExportStatus => ({ attempts, stickMissing });
  return {
    afterClose: ({ content, seal }) => void queue([{ content, seal }]),
    async make(from, to) {
      if (from > to) refuse({ code: 'period.backwards' });
      const [first, ...rest] = closesOfDays(context.store.closes, from, to);
      await queue([first ?? refuse({ code: 'export.nothing' }), ...rest]);
      return status();
    },
    async look() {
      // What is being written now is not missing.
      await running;
      for (const zNumber of context.store.exported.missing(AT_ONCE)) {
        const close = context.store.closes.byNumber(zNumber);
        if (close !== null) await queue([{ content: close.content, seal: close.seal }]);
      }
    },
    status,
    settled: () => running,
  };
}

function inside(folder: string): string {
  return `${folder.replace(/[\\/]$/, '')}/${STICK_FOLDER}`;
}
