/**
 * Sizes on labels, in millimetres. Least sizes are what a 203 dpi head draws legibly: 14 dots of em are 10 of capital. A bar of 0.165 mm is
 * 2 dots at 300 dpi, and 2 dots at 203 dpi are 0.25; single dots smear. GS1's nominal bar is 0.33 mm, wider ones only cost room.
 */
export const BAR = { least: 0.165, most: 0.38 } as const;
/** A module of a QR code: 3 dots at 203 dpi is the least that phones and scanners read from hand. */
export const MATRIX = { least: 0.34, code: 0.5, card: 0.6 } as const;
export const QUIET_MODULES = 4;
export const BAR_HEIGHT = { least: 4.4, share: 0.3, most: 13 } as const;

/** Em sizes on a label of 40 x 30 mm, and the least they shrink to. */
export const TEXT = {
  label: { name: 3.2, price: 5.4, small: 2.3 },
  shelf: { name: 3.4, price: 12, small: 2.3 },
  least: { name: 2.05, price: 2.1, small: 1.75 },
  digits: 1.9,
} as const;

/** Lines that one text may take. */
export const LINES = { name: 3, nameOnLow: 2, small: 2, ingredients: 5 } as const;
/** Labels lower than this have thin margins and two lines of name. */
export const LOW = 20;
export const MARGIN = { usual: 1.3, low: 0.9 } as const;

/** Sizes relative to the usual ones, largest first, for a label of this size in mm. */
export function scalesFor(width: number, height: number): readonly number[] {
  const first = Math.min(1.7, Math.max(0.6, Math.min(width / 40, height / 30)));
  return Array.from({ length: 16 }, (_, step) => first * 0.94 ** step);
}
