import { basisPoints } from '../../kernel/basis-points.ts';
import type { QrisTip } from './qris-code.ts';
import { readAmount } from './read-amount.ts';

/**
 * The tip or fee a code asks for: tag 55 says how (01 the payer is asked, 02 fixed, 03 percent), 56 and 57 how much. Null when
 * none of the three stands. Never an error: making a code with an amount drops all of them (PBI 23/6/2021 article 52
 * forbids a surcharge), but the gallery must be told that its code has one.
 */
export function readTip(how: string | undefined, fixed: string | undefined, percent: string | undefined): QrisTip | null {
  if (how === undefined && fixed === undefined && percent === undefined) return null;
  if (how === '01' && fixed === undefined && percent === undefined) return { kind: 'asked' };
  if (how === '02' && fixed !== undefined && percent === undefined) return readFixed(fixed);
  if (how === '03' && percent !== undefined && fixed === undefined) return readPercent(percent);
  return { kind: 'unreadable' };
}

function readFixed(text: string): QrisTip {
  const amount = readAmount(text);
  return amount === null ? { kind: 'unreadable' } : { kind: 'fixed', amount };
}

/** Codes in use write `0.7` where the standard wants `00.70`. */
function readPercent(text: string): QrisTip {
  const found = /^([0-9]{1,2})(?:\.([0-9]{1,2}))?$/.exec(text);
  const hundredths = Number(`${found?.[1] ?? ''}${(found?.[2] ?? '').padEnd(2, '0')}`);
  return hundredths > 0 ? { kind: 'percent', share: basisPoints(hundredths) } : { kind: 'unreadable' };
}
