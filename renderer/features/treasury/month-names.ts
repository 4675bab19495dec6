const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const;

/** The months as they stand under a chart. */
export function monthNames(): readonly string[] {
  return NAMES;
}
