import { formatPercent } from '../../../shared/i18n/format.ts';
import type { BasisPoints } from '../../../shared/kernel/basis-points.ts';
import { useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { TextField } from '../../ui/text-field.tsx';
import { parsePercent, parseRates } from './parse-percent.ts';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

const percentOf = (share: BasisPoints): string => formatPercent(share).replace('%', '');

function wholeWithin(text: string, from: number, to: number): number | null {
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text) : null;
  return value !== null && value >= from && value <= to ? value : null;
}

/** When money on the account counts as a payment of the till. No surcharge can be set: the fee is the gallery's. */
export function MatchingForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { draft, edit, save, ...state } = useSetting('matching', settings);
  const [most, setMost] = useTyped('most-text', () => percentOf(draft.feeMax));
  const [rates, setRates] = useTyped('rates-text', () => draft.feeRates.map(percentOf).join('; '));
  const [days, setDays] = useTyped('days-text', () => String(draft.daysAfter));
  const [minutes, setMinutes] = useTyped('minutes-text', () => String(draft.minutesApart));
  const typed = { feeMax: parsePercent(most), feeRates: parseRates(rates), daysAfter: wholeWithin(days, 0, 14), minutesApart: wholeWithin(minutes, 1, 120) };
  const wrong = Object.values(typed).includes(null);
  const field = { scan: 'refuse', disabled: !mayChange } as const;
  return (
    <SettingForm title={t('settings.section.matching')} mayChange={mayChange} {...state} onSave={async () => !wrong && save()}>
      <p className="quiet">{t('settings.matching.text')}</p>
      <div className="pair">
        <TextField
          {...field}
          label={t('settings.matching.feeMax')}
          hint={t('settings.matching.feeMaxHint')}
          error={typed.feeMax === null ? t('settings.matching.badShare') : undefined}
          inputMode="decimal"
          value={most}
          maxLength={6}
          trailing={<span aria-hidden="true">%</span>}
          onValue={(text) => {
            setMost(text);
            const feeMax = parsePercent(text);
            if (feeMax !== null) edit({ feeMax });
          }}
        />
        <TextField
          {...field}
          label={t('settings.matching.feeRates')}
          hint={t('settings.matching.feeRatesHint')}
          error={typed.feeRates === null ? t('settings.matching.badRates') : undefined}
          value={rates}
          maxLength={60}
          trailing={<span aria-hidden="true">%</span>}
          onValue={(text) => {
            setRates(text);
            const feeRates = parseRates(text);
            if (feeRates !== null) edit({ feeRates });
          }}
        />
      </div>
      <div className="pair">
        <TextField
          {...field}
          label={t('settings.matching.daysAfter')}
          hint={t('settings.matching.daysAfterHint')}
          error={typed.daysAfter === null ? t('settings.matching.badNumber') : undefined}
          inputMode="numeric"
          value={days}
          maxLength={3}
          onValue={(text) => {
            setDays(text);
            const daysAfter = wholeWithin(text, 0, 14);
            if (daysAfter !== null) edit({ daysAfter });
          }}
        />
        <TextField
          {...field}
          label={t('settings.matching.minutes')}
          hint={t('settings.matching.minutesHint')}
          error={typed.minutesApart === null ? t('settings.matching.badNumber') : undefined}
          inputMode="numeric"
          value={minutes}
          maxLength={3}
          onValue={(text) => {
            setMinutes(text);
            const minutesApart = wholeWithin(text, 1, 120);
            if (minutesApart !== null) edit({ minutesApart });
          }}
        />
      </div>
    </SettingForm>
  );
}
