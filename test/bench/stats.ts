/** The value below which `part` (0..1) of the measured ones lie. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Of one value per round. */
export function spread(rounds: readonly number[]): Spread {
  return { min: Math.min(...rounds), median: percentile(rounds, 0.5), max: Math.max(...rounds) };
}

/** Runs `act` and says how long it took, ms. */
export function timed(act: () => void): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}
