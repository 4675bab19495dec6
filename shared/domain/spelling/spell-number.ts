/** The largest number that is spelled: 999.999.999.999.999 (999 triliun …), well below 2^53. */
export const SPELLED_MAX = 999_999_999_999_999;

const ONES = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const;
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun'] as const;

/**
 * A whole number in Indonesian words: 0 `nol`, 1.111 `seribu seratus sebelas`, −5 `minus lima`.
 * @throws RangeError beyond ±{@link SPELLED_MAX} or with a fraction: a programming error, never user input.
 */
export function spellNumber(value: number): string {
  if (!Number.isSafeInteger(value) || Math.abs(value) > SPELLED_MAX) throw new RangeError(`cannot be spelled: ${value}`);
  if (value === 0) return 'nol';
  const words: string[] = [];
  let rest = Math.abs(value);
  for (const scale of SCALES) {
    const group = rest % 1000;
    rest = (rest - group) / 1000;
    if (group !== 0) words.unshift(...scaled(group, scale));
  }
  return (value < 0 ? ['minus', ...words] : words).join(' ');
}

/** `se-` stands for one before ribu only; it is `satu juta`, and `dua puluh satu ribu` inside a group. */
function scaled(group: number, scale: (typeof SCALES)[number]): string[] {
  if (scale === '') return spellGroup(group);
  if (scale === 'ribu' && group === 1) return ['seribu'];
  return [...spellGroup(group), scale];
}

/** 1 to 999. */
function spellGroup(group: number): string[] {
  const hundreds = Math.trunc(group / 100);
  const below = group % 100;
  const head = hundreds === 0 ? [] : hundreds === 1 ? ['seratus'] : [one(hundreds), 'ratus'];
  return [...head, ...spellBelowHundred(below)];
}

function spellBelowHundred(below: number): string[] {
  if (below === 0) return [];
  if (below < 10) return [one(below)];
  if (below === 10) return ['sepuluh'];
  if (below === 11) return ['sebelas'];
  if (below < 20) return [one(below - 10), 'belas'];
  const ones = below % 10;
  return [one(Math.trunc(below / 10)), 'puluh', ...(ones === 0 ? [] : [one(ones)])];
}

function one(digit: number): string {
  return ONES[digit] ?? '';
}
