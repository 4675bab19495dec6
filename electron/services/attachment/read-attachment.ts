import type { AttachmentMime } from '../../../shared/domain/attachment/attachment.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/** A scan or photo as it was kept. @throws Refused attachment.not-found */
export function readAttachment(context: ServiceContext, input: { readonly attachmentId: string }): { readonly mime: AttachmentMime; readonly base64: string } {
  const { note, bytes } = context.store.attachments.find(input.attachmentId) ?? refuse({ code: 'attachment.not-found' });
  return { mime: note.mime, base64: Buffer.from(bytes).toString('base64') };
}
