import type { BusinessDay } from '../../kernel/instant.ts';
import { spellNumber } from './spell-number.ts';

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'] as const;

/**
 * A day as a berita acara says it: `Sabtu, dua puluh satu November dua ribu dua puluh enam`.
 * @throws RangeError when it is no day of the calendar: a programming error, days come from the clock.
 */
export function spellDay(day: BusinessDay): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: ${day}`);
  return `${WEEKDAYS[moment.getUTCDay()]}, ${spellNumber(date)} ${MONTHS[month - 1]} ${spellNumber(year)}`;
}
