import { Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import { ATTACHMENT_MIMES } from '../../../shared/domain/attachment/attachment.ts';
import { attachmentOfFile, type AttachmentTrouble, type ReadAttachment } from '../../app-state/attachment-of-file.ts';
import { useWords } from '../../app-state/language.ts';
import { Button } from '../../ui/button.tsx';

export interface SlipFieldProps {
  readonly slip: ReadAttachment | null;
  readonly onSlip: (slip: ReadAttachment) => void;
}

/** The scan or photo of the bank's slip, a picture or a PDF. A file that cannot be kept is told, and the one chosen before stays. */
export function SlipField({ slip, onSlip }: SlipFieldProps) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<AttachmentTrouble | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await attachmentOfFile(file);
    setTrouble(read.ok ? null : read.error);
    if (read.ok) onSlip(read.value);
  };
  return (
    <div className="field-box">
      <span className="field-label">{t('treasury.slip')}</span>
      <div className="row">
        <Button size="small" icon={Paperclip} onClick={() => input.current?.click()}>
          {t(slip === null ? 'treasury.slipChoose' : 'treasury.slipOther')}
        </Button>
        <span className="small quiet clip grow">{slip?.name ?? t('treasury.optional')}</span>
      </div>
      {trouble !== null && (
        <p className="field-error" role="alert">
          {t(`general.attachment.${trouble}`)} {slip !== null && t('general.attachment.kept', { name: slip.name })}
        </p>
      )}
      <input
        ref={input}
        className="only-spoken"
        type="file"
        tabIndex={-1}
        aria-label={t('treasury.slip')}
        accept={ATTACHMENT_MIMES.join(',')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file, mended meanwhile, may be chosen again.
          event.target.value = '';
        }}
      />
    </div>
  );
}
