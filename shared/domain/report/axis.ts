/** A scale that begins at zero: where its lines stand and where it ends. */
export interface Axis {
  readonly top: number;
  readonly ticks: readonly number[];
}

/** Steps of 1, 2 or 5 times a power of ten, three to six of them, the last at or above `largest`; a chart of nothing reaches one. */
export function axisOf(largest: number): Axis {
  const goal = Math.max(1, largest);
  let power = 1;
  while (power * 10 <= goal / 3) power *= 10;
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => goal / size <= 5) ?? power * 20;
  const count = Math.max(1, Math.ceil(goal / step));
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}
