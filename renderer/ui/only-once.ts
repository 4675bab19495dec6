import type { MouseEvent } from 'react';

/** Capture of clicks where nothing is meant twice: the second half of a double press does nothing, neither once more nor to what came to stand there meanwhile. */
export function onlyOnce(event: MouseEvent): void {
  if (event.detail < 2) return;
  event.preventDefault();
  event.stopPropagation();
}
