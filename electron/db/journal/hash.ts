import { hash } from 'node:crypto';

/** SHA-256 of `text` in UTF-8, as 64 lower-case hex digits. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** The part of a hash that paper carries. */
export function head8(hash: string): string {
  return hash.slice(0, 8);
}

/** SHA-256 of bytes, as 64 lower-case hex digits. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
