import { ATTACHMENT_ENDING } from '../../shared/domain/attachment/attachment.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { saveFile } from './save-file.ts';
import { useService } from './service.ts';
import { useCommand } from './use-command.ts';

/** Gives a stored photo or scan to the person, as a file called `name` without its ending. */
export function useAttachment() {
  const service = useService();
  return useCommand(async (_commandId, attachmentId: string, name: string) => {
    const { mime, base64 } = await service.attachment.read({ attachmentId: attachmentId as Id<'attachment'> });
    saveFile(`${name}.${ATTACHMENT_ENDING[mime]}`, base64, mime);
    return true;
  });
}
