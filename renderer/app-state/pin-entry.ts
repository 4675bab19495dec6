/** Gaps under this are not a hand (ms); two in a row make a burst of a scanner. */
const HAND_GAP_MS = 30;
/** A burst is over after this long without a key (ms). */
const BURST_END_MS = 150;

/** What has been typed of a PIN. `burst`: a scanner is typing, its digits do not count. */
export interface PinEntry {
  readonly digits: string;
  readonly lastAt: number;
  readonly quickGaps: number;
  readonly burst: boolean;
}

export const EMPTY_PIN: PinEntry = { digits: '', lastAt: -Infinity, quickGaps: 0, burst: false };

/** One more digit at `at` (event.timeStamp in ms), at most `length` in all. */
export function pinDigit(entry: PinEntry, digit: string, at: number, length: number): PinEntry {
  const gap = at - entry.lastAt;
  const quickGaps = gap < HAND_GAP_MS ? entry.quickGaps + 1 : 0;
  const burst = (entry.burst && gap < BURST_END_MS) || quickGaps >= 2;
  if (burst) return { digits: '', lastAt: at, quickGaps, burst: true };
  const digits = entry.digits.length < length ? entry.digits + digit : entry.digits;
  return { digits, lastAt: at, quickGaps, burst: false };
}

export function pinBack(entry: PinEntry): PinEntry {
  return { ...EMPTY_PIN, digits: entry.digits.slice(0, -1) };
}
