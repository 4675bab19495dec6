import type { Language } from '../../../shared/i18n/language.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';

const UNITS: Readonly<Record<Language, { readonly billion: string; readonly million: string; readonly thousand: string }>> = {
  id: { billion: 'M', million: 'jt', thousand: 'rb' },
  en: { billion: 'B', million: 'M', thousand: 'K' },
};

/** `2,91 M` (miliar), `2,47 jt`, `850 rb`, `0` for charts, where there is no room for the whole figure; cut, never rounded up. */
export function shortRupiah(amount: Rupiah, language: Language): string {
  const { billion, million, thousand } = UNITS[language];
  if (amount >= 1_000_000_000) return `${decimal(amount, 1_000_000_000)} ${billion}`;
  if (amount >= 1_000_000) return `${decimal(amount, 1_000_000)} ${million}`;
  if (amount >= 1_000) return `${(amount - (amount % 1_000)) / 1_000} ${thousand}`;
  return String(amount);
}

function decimal(amount: number, unit: number): string {
  const whole = (amount - (amount % unit)) / unit;
  const rest = amount % unit;
  const hundredths = (rest - (rest % (unit / 100))) / (unit / 100);
  const text = `${String(hundredths).padStart(2, '0')}`.replace(/0+$/, '');
  return text === '' ? String(whole) : `${whole},${text}`;
}
