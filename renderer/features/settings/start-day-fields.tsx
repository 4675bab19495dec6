import { useWords } from '../../app-state/language.ts';
import { DayField } from '../../ui/day-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { StartDay } from './use-start-day.ts';

/** From which day a setting counts, and on what it rests. */
export function StartDayFields({ start, tried, disabled }: { readonly start: StartDay; readonly tried: boolean; readonly disabled: boolean }) {
  const t = useWords();
  return (
    <div className="pair">
      <DayField label={t('settings.validFrom')} hint={t('settings.validFromHint')} error={tried && start.wrong ? t('settings.badDay') : undefined} value={start.day} disabled={disabled} onValue={start.setDay} />
      <TextField label={t('settings.legalReference')} hint={t('settings.legalReferenceHint')} value={start.reference} maxLength={200} disabled={disabled} onValue={start.setReference} />
    </div>
  );
}
