const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-';

/** Four printable characters from `jobToken` (FNV-1a): enough to tell this job's proof from that of the one before it. */
export function processIdOf(jobToken: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(jobToken, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return [0, 6, 12, 18].map((shift) => DIGITS[(hash >>> shift) & 63] ?? '0').join('');
}
