import { useState } from 'react';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { formatAmount, formatDate } from '../../../shared/i18n/format.ts';
import { useTyped } from '../../app-state/kept-form.tsx';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { StartDayFields } from './start-day-fields.tsx';
import { useSetting } from './use-setting.ts';
import { useStartDay } from './use-start-day.ts';

/** Whether a kuitansi reminds of the stamp duty, above which amount, and from when. */
export function KuitansiForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const language = useLanguage();
  const { draft, edit, save, ...state } = useSetting('kuitansi', settings);
  const start = useStartDay(settings.unit.timeZone);
  const [tried, setTried] = useState(false);
  const [above, setAbove] = useTyped('above-text', () => formatAmount(draft.above));
  const [stamp, setStamp] = useTyped('stamp-text', () => formatAmount(draft.stamp));
  const wrong = { above: !parseRupiah(above).ok, stamp: !parseRupiah(stamp).ok };
  const store = async (): Promise<boolean> => {
    setTried(true);
    return !wrong.above && !wrong.stamp && !start.wrong && save(start.from, start.legalReference);
  };
  return (
    <SettingForm title={t('settings.section.kuitansi')} mayChange={mayChange} {...state} onSave={store} {...(start.from === null ? {} : { savedText: t('settings.savedFrom', { day: formatDate(start.from, settings.unit.timeZone, language) }) })}>
      <p className="quiet">{t('settings.kuitansi.text')}</p>
      <Switch label={t('settings.kuitansi.remind')} hint={t('settings.kuitansi.remindHint')} checked={draft.remindStamp} disabled={!mayChange} onChecked={(remindStamp) => edit({ remindStamp })} />
      <div className="pair">
        <MoneyField
          label={t('settings.kuitansi.above')}
          hint={t('settings.kuitansi.aboveHint')}
          error={tried && wrong.above ? t('settings.kuitansi.badAmount') : undefined}
          value={above}
          maxLength={20}
          disabled={!mayChange}
          onValue={(text) => {
            setAbove(text);
            const typed = parseRupiah(text);
            if (typed.ok) edit({ above: typed.value });
          }}
        />
        <MoneyField
          label={t('settings.kuitansi.stamp')}
          error={tried && wrong.stamp ? t('settings.kuitansi.badAmount') : undefined}
          value={stamp}
          maxLength={20}
          disabled={!mayChange}
          onValue={(text) => {
            setStamp(text);
            const typed = parseRupiah(text);
            if (typed.ok) edit({ stamp: typed.value });
          }}
        />
      </div>
      <StartDayFields start={start} tried={tried} disabled={!mayChange} />
    </SettingForm>
  );
}
