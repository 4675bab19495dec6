import type { SideWork } from '../../electron/services/ports/side-work.ts';

/** A till that side work need not wait for. */
export const NOBODY_SELLS: SideWork = { pieceMs: () => 12, giveWay: () => Promise.resolve() };
