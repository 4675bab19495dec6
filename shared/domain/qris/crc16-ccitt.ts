const POLYNOMIAL = 0x1021;
const START = 0xffff;

/** What eight shifts make of each upper byte: the checksum is computed for every code read while the cashier waits. */
const TABLE: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
  return crc & 0xffff;
});

/**
 * CRC-16/CCITT-FALSE over the UTF-8 bytes of `text` as four upper-case hex digits: what EMVCo MPM tag 63 carries
 * (polynomial 1021, start FFFF, nothing reflected, no final xor). `123456789` gives `29B1`.
 */
export function crc16ccitt(text: string): string {
  let crc = START;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point < 0x80) crc = step(crc, point);
    else for (const byte of utf8(point)) crc = step(crc, byte);
    // The second half of a pair was read with the first.
    if (point > 0xffff) at += 1;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

function step(crc: number, byte: number): number {
  return ((crc << 8) & 0xffff) ^ (TABLE[(crc >> 8) ^ byte] ?? 0);
}

/** TextEncoder belongs to the hosts, not to the language, so the longer shapes of UTF-8 stand here. */
function utf8(point: number): readonly number[] {
  const tail = (shift: number) => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)];
  if (point < 0x1_0000) return [0xe0 | (point >> 12), tail(6), tail(0)];
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
}
