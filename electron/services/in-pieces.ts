import type { SideWork } from './ports/side-work.ts';

/** Goes through the steps of work that can wait to its end, and lets the till go first whenever they have taken a piece's time. */
export async function inPieces<T>(steps: Generator<void, T>, beside: SideWork): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const workedMs = performance.now() - begun;
    if (workedMs < beside.pieceMs()) continue;
    await beside.giveWay(workedMs);
    begun = performance.now();
  }
}
