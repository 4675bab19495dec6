import { useId } from 'react';
import { useWords } from '../../app-state/language.ts';
import { Segments } from '../../ui/segments.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

const MINUTES = ['1', '3', '5', '10', '30'] as const;

/** When the screen locks by itself, and how loud the counter is. */
export function CounterForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const id = useId();
  const { draft, edit, save, ...state } = useSetting('counter', settings);
  const minutes = String(draft.lockMinutes);
  const options = [...new Set([...MINUTES, minutes])].sort((a, b) => Number(a) - Number(b));
  return (
    <SettingForm title={t('settings.section.counter')} mayChange={mayChange} {...state} onSave={() => save()}>
      <Segments label={t('settings.lockAfter')} labelled value={minutes} disabled={!mayChange} hint={t('settings.lockAfterHint')} options={options.map((value) => ({ value, words: t('settings.minutes', { count: value }) }))} onValue={(value) => edit({ lockMinutes: Number(value) })} />
      <div className="field-box">
        <label className="field-label" htmlFor={id}>
          {t('settings.sound')}
        </label>
        <div className="range">
          <input id={id} type="range" min={0} max={100} step={10} value={draft.sound} disabled={!mayChange} onChange={(event) => edit({ sound: Number(event.target.value) })} />
          <output htmlFor={id} className="num">
            {draft.sound === 0 ? t('settings.soundOff') : `${draft.sound}%`}
          </output>
        </div>
        <p className="field-hint">{t('settings.soundHint')}</p>
      </div>
    </SettingForm>
  );
}
