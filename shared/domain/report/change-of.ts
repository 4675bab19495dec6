/** By how much `now` is above `before`, in hundredths of a percent, negative below; null where nothing was before, so that no percentage is made up. */
export function changeOf(now: number, before: number): number | null {
  return before <= 0 ? null : Math.round(((now - before) * 10_000) / before);
}
