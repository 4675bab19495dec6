import type { LabelContent, LabelPattern } from '../../../shared/domain/barcode/label-pattern.ts';

/** What the last digit of the contents can stand for, by decimals: grams, rupiah, pieces. */
export const STEPS: Readonly<Record<LabelContent, readonly number[]>> = { weight: [1, 0, -1], price: [0, -1, -2, -3], quantity: [0, 1, 2, 3] };

/** The next pattern: the usual thirteen digits with a prefix of the shop that no other pattern has. */
export function withPattern(list: readonly LabelPattern[], name: string): readonly LabelPattern[] {
  const taken = new Set(list.map((one) => one.prefix.slice(0, 2)));
  const free = Array.from({ length: 9 }, (_, step) => String(21 + step)).find((prefix) => !taken.has(prefix)) ?? '';
  return [...list, { name, pattern: 'PPNNNNNQQQQQC', prefix: free, content: 'weight', decimals: 0 }];
}

/** The pattern with other contents; a step that these do not have becomes the plain one. */
export function withContent(pattern: LabelPattern, content: LabelContent): LabelPattern {
  return { ...pattern, content, decimals: STEPS[content].includes(pattern.decimals) ? pattern.decimals : 0 };
}
