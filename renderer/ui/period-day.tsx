import { useEffect, useState } from 'react';
import type { BusinessDay } from '../../shared/kernel/instant.ts';
import { DayField } from './day-field.tsx';
import { parseDay, writeDay } from './parse-day.ts';

interface PeriodDayProps {
  readonly label: string;
  readonly day: BusinessDay;
  /** Said of what was typed whole and is no day. */
  readonly badDay: string;
  readonly onDay: (day: BusinessDay) => void;
}

/** One end of a period: a day counts as soon as it is whole. */
export function PeriodDay({ label, day, badDay, onDay }: PeriodDayProps) {
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
      error={typed === null && text.replace(/\D/g, '').length >= 8 ? badDay : undefined}
      onValue={(next) => {
        setText(next);
        const parsed = parseDay(next);
        if (parsed !== null) onDay(parsed);
      }}
    />
  );
}
