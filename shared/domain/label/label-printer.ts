export const LABEL_LANGUAGES = ['tspl', 'zpl'] as const;
/** tspl: TSC and most Chinese label printers; zpl: Zebra and what speaks like it. */
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

export const LABEL_DPI = [203, 300] as const;
export type LabelDpi = (typeof LABEL_DPI)[number];

export const LABEL_SENSORS = ['gap', 'mark', 'none'] as const;
/** What ends a label on the roll: a gap, a black mark on the back, or nothing (continuous). */
export type LabelSensor = (typeof LABEL_SENSORS)[number];

/** The label printer: `tcp://HOST:9100` or `file:///path`; null = none. */
export interface LabelPrinterSetting {
  readonly address: string | null;
  readonly language: LabelLanguage;
  readonly dpi: LabelDpi;
  readonly sensor: LabelSensor;
  /** 1 (pale) to 15 (dark). */
  readonly darkness: number;
  /** Inches a second, 1 to 6. */
  readonly speed: number;
  /** Prints upside down: how the roll leaves most printers. */
  readonly turned: boolean;
}

/** Dots in a millimetre as printers count: 203 dpi are 8. */
export function dotsPerMm(dpi: number): number {
  return dpi === 203 ? 8 : dpi / 25.4;
}
