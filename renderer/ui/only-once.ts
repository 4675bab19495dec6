import type { MouseEvent } from 'react';

/**
 * Capture of presses where nothing is meant twice: the second half of a double press does nothing, neither once more nor to what came to stand there
 * meanwhile, and leaves the cursor where the first has put it. In a field of text it marks a word, as everywhere.
 */
export const ONLY_ONCE = { onClickCapture: onlyOnce, onMouseDownCapture: onlyOnce } as const;

function onlyOnce(event: MouseEvent): void {
  if (event.detail < 2 || (event.type === 'mousedown' && event.target instanceof Element && event.target.matches('input, textarea'))) return;
  event.preventDefault();
  event.stopPropagation();
}
