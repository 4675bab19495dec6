const COUNTER_BITS = 12;
const COUNTER_SIZE = 1 << COUNTER_BITS;
/** The counter starts in the lower half of a millisecond, so that it has room to rise. */
const COUNTER_START = COUNTER_SIZE >> 1;

/**
 * A maker of UUIDv7 (RFC 9562, method 1: a counter after the millisecond). Each id sorts after the one before it, also when
 * the wall clock is set back: then the last millisecond is kept and counted on until the clock has caught up.
 */
export function createUuidV7(parts: { readonly now: () => number; readonly random: (bytes: number) => Uint8Array }): () => string {
  let last = -1;
  let counter = 0;
  return () => {
    const random = parts.random(10);
    const now = parts.now();
    if (now > last) {
      last = now;
      counter = (((random[0] ?? 0) << 8) | (random[1] ?? 0)) % COUNTER_START;
    } else {
      counter += 1;
      if (counter === COUNTER_SIZE) {
        last += 1;
        counter = 0;
      }
    }
    const time = last.toString(16).padStart(12, '0');
    const variant = (0x80 | ((random[2] ?? 0) & 0x3f)).toString(16);
    const tail = Buffer.from(random.subarray(3, 10)).toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${tail.slice(0, 2)}-${tail.slice(2)}`;
  };
}
