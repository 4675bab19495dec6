import type { Rupiah } from '../kernel/rupiah.ts';

const ONES = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'];

/**
 * `amount` in Indonesian words, for kuitansi: `empat juta dua ratus lima puluh ribu rupiah`. Zero is `nol rupiah`, a
 * negative amount begins with `minus`. One before puluh, belas, ratus and a lone ribu is `se-`; before juta and miliar it is `satu`.
 */
export function terbilang(amount: Rupiah): string {
  if (amount === 0) return 'nol rupiah';
  const digits = String(Math.abs(amount)).padStart(12, '0');
  const groups = ['miliar', 'juta', 'ribu', ''].map((scale, at) => scaled(Number(digits.slice(at * 3, at * 3 + 3)), scale));
  return [amount < 0 ? 'minus' : '', ...groups, 'rupiah'].filter((word) => word !== '').join(' ');
}

function scaled(group: number, scale: string): string {
  if (group === 0) return '';
  if (group === 1 && scale === 'ribu') return 'seribu';
  return `${underThousand(group)} ${scale}`.trimEnd();
}

function underThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const head = hundreds === 0 ? '' : hundreds === 1 ? 'seratus' : `${ONES[hundreds]} ratus`;
  return `${head} ${underHundred(value % 100)}`.trim();
}

function underHundred(value: number): string {
  if (value < 12) return ONES[value] ?? '';
  if (value < 20) return `${ONES[value - 10]} belas`;
  return `${ONES[Math.floor(value / 10)]} puluh ${ONES[value % 10]}`.trimEnd();
}
