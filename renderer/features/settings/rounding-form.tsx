import { useState } from 'react';
import type { CashRoundingSetting } from '../../../shared/domain/setting/settings.ts';
import { formatDate, formatRupiah } from '../../../shared/i18n/format.ts';
import { roundToStep, rupiah } from '../../../shared/kernel/rupiah.ts';
import { useTyped } from '../../app-state/kept-form.tsx';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { DayField } from '../../ui/day-field.tsx';
import { parseDay } from '../../ui/parse-day.ts';
import { Segments } from '../../ui/segments.tsx';
import '../../ui/table.css';
import { TextField } from '../../ui/text-field.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { startOfDay } from './start-of-day.ts';
import { useSetting } from './use-setting.ts';

const STEPS = ['0', '50', '100', '500', '1000'] as const;
const EXAMPLE = rupiah(28_475);

function useRoundingWords(): (setting: CashRoundingSetting) => string {
  const t = useWords();
  return ({ step, mode }) => (step === 0 ? t('settings.step.none') : `${formatRupiah(step)}, ${t(`settings.mode.${mode}`)}`);
}

/** Rounding of cash: custom, not law, so it has a day and the rule it rests on. */
export function RoundingForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const language = useLanguage();
  const service = useService();
  const say = useRoundingWords();
  const { draft, edit, save, ...state } = useSetting('cash.rounding', settings);
  const [day, setDay] = useTyped('start-day', () => '');
  const [reference, setReference] = useTyped('reference', () => '');
  const [tried, setTried] = useState(false);
  const zone = settings.unit.timeZone;
  const parsed = parseDay(day);
  const from = parsed === null ? null : startOfDay(parsed, zone);
  const badDay = day.trim() !== '' && from === null;
  const history = useAsk(() => service.settings.history(), [settings['cash.rounding'], state.saved]);
  const rows = history.value?.filter((row) => row.key === 'cash.rounding') ?? [];
  const step = String(draft.step);
  const rounded = draft.step === 0 ? EXAMPLE : roundToStep(EXAMPLE, draft.step, draft.mode);
  const store = async (): Promise<boolean> => {
    setTried(true);
    return !badDay && save(from, reference.trim() === '' ? null : reference.trim());
  };
  return (
    <>
      <SettingForm title={t('settings.section.rounding')} mayChange={mayChange} {...state} onSave={store} {...(from === null ? {} : { savedText: t('settings.savedFrom', { day: formatDate(from, zone, language) }) })}>
        <Segments
          label={t('settings.roundTo')}
          labelled
          value={STEPS.find((one) => one === step) ?? '0'}
          disabled={!mayChange}
          options={STEPS.map((value) => ({ value, words: value === '0' ? t('settings.step.none') : formatRupiah(rupiah(Number(value))) }))}
          onValue={(value) => edit({ step: rupiah(Number(value)) })}
        />
        {draft.step !== 0 && <Segments label={t('settings.direction')} labelled value={draft.mode} disabled={!mayChange} options={(['down', 'nearest', 'up'] as const).map((value) => ({ value, words: t(`settings.mode.${value}`) }))} onValue={(mode) => edit({ mode })} />}
        <p className="quiet">
          {t('settings.roundExample')} <strong className="num">{formatRupiah(EXAMPLE)}</strong> → <strong className="num">{formatRupiah(rounded)}</strong>
        </p>
        <div className="pair">
          <DayField label={t('settings.validFrom')} hint={t('settings.validFromHint')} error={tried && badDay ? t('settings.badDay') : undefined} value={day} disabled={!mayChange} onValue={setDay} />
          <TextField label={t('settings.legalReference')} hint={t('settings.legalReferenceHint')} value={reference} maxLength={200} disabled={!mayChange} onValue={setReference} />
        </div>
      </SettingForm>
      {rows.length > 0 && (
        <section className="sheet settings-history">
          <h2 className="sheet-title">{t('settings.history')}</h2>
          <table className="table">
            <thead>
              <tr>
                <th>{t('settings.validFrom')}</th>
                <th>{t('settings.section.rounding')}</th>
                <th>{t('settings.legalReference')}</th>
                <th>{t('settings.setBy')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.validFrom}-${JSON.stringify(row.value)}`}>
                  <td className="num">{formatDate(row.validFrom, zone, language)}</td>
                  <td>{say(row.value as CashRoundingSetting)}</td>
                  <td>{row.legalReference ?? '–'}</td>
                  <td>{row.setBy ?? t('settings.byProgram')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
