import { paperNumber } from '../receipt/paper-text.ts';

/** `10%`, `12,5%`, `-2,5%` of hundredths of a percent, one decimal where there is one; ASCII. */
export function percentText(share: number): string {
  const tenths = Math.round(Math.abs(share) / 10);
  return `${share < 0 && tenths > 0 ? '-' : ''}${paperNumber(tenths / 10)}${tenths % 10 === 0 ? '' : `,${tenths % 10}`}%`;
}
