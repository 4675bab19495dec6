import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import type { Seal } from '../../../shared/domain/close/seal.ts';

/**
 * What is done once a close is on disk: a copy of the data, the day's figures for others. It is told after COMMIT, once, and never in
 * the way: it starts its work and returns. A fault in it is logged; the close stands.
 */
export type AfterClose = (close: { readonly content: SealedClose; readonly seal: Seal }) => void;
