import type { AttachmentNote } from '../../../shared/domain/shift/cash-move.ts';
import type { Writer } from '../sync-db.ts';

/** Scans and photos of vouchers, at most 2 MiB each, written once; the journal names them by their SHA-256. */
export interface AttachmentRepo {
  add(note: AttachmentNote, bytes: Uint8Array): void;
  find(id: string): { readonly note: AttachmentNote; readonly bytes: Uint8Array } | null;
}

export function attachmentRepo(writer: Writer): AttachmentRepo {
  const insert = writer.command<{ id: string; sha256: string; mime: string; size: number; bytes: Uint8Array }>((db, v) =>
    db.insertInto('attachment').values({ id: v.id, sha256: v.sha256, mime: v.mime, size: v.size, bytes: v.bytes }),
  );
  const byId = writer.query<{ id: string }, AttachmentNote & { readonly bytes: Uint8Array }>((db, v) => db.selectFrom('attachment').selectAll().where('id', '=', v.id) as never);
  return {
    add: (note, bytes) => void insert.run({ ...note, bytes }),
    find: (id) => {
      const row = byId.get({ id });
      if (row === undefined) return null;
      const { bytes, ...note } = row;
      return { note, bytes };
    },
  };
}
