import { createHash } from 'node:crypto';
import { SHEET_BYTES_MAX } from '../../../shared/domain/sheet/sheet-limits.ts';
import type { UploadId, UserId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';

/** A file that has come in whole. */
export interface WholeUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Lower-case hex of the bytes. */
  readonly sha256: string;
}

export interface Uploads {
  /** Makes room for a file. @throws Refused upload.too-large, upload.too-many */
  begin(actor: Actor, input: { readonly name: string; readonly size: number }): { readonly uploadId: UploadId; readonly pieceBytes: number };
  /** Takes the next piece; one that has come already is taken as repeated. Answers how many bytes are there. @throws Refused upload.gone, upload.out-of-order */
  piece(actor: Actor, input: { readonly uploadId: UploadId; readonly at: number; readonly base64: string }): { readonly received: number };
  /** @throws Refused upload.gone, upload.out-of-order when something is missing */
  whole(actor: Actor, uploadId: UploadId): WholeUpload;
  drop(actor: Actor, uploadId: UploadId): void;
}

interface Held {
  readonly owner: UserId;
  readonly name: string;
  readonly bytes: Uint8Array;
  received: number;
  sha256: string | null;
  seenAt: number;
}

/** Bytes of a piece: in base64, with its frame, well below the limit of a call. */
const PIECE_BYTES = 512 * 1024;
const HELD_MAX = 3;
const IDLE_MS = 10 * 60_000;

/** @param monotonic milliseconds that never run backwards */
export function createUploads(monotonic: () => number, nextId: () => UploadId): Uploads {
  const held = new Map<UploadId, Held>();
  const forgetIdle = (): void => {
    for (const [id, { seenAt }] of held) if (monotonic() - seenAt > IDLE_MS) held.delete(id);
  };
  const find = (actor: Actor, id: UploadId): Held => {
    forgetIdle();
    const found = held.get(id);
    if (found === undefined || found.owner !== actor.userId) return refuse({ code: 'upload.gone' });
    found.seenAt = monotonic();
    return found;
  };
  return {
    begin(actor, { name, size }) {
      forgetIdle();
      if (size > SHEET_BYTES_MAX) refuse({ code: 'upload.too-large', megabytes: SHEET_BYTES_MAX >> 20 });
      // Whoever begins anew has given the file before up; two people may each have one.
      for (const [id, upload] of held) if (upload.owner === actor.userId) held.delete(id);
      if (held.size >= HELD_MAX) refuse({ code: 'upload.too-many' });
      const uploadId = nextId();
      held.set(uploadId, { owner: actor.userId, name, bytes: new Uint8Array(size), received: 0, sha256: null, seenAt: monotonic() });
      return { uploadId, pieceBytes: PIECE_BYTES };
    },
    piece(actor, { uploadId, at, base64 }) {
      const upload = find(actor, uploadId);
      const piece = Buffer.from(base64, 'base64');
      const isRepeated = at + piece.length <= upload.received;
      if ((!isRepeated && at !== upload.received) || at + piece.length > upload.bytes.length) refuse({ code: 'upload.out-of-order' });
      if (!isRepeated) {
        upload.bytes.set(piece, at);
        upload.received += piece.length;
      }
      return { received: upload.received };
    },
    whole(actor, uploadId) {
      const upload = find(actor, uploadId);
      if (upload.received < upload.bytes.length) return refuse({ code: 'upload.out-of-order' });
      upload.sha256 ??= createHash('sha256').update(upload.bytes).digest('hex');
      return { name: upload.name, bytes: upload.bytes, sha256: upload.sha256 };
    },
    drop(actor, uploadId) {
      if (held.get(uploadId)?.owner === actor.userId) held.delete(uploadId);
    },
  };
}
