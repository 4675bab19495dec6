import type { Instant, TimeZone } from '../../../shared/kernel/instant.ts';
import { useTyped } from '../../app-state/kept-form.tsx';
import { parseDay } from '../../ui/parse-day.ts';
import { startOfDay } from './start-of-day.ts';

export interface StartDay {
  readonly day: string;
  readonly setDay: (day: string) => void;
  readonly reference: string;
  readonly setReference: (reference: string) => void;
  /** From when it counts, or null = now. */
  readonly from: Instant | null;
  readonly wrong: boolean;
  /** The rule it rests on, or null. */
  readonly legalReference: string | null;
}

/** The day from which a setting counts and the rule it rests on, as they are typed. */
export function useStartDay(zone: TimeZone): StartDay {
  const [day, setDay] = useTyped('start-day', () => '');
  const [reference, setReference] = useTyped('reference', () => '');
  const parsed = parseDay(day);
  const from = parsed === null ? null : startOfDay(parsed, zone);
  return { day, setDay, reference, setReference, from, wrong: day.trim() !== '' && from === null, legalReference: reference.trim() === '' ? null : reference.trim() };
}
