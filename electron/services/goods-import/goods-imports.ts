import type { GoodsFileLook, GoodsImportStatus } from '../../../shared/contract/goods-import.ts';
import type { GoodsMapping } from '../../../shared/domain/goods-import/goods-mapping.ts';
import type { GoodsDefaults } from '../../../shared/domain/goods-import/goods-values.ts';
import type { PlannedRow } from '../../../shared/domain/goods-import/plan-goods.ts';
import type { CommandId, GoodsImportId, UploadId } from '../../../shared/kernel/ids.ts';
import type { GoodsImportTable } from '../../db/goods-import-table.ts';
import type { Actor } from '../actor.ts';
import { tellCatalogChanged } from '../catalog/tell-catalog-changed.ts';
import { inTurn } from '../in-turn.ts';
import { Refused, refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { SideWork } from '../ports/side-work.ts';
import type { ServiceContext } from '../service-context.ts';
import { carryOutRow } from './carry-out-row.ts';
import { importStatus, type RefusedRow } from './import-status.ts';
import { lookAtGoodsFile, type GoodsDesk, type LookInput } from './look-at-goods-file.ts';

export interface StartImportInput {
  readonly commandId: CommandId;
  readonly uploadId: UploadId;
  readonly sheet: number;
  readonly mapping: GoodsMapping;
  readonly defaults: GoodsDefaults;
  readonly rest: 'refuse' | 'skip';
  readonly mintCodes: boolean;
}

/** Carries files of goods out, one at a time. */
export interface GoodsImports {
  /** What a file would do; waits while another is looked at or written down, as the reader keeps one. @throws Refused upload.*, sheet.* when it cannot be read at all */
  look(actor: Actor, input: LookInput): Promise<GoodsFileLook>;
  /** Resolves once every row is on disk and the first may be carried out. @throws Refused upload.*, sheet.*, import.* */
  start(actor: Actor, input: StartImportInput): Promise<GoodsImportStatus>;
  /** Finishes what the last run left; forgets what was not yet decided on. */
  takeUp(): void;
  /** Goes on with an import that stopped half way; one that is going on, or none, stays as it is. */
  goOn(): GoodsImportStatus | null;
  status(): GoodsImportStatus | null;
  /** Resolves when nothing is being carried out. */
  settled(): Promise<void>;
  /** Stops between two transactions; the next start goes on there. */
  stop(): Promise<void>;
}

/** Rows that are written down in one transaction. */
const WRITTEN_AT_ONCE = 100;
const ROWS_AT_ONCE_MAX = 60;
/** On a slow disk most of a turn is waiting for it: fewer rows than this would only wait more often. */
const ROWS_AT_ONCE_MIN = 6;
/** How often windows hear how far it is (ms). */
const TELL_EVERY_MS = 400;
const REFUSED_KEPT = 500;

export function createGoodsImports(context: ServiceContext, desk: GoodsDesk, beside: SideWork): GoodsImports {
  let running: Promise<void> = Promise.resolve();
  let going = false;
  let stopped = false;
  /** The reader keeps one file and one plan. */
  const turn = inTurn();

  const tell = (): void => {
    const status = statusNow();
    if (status !== null) context.publish({ type: 'goods-import-changed', status });
  };
  const statusOf = (row: GoodsImportTable): GoodsImportStatus => importStatus(row, context.store.goodsImports.left(row.id), row.state === 'running' && !going);
  const statusNow = (): GoodsImportStatus | null => {
    const last = context.store.goodsImports.last();
    return last === null ? null : statusOf(last);
  };

  const tellIfStalled = (): void => {
    try {
      if (context.store.goodsImports.open() !== null) tell();
    } catch (error) {
      context.log.error('goods-import-unreadable', { reason: error instanceof Error ? error.message : String(error) });
    }
  };

  /** Puts every row of the plan down; a start that ends before the last of them has changed nothing. */
  const write = async (importId: GoodsImportId, total: number): Promise<void> => {
    for (let offset = 0; offset < total; offset += WRITTEN_AT_ONCE) {
      const rows = await desk.reader.rows(offset, WRITTEN_AT_ONCE);
      // The reader died and knows the plan no more.
      if (rows.length !== Math.min(WRITTEN_AT_ONCE, total - offset)) refuse({ code: 'upload.gone' });
      const begun = performance.now();
      context.store.transaction(() => {
        for (const planned of rows) context.store.goodsImports.putRow(importId, planned.row, JSON.stringify(planned));
      });
      context.reached('import-written');
      await beside.giveWay(performance.now() - begun);
    }
    context.store.transaction(() => context.store.goodsImports.run(importId));
    context.reached('import-ready');
  };

  /** Carries `rows` out in one transaction, or, when one of them is refused, each by itself. */
  const carryOut = (of: GoodsImportTable, actor: Actor, rows: readonly PlannedRow[]): void => {
    const { store } = context;
    const { mintCodes } = JSON.parse(of.defaults) as { readonly mintCodes?: boolean };
    const turn = (part: readonly PlannedRow[], refused: readonly RefusedRow[]): void => {
      const goods: string[] = [];
      store.transaction(() => {
        const now = store.goodsImports.find(of.id) ?? of;
        for (const planned of part) {
          if (refused.length === 0) goods.push(carryOutRow(context, actor, planned, mintCodes === true));
          context.reached('import-row');
        }
        for (const planned of part) store.goodsImports.dropRow(of.id, planned.row);
        const done = refused.length === 0 ? part : [];
        store.goodsImports.progress({
          id: of.id,
          added: now.added + done.filter(({ act }) => act === 'add').length,
          changed: now.changed + done.filter(({ act }) => act === 'change').length,
          refused: JSON.stringify([...(JSON.parse(now.refused) as readonly RefusedRow[]), ...refused].slice(0, REFUSED_KEPT)),
        });
      });
      context.search.changed(goods);
    };
    try {
      turn(rows, []);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      for (const planned of rows) {
        try {
          turn([planned], []);
        } catch (inner) {
          if (!(inner instanceof Refused)) throw inner;
          turn([planned], [{ row: planned.row, refusal: inner.refusal }]);
        }
      }
    }
    context.reached('import-rows');
  };

  const finish = (of: GoodsImportTable): void => {
    const { store, clock } = context;
    store.transaction(() => {
      const { id, total, added, changed, same, left_out: leftOut, file_name: fileName, file_hash: fileHash } = store.goodsImports.find(of.id) ?? of;
      const at = clock.now();
      store.goodsImports.end(id, at);
      store.journal.append({
        type: 'goods.imported',
        at,
        registerId: requireRegister(context).id,
        userId: of.user_id,
        body: { importId: id, fileName, fileHash, added, changed, same, leftOut, refused: total - added - changed },
      });
      context.reached('import-ended');
    });
    tellCatalogChanged(context);
    tell();
    context.log.info('goods-imported', { rows: of.total });
  };

  const run = async (of: GoodsImportTable): Promise<void> => {
    const { store, clock } = context;
    const user = store.users.find(of.user_id);
    if (user === null) return;
    const actor: Actor = { userId: user.id, name: user.name, role: user.role };
    let atOnce = ROWS_AT_ONCE_MIN;
    let toldAt = clock.monotonic();
    while (!stopped) {
      const rows = context.store.goodsImports.next(of.id, atOnce);
      if (rows.length === 0) return finish(of);
      const begun = performance.now();
      carryOut(of, actor, rows.map(({ plan }) => JSON.parse(plan) as PlannedRow));
      const took = performance.now() - begun;
      atOnce = Math.max(ROWS_AT_ONCE_MIN, Math.min(ROWS_AT_ONCE_MAX, Math.round((rows.length * beside.pieceMs()) / Math.max(took, 0.5))));
      if (clock.monotonic() - toldAt >= TELL_EVERY_MS) {
        toldAt = clock.monotonic();
        tell();
      }
      await beside.giveWay(took);
    }
  };

  const go = (of: GoodsImportTable): void => {
    // A store that came back while its rows were still being carried out has its run already.
    if (going) return;
    going = true;
    running = run(of)
      .catch((error: unknown) => context.log.error('goods-import-stopped', { reason: error instanceof Error ? error.message : String(error) }))
      .finally(() => {
        going = false;
        // Stopped half way: windows are told so. A disk that failed is asked again when it is whole.
        if (!stopped) tellIfStalled();
      });
  };

  const begin = async (actor: Actor, input: StartImportInput): Promise<GoodsImportStatus> => {
    const { store } = context;
    const command = { commandId: input.commandId, name: 'goodsImport.start', input, cartId: null };
    if (store.commands.find(input.commandId) !== null) {
      // Asked again, as the answer was lost: what became of it, if it became anything.
      const again = runCommand<GoodsImportId>(context, command, () => refuse({ code: 'upload.gone' }));
      return statusOf(store.goodsImports.find(again) ?? refuse({ code: 'upload.gone' }));
    }
    const open = store.goodsImports.open();
    if (open !== null) refuse({ code: 'import.running', fileName: open.file_name });
    const { file, fingerprint, look } = await lookAtGoodsFile(context, desk, actor, input);
    const plan = look.plan ?? refuse({ code: 'import.no-columns' });
    if (input.rest === 'refuse' && plan.faulty > 0) refuse({ code: 'import.rows-faulty', count: plan.faulty, row: plan.faults[0]?.row ?? 0 });
    if (plan.add + plan.change === 0) refuse(plan.same > 0 ? { code: 'import.nothing-new', count: plan.same } : { code: 'import.nothing-in-it' });
    const importId = context.ids.next<'goods-import'>();
    runCommand(context, command, () => {
      store.goodsImports.begin({
        id: importId,
        file_name: file.name,
        file_hash: file.sha256,
        fingerprint,
        mapping: JSON.stringify(input.mapping),
        defaults: JSON.stringify({ ...input.defaults, mintCodes: input.mintCodes }),
        total: plan.add + plan.change,
        same: plan.same,
        left_out: plan.faulty,
        user_id: actor.userId,
        begun_at: context.clock.now(),
      });
      return importId;
    });
    try {
      await write(importId, plan.add + plan.change);
    } catch (error) {
      store.transaction(() => store.goodsImports.forget(importId));
      throw error;
    }
    desk.uploads.drop(actor, input.uploadId);
    void desk.reader.drop();
    const begun = store.goodsImports.find(importId) ?? refuse({ code: 'upload.gone' });
    go(begun);
    tell();
    return statusOf(begun);
  };

  return {
    look: (actor, input) => turn(async () => (await lookAtGoodsFile(context, desk, actor, input)).look),
    start: (actor, input) => turn(() => begin(actor, input)),
    takeUp() {
      const { store } = context;
      const open = store.goodsImports.open();
      if (open?.state === 'writing') store.transaction(() => store.goodsImports.forget(open.id));
      else if (open !== null) go(open);
    },
    goOn() {
      const open = context.store.goodsImports.open();
      if (open?.state === 'running') go(open);
      tell();
      return statusNow();
    },
    status: statusNow,
    settled: () => running,
    async stop() {
      stopped = true;
      await running;
    },
  };
}
