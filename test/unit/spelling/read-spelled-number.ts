/** Reads Indonesian number words by their grammar, right to left by scale; knows nothing of how they were made. */
const DIGITS: Readonly<Record<string, number>> = { satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9, sepuluh: 10, sebelas: 11, seratus: 100 };
const TIMES: Readonly<Record<string, number>> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };

export function readSpelledNumber(text: string): number {
  if (text === 'nol') return 0;
  const words = text.split(' ');
  const negative = words[0] === 'minus';
  let total = 0;
  let group = 0;
  let last = 0;
  for (const word of negative ? words.slice(1) : words) {
    const digit = DIGITS[word];
    if (digit !== undefined) {
      group += digit;
      last = digit;
    } else if (word === 'belas') group += 10;
    else if (word === 'puluh') group += last * 9;
    else if (word === 'ratus') group += last * 99;
    else if (word === 'seribu') total += 1_000;
    else {
      const times = TIMES[word];
      if (times === undefined) throw new Error(`unknown word ${word}`);
      total += group * times;
      group = 0;
    }
  }
  return (negative ? -1 : 1) * (total + group);
}
