import { checkDigit, isValidGtin } from './check-digit.ts';

/** The numbers under which a catalog may hold what a valid 14-digit number names, most exact first. */
export function gtinCandidates(gtin14: string): readonly string[] {
  const indicator = gtin14.slice(0, 1);
  if (indicator === '0') {
    const ean8 = gtin14.slice(6);
    const short = gtin14.startsWith('000000') && isValidGtin(ean8) ? [ean8] : [];
    const upcA = gtin14.startsWith('00') ? [gtin14.slice(2)] : [];
    return [gtin14.slice(1), ...short, ...upcA, gtin14];
  }
  // 9 says that the measure varies: the same goods by weight. 1 to 8 name a carton, of which nobody has said what it holds.
  if (indicator === '9') return [gtin14, gtin14.slice(1, 13) + checkDigit(gtin14.slice(1, 13))];
  return [gtin14];
}
