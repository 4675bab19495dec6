import { ImageUp, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { logoOfFile, type LogoFault } from './logo-of-file.ts';

/** The unit's own mark for receipts: taken from a picture file, or the woven one again. */
export function LogoField({ png, onPng }: { readonly png: string | null; readonly onPng: (png: string | null) => void }) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<LogoFault | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    const made = await logoOfFile(file);
    setBusy(false);
    setFault(made.ok ? null : made.error.code);
    if (made.ok) onPng(made.value);
    // The same file can be chosen again after it was changed.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <div className="col">
      <input ref={input} type="file" accept="image/png,image/jpeg,image/webp,image/gif,image/bmp" hidden onChange={(event) => void take(event.target.files?.[0])} />
      <div className="row wrap">
        <Button size="office" icon={ImageUp} busy={busy && t('general.working')} onClick={() => input.current?.click()}>
          {t(png === null ? 'settings.logo.choose' : 'settings.logo.replace')}
        </Button>
        {png !== null && (
          <Button
            size="office"
            icon={Trash2}
            onClick={() => {
              setFault(null);
              onPng(null);
            }}
          >
            {t('settings.logo.remove')}
          </Button>
        )}
      </div>
      <p className="field-hint">{t('settings.logo.fileHint')}</p>
      {fault !== null && (
        <Band tone="yellow" title={t(`settings.logo.wrong.${fault}`)}>
          {t('settings.logo.wrongText')}
        </Band>
      )}
    </div>
  );
}
