import type { Writer } from '../sync-db.ts';

/** Which closes have left the register as files. */
export interface ExportRepo {
  /** Z numbers of closes whose export was never written, oldest first, at most `limit`. */
  missing(limit: number): readonly number[];
  made(zNumber: number, at: number): void;
}

export function exportRepo(writer: Writer): ExportRepo {
  const missing = writer.query<{ limit: number }, { z_number: number }>((db, v) =>
    db
      .selectFrom('shift_close')
      .leftJoin('close_exported', 'close_exported.z_number', 'shift_close.z_number')
      .select('shift_close.z_number')
      .where('close_exported.at', 'is', null)
      .orderBy('shift_close.z_number')
      .limit(v.limit),
  );
  const insert = writer.command<{ zNumber: number; at: number }>((db, v) => db.insertInto('close_exported').values({ z_number: v.zNumber, at: v.at }).onConflict((oc) => oc.column('z_number').doNothing()));
  return {
    missing: (limit) => missing.all({ limit }).map((row) => row.z_number),
    made: (zNumber, at) => void insert.run({ zNumber, at }),
  };
}
