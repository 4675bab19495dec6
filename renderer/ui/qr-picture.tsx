/** Light modules around the code, which a phone needs to find it. */
const QUIET = 4;

/** Dark modules of a row, one stroke for each run: few shapes, sharp at every size. */
function pathOf(rows: readonly string[]): string {
  return rows.map((row, y) => [...row.matchAll(/1+/g)].map((run) => `M${run.index + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`).join('')).join('');
}

/** A QR code, black on white with its quiet zone; the same in the dark theme, because phones read no other way. */
export function QrPicture({ rows, label, className = 'qris-code' }: { readonly rows: readonly string[]; readonly label: string; readonly className?: string }) {
  const size = rows.length + 2 * QUIET;
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(rows)} fill="#000" />
    </svg>
  );
}
