import { useState } from 'react';
import { TIME_ZONES, ZONE_LABEL } from '../../../shared/kernel/instant.ts';
import { useWords } from '../../app-state/language.ts';
import { Segments } from '../../ui/segments.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

/** The gallery as it stands on paper. */
export function UnitForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { draft, edit, save, ...state } = useSetting('unit', settings);
  const [tried, setTried] = useState(false);
  const missing = draft.name.trim() === '';
  const store = async (): Promise<boolean> => {
    setTried(true);
    return !missing && save();
  };
  return (
    <SettingForm title={t('settings.section.unit')} mayChange={mayChange} {...state} onSave={store}>
      <TextField label={t('setup.unitName')} hint={t('setup.unitNameHint')} error={tried && missing ? t('setup.wrong.empty') : undefined} value={draft.name} maxLength={60} disabled={!mayChange} onValue={(name) => edit({ name })} />
      <TextField label={t('setup.agency')} value={draft.agency} maxLength={80} disabled={!mayChange} onValue={(agency) => edit({ agency })} />
      <TextField label={t('setup.address')} value={draft.address} maxLength={160} disabled={!mayChange} onValue={(address) => edit({ address })} />
      <div className="pair">
        <TextField label={t('setup.phone')} value={draft.phone} maxLength={30} inputMode="tel" disabled={!mayChange} onValue={(phone) => edit({ phone })} />
        <Segments label={t('setup.timeZone')} labelled value={draft.timeZone} disabled={!mayChange} options={TIME_ZONES.map((zone) => ({ value: zone, words: ZONE_LABEL[zone] }))} onValue={(timeZone) => edit({ timeZone })} />
      </div>
    </SettingForm>
  );
}
