import type { ScannerSetting } from '../../../shared/domain/setting/settings.ts';

/** How the scanner of this counter types. */
export interface ScannerSettings {
  /** Fewest characters that make a scan. */
  readonly minLength: number;
  /** Longest average time between two keys of a scan, ms. */
  readonly avgGapMs: number;
  /** Longest single time between two keys of a scan, ms; after that much silence a burst is over. */
  readonly maxGapMs: number;
  /**
   * A key the scanner sends first, named like `F13` or `Ctrl+b`: then even a short or slow code is certain, and no
   * character of it is ever seen by the page. Choose a key nobody presses: alone it does nothing any more.
   */
  readonly prefix?: string;
  /** What the scanner sends last; Enter and Tab are both understood. With `none` a scan is known only after {@link maxGapMs} of silence. */
  readonly suffix: 'Enter' | 'Tab' | 'none';
}

/** Fits what was measured: 8 ms between keys with hiccups of 30 ms, while people stay above 50 ms. */
export const DEFAULT_SCANNER_SETTINGS: ScannerSettings = { minLength: 4, avgGapMs: 35, maxGapMs: 80, suffix: 'Enter' };

/** The stored setting of this counter as the recogniser takes it. */
export function scannerSettingsOf({ averageGapMs, maxGapMs, minLength, prefix, suffix }: ScannerSetting): ScannerSettings {
  return { avgGapMs: averageGapMs, maxGapMs, minLength, suffix, ...(prefix === null ? {} : { prefix }) };
}
