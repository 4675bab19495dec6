import { PAYLOAD_MAX } from './payload-max.ts';

/**
 * True when `text` is a QRIS (EMVCo merchant-presented) payload: it begins with `000201` and its fields, two digits id and
 * two digits length each, walk exactly to the end. Recognition only: neither checksum nor content is judged.
 */
export function isQrisPayload(text: string): boolean {
  if (text.length > PAYLOAD_MAX || !text.startsWith('000201')) return false;
  let at = 0;
  let fields = 0;
  while (at < text.length) {
    const head = /^[0-9]{2}([0-9]{2})$/.exec(text.slice(at, at + 4));
    const length = Number(head?.[1] ?? 0);
    if (length === 0) return false;
    at += 4 + length;
    fields += 1;
  }
  return at === text.length && fields > 1;
}
