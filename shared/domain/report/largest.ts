/** Places of the `most` largest of many numbers, the largest first; of equal ones the first first. Takes about as long as reading them. */
export function largest(values: Float64Array, most: number): number[] {
  if (most <= 0 || values.length === 0) return [];
  const least = values.toSorted()[Math.max(0, values.length - most)] ?? 0;
  const places: number[] = [];
  values.forEach((value, place) => {
    if (value >= least) places.push(place);
  });
  return places.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).slice(0, most);
}
