import type { GoodsImportTable } from '../goods-import-table.ts';
import type { Writer } from '../sync-db.ts';

type Progress = Pick<GoodsImportTable, 'id' | 'added' | 'changed' | 'refused'>;

/** Imports of goods and the rows they still have to carry out. */
export interface GoodsImportRepo {
  begin(row: Omit<GoodsImportTable, 'state' | 'added' | 'changed' | 'refused' | 'ended_at'>): void;
  putRow(importId: string, row: number, plan: string): void;
  /** Its rows are all there: from now on it is carried out, whatever happens. */
  run(importId: string): void;
  /** The next rows, in their order. */
  next(importId: string, limit: number): readonly { readonly row: number; readonly plan: string }[];
  /** How many rows are still to be carried out. */
  left(importId: string): number;
  dropRow(importId: string, row: number): void;
  progress(values: Progress): void;
  end(importId: string, at: number): void;
  /** Nothing of it was carried out. */
  forget(importId: string): void;
  /** The one that is not done, or null. */
  open(): GoodsImportTable | null;
  last(): GoodsImportTable | null;
  find(importId: string): GoodsImportTable | null;
  lastOfFingerprint(fingerprint: string): GoodsImportTable | null;
}

export function goodsImportRepo(writer: Writer): GoodsImportRepo {
  const insert = writer.command<Omit<GoodsImportTable, 'state' | 'added' | 'changed' | 'refused' | 'ended_at'> & { readonly [key: string]: string | number }>((db, v) =>
    db.insertInto('goods_import').values({ id: v.id, file_name: v.file_name, file_hash: v.file_hash, fingerprint: v.fingerprint, mapping: v.mapping, defaults: v.defaults, state: 'writing', total: v.total, added: 0, changed: 0, refused: '[]', same: v.same, left_out: v.left_out, user_id: v.user_id, begun_at: v.begun_at, ended_at: null }),
  );
  const insertRow = writer.command<{ id: string; row: number; plan: string }>((db, v) => db.insertInto('goods_import_row').values({ import_id: v.id, row: v.row, plan: v.plan }));
  const setRunning = writer.command<{ id: string }>((db, v) => db.updateTable('goods_import').set({ state: 'running' }).where('id', '=', v.id));
  const rows = writer.query<{ id: string; limit: number }, { row: number; plan: string }>((db, v) => db.selectFrom('goods_import_row').select(['row', 'plan']).where('import_id', '=', v.id).orderBy('row').limit(v.limit));
  const rowsLeft = writer.query<{ id: string }, { n: number }>((db, v) => db.selectFrom('goods_import_row').select((eb) => eb.fn.countAll<number>().as('n')).where('import_id', '=', v.id));
  const deleteRow = writer.command<{ id: string; row: number }>((db, v) => db.deleteFrom('goods_import_row').where('import_id', '=', v.id).where('row', '=', v.row));
  const deleteRows = writer.command<{ id: string }>((db, v) => db.deleteFrom('goods_import_row').where('import_id', '=', v.id));
  const deleteOne = writer.command<{ id: string }>((db, v) => db.deleteFrom('goods_import').where('id', '=', v.id));
  const setProgress = writer.command<{ id: string; added: number; changed: number; refused: string }>((db, v) => db.updateTable('goods_import').set({ added: v.added, changed: v.changed, refused: v.refused }).where('id', '=', v.id));
  const setDone = writer.command<{ id: string; at: number }>((db, v) => db.updateTable('goods_import').set({ state: 'done', ended_at: v.at }).where('id', '=', v.id));
  const open = writer.query((db) => db.selectFrom('goods_import').selectAll().where('state', '<>', 'done').limit(1));
  const last = writer.query((db) => db.selectFrom('goods_import').selectAll().orderBy('begun_at', 'desc').orderBy('id', 'desc').limit(1));
  const byId = writer.query<{ id: string }, GoodsImportTable>((db, v) => db.selectFrom('goods_import').selectAll().where('id', '=', v.id));
  const byFingerprint = writer.query<{ fingerprint: string }, GoodsImportTable>((db, v) => db.selectFrom('goods_import').selectAll().where('fingerprint', '=', v.fingerprint).orderBy('begun_at', 'desc').orderBy('id', 'desc').limit(1));
  return {
    begin: (row) => void insert.run({ ...row }),
    putRow: (id, row, plan) => void insertRow.run({ id, row, plan }),
    run: (id) => void setRunning.run({ id }),
    left: (id) => rowsLeft.get({ id })?.n ?? 0,
    next: (id, limit) => rows.all({ id, limit }),
    dropRow: (id, row) => void deleteRow.run({ id, row }),
    progress: (values) => void setProgress.run({ ...values }),
    end: (id, at) => void setDone.run({ id, at }),
    forget: (id) => {
      deleteRows.run({ id });
      deleteOne.run({ id });
    },
    open: () => (open.get({}) as GoodsImportTable | undefined) ?? null,
    last: () => (last.get({}) as GoodsImportTable | undefined) ?? null,
    find: (id) => byId.get({ id }) ?? null,
    lastOfFingerprint: (fingerprint) => byFingerprint.get({ fingerprint }) ?? null,
  };
}
