import type { OfficePaper } from '../../shared/domain/office-paper/office-paper.ts';
import type { OfficePress } from '../services/ports/office-press.ts';
import { threadLine } from './thread-line.ts';

type Ask = { readonly paper: OfficePaper };
export type PressRequest = Ask & { readonly id: number };

/** Papers come one after the other; then none for long (ms). */
const IDLE_MS = 60_000;

/** A4 papers on a thread of its own: setting one takes longer than the till may stand still. */
export function startOfficePress(): OfficePress {
  const line = threadLine<Ask>('office-press-worker', null, { idleMs: IDLE_MS });
  return { set: (paper) => line.ask({ paper }), close: line.close };
}
