import { Camera, ImageUp, Unlink } from 'lucide-react';
import { cutText } from '../../../shared/kernel/cut-text.ts';
import { useEffect, useRef, useState } from 'react';
import { useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { readQrFile } from '../../devices/read-qr-picture.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { QrCamera } from './qr-camera.tsx';
import { QrisReadingView } from './qris-reading.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

/** Longest text that is read; a code has at most 512 characters, the rest is what copying added. */
const TEXT_MAX = 2_000;

/** The unit's own QRIS code: scanned, pasted or typed, explained before it is stored. Only a usable one can be stored. */
export function QrisForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const service = useService();
  const { draft, edit, save, ...state } = useSetting('qris', settings);
  const [text, setText] = useTyped('text', () => draft.payload ?? '');
  const [tried, setTried] = useState(false);
  const [camera, setCamera] = useState(false);
  const [noCode, setNoCode] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const asked = useAsk(async () => ({ of: text, reading: text.trim() === '' ? null : await service.qris.explain({ text }) }), [service, text]);
  // An answer about what stood there before says nothing of what stands there now.
  const reading = asked.value?.of === text ? asked.value.reading : null;
  const payload = text.trim() === '' ? null : reading?.verdict === 'usable' ? reading.payload : undefined;
  useEffect(() => {
    if (payload !== undefined && payload !== draft.payload) edit({ payload });
  }, [payload]);
  const take = (next: string): void => {
    if (!mayChange) return;
    setTried(false);
    setNoCode(false);
    setText(cutText(next, TEXT_MAX));
  };
  useScan((scan) => take(scan.text));
  const store = async (): Promise<boolean> => {
    setTried(true);
    return payload !== undefined && payload === draft.payload && save();
  };
  const readPicture = async (picture: File | undefined): Promise<void> => {
    if (picture === undefined) return;
    setNoCode(false);
    const found = await readQrFile(picture);
    if (found === null) setNoCode(true);
    else take(found);
  };
  return (
    <SettingForm
      title={t('settings.section.qris')}
      mayChange={mayChange}
      {...state}
      changed={state.changed || payload === undefined}
      onSave={store}
      more={
        text !== '' && (
          <Button icon={Unlink} onClick={() => take('')}>
            {t('settings.qris.remove')}
          </Button>
        )
      }
    >
      <TextArea label={t('settings.qris.text')} hint={t('settings.qris.hint')} error={tried && payload === undefined ? t('settings.qris.notYet') : undefined} data-scan="accept" value={text} rows={4} maxLength={TEXT_MAX} disabled={!mayChange} onValue={take} />
      {mayChange && !camera && (
        <div className="row gap-2">
          <input ref={file} type="file" accept="image/*" hidden onChange={(event) => void readPicture(event.target.files?.[0])} />
          <Button size="office" icon={ImageUp} onClick={() => file.current?.click()}>
            {t('settings.qris.fromPicture')}
          </Button>
          <Button size="office" icon={Camera} onClick={() => setCamera(true)}>
            {t('settings.qris.fromCamera')}
          </Button>
        </div>
      )}
      {camera && (
        <QrCamera
          onClose={() => setCamera(false)}
          onText={(found) => {
            setCamera(false);
            take(found);
          }}
        />
      )}
      {noCode && <Band tone="yellow" title={t('settings.qris.noCode')} />}
      {reading !== null && <QrisReadingView reading={reading} />}
      {text.trim() === '' && <p className="quiet">{t('settings.qris.none')}</p>}
    </SettingForm>
  );
}
