import type { Rupiah } from '../../kernel/rupiah.ts';
import { explainQris, type QrisExplanation } from './explain-qris.ts';
import { parseQris } from './parse-qris.ts';
import type { QrisCode, QrisRemark } from './qris-code.ts';
import type { QrisError } from './qris-error.ts';
import { unusableReason, type QrisUnusable } from './unusable-reason.ts';

/** What a text says as a QRIS code, for the person who enters the gallery's own one. */
export type QrisReading =
  | { readonly verdict: 'unreadable'; readonly error: QrisError }
  | {
      /** `usable`: can serve as the gallery's own code. */
      readonly verdict: 'usable' | 'unusable';
      readonly reason: QrisUnusable | null;
      /** Freed of what copying added: this is what is stored. */
      readonly payload: string;
      readonly initiation: QrisCode['initiation'];
      readonly merchantName: string | null;
      readonly city: string | null;
      readonly nmid: string | null;
      readonly amount: Rupiah | null;
      /** Every data object in the order it stands. */
      readonly lines: readonly QrisExplanation[];
      /** What deviates from the standard and is accepted. */
      readonly remarks: readonly QrisRemark[];
    };

export function readForSettings(text: string): QrisReading {
  const read = parseQris(text);
  if (!read.ok) return { verdict: 'unreadable', error: read.error };
  const code = read.value;
  const reason = unusableReason(code);
  const { payload, initiation, merchantName, city, nmid, amount, remarks } = code;
  return { verdict: reason === null ? 'usable' : 'unusable', reason, payload, initiation, merchantName, city, nmid, amount, lines: explainQris(code), remarks };
}
