import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import { countCharacters } from './count-characters.ts';
import { crc16ccitt } from './crc16-ccitt.ts';
import { PAYLOAD_MAX } from './payload-max.ts';
import type { QrisCode } from './qris-code.ts';
import type { TlvField } from './read-tlv.ts';
import { unusableReason, type QrisUnusable } from './unusable-reason.ts';
import { writeTlv } from './write-tlv.ts';

/** Ten digits: far above any sale, and with `.00` still inside the 13 characters of tag 54. */
export const QRIS_AMOUNT_MAX = 9_999_999_999;

export type QrisAmountError =
  | QrisUnusable
  /** Zero, negative, not whole or above {@link QRIS_AMOUNT_MAX}. */
  | { readonly code: 'qris.amount-range'; readonly amount: number }
  /** With the amount it would pass 512 characters. */
  | { readonly code: 'qris.too-long'; readonly length: number };

/** Amount, tip and checksum of the old code (54–57, 63) go. */
const DROPPED = new Set(['54', '55', '56', '57', '63']);

/**
 * The payload that asks the payer for exactly `amount` (rupiah), made offline from the gallery's own code: tag 01 becomes 12
 * (put behind 00 where it is missing), 54 stands just before 58, everything else stays byte for byte in its order, the
 * checksum is new. It moves no money and learns of none: whether it was paid, only the payer and the bank can tell.
 */
export function withAmount(code: QrisCode, amount: Rupiah, options: { readonly acceptWrongChecksum?: boolean } = {}): Result<string, QrisAmountError> {
  if (!Number.isInteger(amount) || amount <= 0 || amount > QRIS_AMOUNT_MAX) return fail({ code: 'qris.amount-range', amount });
  const reason = unusableReason(code, options);
  if (reason !== null) return fail(reason);
  const kept = code.fields.filter(({ tag }) => !DROPPED.has(tag));
  const stated = kept.some(({ tag }) => tag === '01');
  const fields = kept.flatMap((field): readonly TlvField[] => {
    if (field.tag === '00' && !stated) return [field, { tag: '01', value: '12' }];
    if (field.tag === '01') return [{ tag: '01', value: '12' }];
    return field.tag === '58' ? [{ tag: '54', value: String(amount) }, field] : [field];
  });
  const covered = `${writeTlv(fields)}6304`;
  const payload = covered + crc16ccitt(covered);
  const length = countCharacters(payload);
  return length > PAYLOAD_MAX ? fail({ code: 'qris.too-long', length }) : ok(payload);
}
