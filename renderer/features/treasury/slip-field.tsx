import { Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import { ATTACHMENT_BYTES_MAX, ATTACHMENT_MIMES, type AttachmentMime } from '../../../shared/domain/attachment/attachment.ts';
import { useWords } from '../../app-state/language.ts';
import { Button } from '../../ui/button.tsx';

export interface Slip {
  readonly name: string;
  readonly mime: AttachmentMime;
  readonly base64: string;
}

/** The scan or photo of the bank's slip; at most 2 MB, a picture or a PDF. */
export function SlipField({ slip, onSlip }: { readonly slip: Slip | null; readonly onSlip: (slip: Slip | null) => void }) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const mime = ATTACHMENT_MIMES.find((one) => one === file.type);
    setRefused(mime === undefined || file.size > ATTACHMENT_BYTES_MAX);
    if (mime === undefined || file.size > ATTACHMENT_BYTES_MAX) return onSlip(null);
    onSlip({ name: file.name, mime, base64: await base64Of(file) });
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
      {refused && <p className="field-error">{t('treasury.slipRefused')}</p>}
      <input ref={input} className="only-spoken" type="file" tabIndex={-1} aria-label={t('treasury.slip')} accept={ATTACHMENT_MIMES.join(',')} onChange={(event) => void take(event.target.files?.[0])} />
    </div>
  );
}

async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
