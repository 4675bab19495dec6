import type { SealedDocument } from '../../../shared/domain/close-export/close-export.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { CloseRepo } from '../../db/repos/close-repo.ts';

/** Closes read at a time. */
const STEP = 200;

/**
 * Every close from the first to the last whose business day lies in `from`..`to`, oldest first. A shift that began before and closed
 * later lies between them by its number and comes along: an export has no gaps.
 */
export function closesOfDays(closes: CloseRepo, from: BusinessDay, to: BusinessDay): readonly SealedDocument[] {
  const found: SealedDocument[] = [];
  let end = 0;
  for (let next = 1; ; ) {
    const step = closes.from(next, STEP);
    for (const { content, seal } of step) {
      const inside = content.shift.businessDay >= from && content.shift.businessDay <= to;
      if (inside || found.length > 0) found.push({ content, seal });
      if (inside) end = found.length;
    }
    const last = step.at(-1);
    if (last === undefined || step.length < STEP) return found.slice(0, end);
    next = last.content.zNumber + 1;
  }
}
