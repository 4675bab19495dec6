const MASK = (1n << 64n) - 1n;
const ROUNDS = constants(80, 3n);
const START = constants(8, 2n);

/** SHA-512 of bytes, written out: what an Ed25519 signature is made of. */
export function sha512(message: Uint8Array): Uint8Array {
  const state = [...START];
  const blocks = padded(message);
  const view = new DataView(blocks.buffer);
  for (let offset = 0; offset < blocks.length; offset += 128) {
    const words: bigint[] = [];
    for (let index = 0; index < 16; index += 1) words.push(view.getBigUint64(offset + index * 8));
    for (let index = 16; index < 80; index += 1) {
      const [early, late] = [words[index - 15] ?? 0n, words[index - 2] ?? 0n];
      const small = turn(early, 1n) ^ turn(early, 8n) ^ (early >> 7n);
      const large = turn(late, 19n) ^ turn(late, 61n) ^ (late >> 6n);
      words.push(((words[index - 16] ?? 0n) + small + (words[index - 7] ?? 0n) + large) & MASK);
    }
    mix(state, words);
  }
  const out = new Uint8Array(64);
  const written = new DataView(out.buffer);
  for (const [index, word] of state.entries()) written.setBigUint64(index * 8, word);
  return out;
}

function mix(state: bigint[], words: readonly bigint[]): void {
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
  for (let round = 0; round < 80; round += 1) {
    const first = (h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + ((e & f) ^ (~e & MASK & g)) + (ROUNDS[round] ?? 0n) + (words[round] ?? 0n)) & MASK;
    const second = ((turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c))) & MASK;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & MASK, c, b, a, (first + second) & MASK];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = ((state[index] ?? 0n) + word) & MASK;
}

function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
  blocks.set(message);
  blocks[message.length] = 0x80;
  new DataView(blocks.buffer).setBigUint64(blocks.length - 8, BigInt(message.length) * 8n);
  return blocks;
}

function turn(word: bigint, bits: bigint): bigint {
  return ((word >> bits) | (word << (64n - bits))) & MASK;
}

/** The first 64 bits of the fractional parts of the roots of the first primes, by whole numbers: floats have too few digits. */
function constants(count: number, power: bigint): bigint[] {
  const found: bigint[] = [];
  for (let candidate = 2n; found.length < count; candidate += 1n) {
    let prime = true;
    for (let divisor = 2n; divisor * divisor <= candidate; divisor += 1n) if (candidate % divisor === 0n) prime = false;
    if (prime) found.push(root(candidate << (64n * power), power) & MASK);
  }
  return found;
}

/** The largest whole number whose `power` is not above `value`. */
function root(value: bigint, power: bigint): bigint {
  let low = 0n;
  let high = 1n << 72n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** power <= value) low = middle;
    else high = middle;
  }
  return low;
}
