import { createHash } from 'node:crypto';
import { ATTACHMENT_BYTES_MAX, isOfMime, type AttachmentMime } from '../../../shared/domain/attachment/attachment.ts';
import type { AttachmentNote } from '../../../shared/domain/shift/cash-move.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/** A file as it came: its kind and its bytes in base64. */
export interface GivenAttachment {
  readonly mime: AttachmentMime;
  readonly base64: string;
}

/** Stores a scan or photo; inside the transaction of the act it belongs to. @throws Refused attachment.too-large, attachment.not-readable */
export function keepAttachment(context: ServiceContext, given: GivenAttachment): AttachmentNote {
  const bytes = Buffer.from(given.base64, 'base64');
  if (bytes.byteLength > ATTACHMENT_BYTES_MAX) return refuse({ code: 'attachment.too-large', megabytes: ATTACHMENT_BYTES_MAX >> 20 });
  if (!isOfMime(given.mime, bytes)) return refuse({ code: 'attachment.not-readable' });
  const note: AttachmentNote = { id: context.ids.next<'attachment'>(), sha256: createHash('sha256').update(bytes).digest('hex'), mime: given.mime, size: bytes.byteLength };
  context.store.attachments.add(note, bytes);
  return note;
}
