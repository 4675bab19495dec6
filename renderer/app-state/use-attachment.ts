import { ATTACHMENT_ENDING } from '../../shared/domain/attachment/attachment.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { useService } from './service.ts';
import { useCommand } from './use-command.ts';
import { useGivenFile } from './use-given-file.ts';

/** Gives a stored photo or scan to the person, as a file called `name` without its ending. */
export function useAttachment() {
  const service = useService();
  const { give, given, forget } = useGivenFile();
  const { run, busy, trouble } = useCommand(async (_commandId, attachmentId: string, name: string) => {
    forget();
    const { mime, base64 } = await service.attachment.read({ attachmentId: attachmentId as Id<'attachment'> });
    give({ name: `${name}.${ATTACHMENT_ENDING[mime]}`, base64, mediaType: mime });
    return true;
  });
  return { run, given, busy, trouble };
}
