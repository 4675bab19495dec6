import { crc16ccitt } from './crc16-ccitt.ts';
import type { QrisChecksum } from './qris-code.ts';
import type { TlvField } from './read-tlv.ts';
import { writeTlv } from './write-tlv.ts';

/** Compares tag 63 with the CRC over all other objects and its own head `6304`; hex digits count in either case. */
export function judgeChecksum(fields: readonly TlvField[]): QrisChecksum {
  const computed = crc16ccitt(`${writeTlv(fields.filter(({ tag }) => tag !== '63'))}6304`);
  const at = fields.findIndex(({ tag }) => tag === '63');
  const stated = fields[at]?.value ?? null;
  if (stated === null) return { verdict: 'missing', stated, computed };
  if (at !== fields.length - 1) return { verdict: 'misplaced', stated, computed };
  return { verdict: stated.toUpperCase() === computed ? 'right' : 'wrong', stated, computed };
}
