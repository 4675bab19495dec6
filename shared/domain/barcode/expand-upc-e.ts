import { isValidGtin } from './check-digit.ts';

/**
 * The 12-digit UPC-A behind an 8-digit UPC-E (number system 0 or 1, six digits, check digit), or undefined when
 * `text` is no UPC-E or its check digit, which is that of the UPC-A, is wrong. Example: 04252614 is 042100005264.
 */
export function expandUpcE(text: string): string | undefined {
  const parts = /^([01])([0-9]{2})([0-9])([0-9])([0-9])([0-9])([0-9])$/.exec(text);
  if (!parts) return undefined;
  const [, system = '', head = '', third = '', fourth = '', fifth = '', last = '', check = ''] = parts;
  const upcA = system + zeroesPutBack(head, third, fourth, fifth, last) + check;
  return isValidGtin(upcA) ? upcA : undefined;
}

/** UPC-E leaves out zeroes of the company and item number; its sixth digit says which. */
function zeroesPutBack(head: string, third: string, fourth: string, fifth: string, last: string): string {
  if (last <= '2') return `${head}${last}0000${third}${fourth}${fifth}`;
  if (last === '3') return `${head}${third}00000${fourth}${fifth}`;
  if (last === '4') return `${head}${third}${fourth}00000${fifth}`;
  return `${head}${third}${fourth}${fifth}0000${last}`;
}
