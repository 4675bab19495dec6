import { type } from '@orpc/contract';
import * as z from 'zod';
import type { AttachmentMime } from '../domain/attachment/attachment.ts';
import { id, procedure } from './base.ts';

export const attachment = {
  /** The scan or photo as it was kept: the voucher of moved cash, the slip of a deposit. */
  read: procedure.input(z.strictObject({ attachmentId: id<'attachment'>() })).output(type<{ readonly mime: AttachmentMime; readonly base64: string }>()),
};
