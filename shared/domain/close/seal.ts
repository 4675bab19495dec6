/**
 * What makes a close provable without this program: the SHA-256 of its canonical text, signed with the register's own key.
 * Whoever has the public key can check it offline.
 */
export interface Seal {
  /** SHA-256 of canonicalJson(content), 64 lower-case hex. */
  readonly hash: string;
  /** Ed25519 over the 32 bytes of the hash, base64. */
  readonly signature: string;
  /** The 32 raw bytes of the register's public key, base64. */
  readonly publicKey: string;
}

/** 32 and 64 bytes as base64 writes them: the last digit has no bits to spare. */
const KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const SIGNATURE = /^[A-Za-z0-9+/]{85}[AQgw]==$/;

/**
 * Whether key and signature are written as base64 writes them. Readers of base64 forgive other ways, each others: the same bytes would then stand there
 * under another key's name, or be sound in one program and broken in the next.
 */
export function isWellWritten({ publicKey, signature }: Seal): boolean {
  return KEY.test(publicKey) && SIGNATURE.test(signature);
}

/** Digits of Crockford's base 32: no letter that is taken for a digit when it is copied by hand. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first 60 bits of a seal as people copy them into the cash book: `4TPW-81HN-0KCE`. */
export function sealCode(hash: string): string {
  let code = '';
  for (let group = 0; group < 3; group += 1) {
    let bits = Number.parseInt(hash.slice(group * 5, group * 5 + 5), 16);
    let text = '';
    for (let digit = 0; digit < 4; digit += 1) {
      text = `${CROCKFORD[bits & 31] ?? ''}${text}`;
      bits >>= 5;
    }
    code += `${group === 0 ? '' : '-'}${text}`;
  }
  return code;
}

/** The part of a seal that stands in a QR code and beside the head's. */
export function seal8(hash: string): string {
  return hash.slice(0, 8);
}
