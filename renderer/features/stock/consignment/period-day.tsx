import { useEffect, useState } from 'react';
import type { BusinessDay } from '../../../../shared/kernel/instant.ts';
import { useWords } from '../../../app-state/language.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { parseDay, writeDay } from '../../../ui/parse-day.ts';

/** One end of the period; a day counts as soon as it is whole. */
export function PeriodDay({ label, day, onDay }: { readonly label: string; readonly day: BusinessDay; readonly onDay: (day: BusinessDay) => void }) {
  const t = useWords();
  const [text, setText] = useState(() => writeDay(day));
  const typed = parseDay(text);
  useEffect(() => {
    setText((now) => (parseDay(now) === day ? now : writeDay(day)));
  }, [day]);
  return (
    <DayField
      label={label}
      value={text}
      scan="refuse"
      error={typed === null && text.length >= 10 ? t('settings.badDay') : undefined}
      onValue={(next) => {
        setText(next);
        const parsed = parseDay(next);
        if (parsed !== null) onDay(parsed);
      }}
    />
  );
}
