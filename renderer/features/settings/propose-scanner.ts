import type { ScannerSetting } from '../../../shared/domain/setting/settings.ts';

/** What the test field saw of one scan: characters and the times between them (ms). */
export interface ScanMeasure {
  readonly text: string;
  readonly gaps: readonly number[];
  /** The key that ended it, or null when none was seen. */
  readonly end: 'Enter' | 'Tab' | null;
}

export function averageGap(measure: ScanMeasure): number {
  return measure.gaps.length === 0 ? 0 : measure.gaps.reduce((sum, gap) => sum + gap, 0) / measure.gaps.length;
}

export function longestGap(measure: ScanMeasure): number {
  return Math.max(0, ...measure.gaps);
}

/** True when a hand typed it: people stay above 50 ms between keys. */
export function looksTyped(measure: ScanMeasure): boolean {
  return averageGap(measure) > 70;
}

/**
 * Limits with room for a busy computer, yet well under a hand: twice the average measured, the longest gap half again. Times in ms.
 * Never tighter than what fits every common scanner.
 */
export function proposeScanner(measure: ScanMeasure, now: ScannerSetting): ScannerSetting {
  const averageGapMs = Math.min(65, Math.max(35, Math.ceil((averageGap(measure) * 2) / 5) * 5));
  const maxGapMs = Math.min(250, Math.max(80, averageGapMs * 2, Math.ceil((longestGap(measure) * 1.5) / 10) * 10));
  return { ...now, averageGapMs, maxGapMs, suffix: measure.end ?? now.suffix };
}
