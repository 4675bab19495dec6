/** `+18%`, `−2,5%`, `0%` from hundredths of a percent; one decimal below ten percent, whole numbers above. */
export function formatChange(change: number): string {
  const size = Math.abs(change);
  const tenths = Math.round(size / 10);
  const text = size >= 1_000 || tenths % 10 === 0 ? String(Math.round(size / 100)) : `${Math.floor(tenths / 10)},${tenths % 10}`;
  return `${text === '0' ? '' : change < 0 ? '\u2212' : '+'}${text.replace(/\B(?=(\d{3})+$)/g, '.')}%`;
}
