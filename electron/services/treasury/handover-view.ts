import type { HandoverView } from '../../../shared/contract/treasury.ts';

/** What the window is told of a handover, and nothing else of its row. */
export function handoverView({ handoverId, number, at, giver, taker, expected, counted, difference, reason, closes }: HandoverView): HandoverView {
  return { handoverId, number, at, giver, taker, expected, counted, difference, reason, closes };
}
