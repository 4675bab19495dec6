import { CalendarDays } from 'lucide-react';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A day typed day first, as on papers; what is typed takes the place of the day that stands there. The browser's own date field follows the computer's language and may turn day and month round. */
export function DayField(props: Omit<TextFieldProps, 'type' | 'inputMode' | 'icon' | 'maxLength'>) {
  return <TextField {...props} icon={CalendarDays} inputMode="numeric" maxLength={10} onFocus={(event) => event.target.select()} />;
}
