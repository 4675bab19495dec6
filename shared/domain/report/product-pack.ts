/** What one product brought, as it goes into a pack. */
export interface PackedProduct {
  /** UUID in small letters. */
  readonly productId: string;
  /** Rupiah, gross - discount + back. */
  readonly net: number;
  /** Thousandths, less what came back. */
  readonly sold: number;
}

/**
 * Sums of many products as columns of numbers, ascending by id: a year of 100,000 products is added up without making an object for each product and
 * month. An id is its 128 bits as four words.
 */
export interface ProductPack {
  readonly length: number;
  readonly ids: Uint32Array;
  readonly net: Float64Array;
  readonly sold: Float64Array;
}

const WORDS = 4;
const BYTES_A_PRODUCT = WORDS * 4 + 8 + 8;
/** Where the eight digits of each word stand in a UUID. */
const DIGITS = [
  [0, 1, 2, 3, 4, 5, 6, 7],
  [9, 10, 11, 12, 14, 15, 16, 17],
  [19, 20, 21, 22, 24, 25, 26, 27],
  [28, 29, 30, 31, 32, 33, 34, 35],
] as const;

const newPack = (length: number): ProductPack => ({ length, ids: new Uint32Array(length * WORDS), net: new Float64Array(length), sold: new Float64Array(length) });

export const EMPTY_PACK: ProductPack = newPack(0);

/** @throws RangeError when an id is no UUID in small letters, or the ids do not ascend */
export function packOf(products: readonly PackedProduct[]): ProductPack {
  const pack = newPack(products.length);
  products.forEach(({ productId, net, sold }, at) => {
    writeId(pack, at, productId);
    if (at > 0 && compareIds(pack, at - 1, pack, at) >= 0) throw new RangeError('the products of a pack ascend');
    pack.net[at] = net;
    pack.sold[at] = sold;
  });
  return pack;
}

function writeId({ ids }: ProductPack, at: number, id: string): void {
  if (id.length !== 36) throw new RangeError(`no UUID: ${id}`);
  for (let word = 0; word < WORDS; word += 1) {
    let value = 0;
    const places = DIGITS[word] ?? [];
    for (let digit = 0; digit < places.length; digit += 1) {
      const code = id.charCodeAt(places[digit] ?? 0);
      if (code < 48 || code > 102 || (code > 57 && code < 97)) throw new RangeError(`no UUID in small letters: ${id}`);
      value = (value << 4) | (code > 57 ? code - 87 : code - 48);
    }
    ids[at * WORDS + word] = value;
  }
}

/** The id at a place of the pack. */
export function productIdAt({ ids }: ProductPack, at: number): string {
  const digits = Array.from(ids.subarray(at * WORDS, at * WORDS + WORDS), (word) => word.toString(16).padStart(8, '0')).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}

/** Less than nothing where the id at `here` comes before the one at `there`. */
function compareIds(one: ProductPack, here: number, other: ProductPack, there: number): number {
  for (let word = 0; word < WORDS; word += 1) {
    const difference = (one.ids[here * WORDS + word] ?? 0) - (other.ids[there * WORDS + word] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** All packs as one; a product of several is there once, with the sums of all. */
export function sumOfPacks(packs: readonly ProductPack[]): ProductPack {
  const [longest = EMPTY_PACK, ...others] = [...packs].sort((a, b) => b.length - a.length);
  let sum: ProductPack = { ...longest, net: longest.net.slice(), sold: longest.sold.slice() };
  for (const pack of others) {
    const added = addKnown(sum, pack);
    if (added.length > 0) sum = merged(sum, added);
  }
  return sum;
}

/** Adds to the products of `sum` what `pack` has of them; answers those of `pack` that `sum` does not hold. Most months sell what others sold. */
function addKnown(sum: ProductPack, pack: ProductPack): ProductPack {
  const unknown = new Int32Array(pack.length);
  let [here, missing] = [0, 0];
  for (let there = 0; there < pack.length; there += 1) {
    let order = -1;
    while (here < sum.length && (order = compareIds(sum, here, pack, there)) < 0) here += 1;
    if (here < sum.length && order === 0) {
      sum.net[here] = (sum.net[here] ?? 0) + (pack.net[there] ?? 0);
      sum.sold[here] = (sum.sold[here] ?? 0) + (pack.sold[there] ?? 0);
    } else {
      unknown[missing] = there;
      missing += 1;
    }
  }
  const rest = newPack(missing);
  for (let at = 0; at < missing; at += 1) copyOne(pack, unknown[at] ?? 0, rest, at);
  return rest;
}

/** Two packs that have no product in common. */
function merged(one: ProductPack, other: ProductPack): ProductPack {
  const both = newPack(one.length + other.length);
  let [here, there] = [0, 0];
  for (let at = 0; at < both.length; at += 1) {
    const isOne = there === other.length || (here < one.length && compareIds(one, here, other, there) < 0);
    if (isOne) copyOne(one, here, both, at);
    else copyOne(other, there, both, at);
    if (isOne) here += 1;
    else there += 1;
  }
  return both;
}

function copyOne(from: ProductPack, here: number, to: ProductPack, there: number): void {
  for (let word = 0; word < WORDS; word += 1) to.ids[there * WORDS + word] = from.ids[here * WORDS + word] ?? 0;
  to.net[there] = from.net[here] ?? 0;
  to.sold[there] = from.sold[here] ?? 0;
}

/** As it is stored: all ids, then all of `net`, then all of `sold`; numbers with the lowest byte first, as every processor we run on has them. */
export function packBytes({ length, ids, net, sold }: ProductPack): Uint8Array {
  const bytes = new Uint8Array(length * BYTES_A_PRODUCT);
  let offset = 0;
  for (const column of [ids, net, sold]) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
    offset += column.byteLength;
  }
  return bytes;
}

/** The pack of parts that follow each other. @throws RangeError when a part is cut off */
export function packFrom(parts: readonly Uint8Array[]): ProductPack {
  const lengths = parts.map(({ byteLength }) => byteLength / BYTES_A_PRODUCT);
  if (!lengths.every(Number.isInteger)) throw new RangeError('part of a pack is missing');
  const pack = newPack(lengths.reduce((sum, length) => sum + length, 0));
  let first = 0;
  parts.forEach((part, index) => {
    const length = lengths[index] ?? 0;
    // Numbers of eight bytes are read at places that eight divides: what lies elsewhere is copied first.
    const { buffer, byteOffset } = part.byteOffset % 8 === 0 ? part : new Uint8Array(part);
    pack.ids.set(new Uint32Array(buffer, byteOffset, length * WORDS), first * WORDS);
    pack.net.set(new Float64Array(buffer, byteOffset + length * WORDS * 4, length), first);
    pack.sold.set(new Float64Array(buffer, byteOffset + length * (WORDS * 4 + 8), length), first);
    first += length;
  });
  return pack;
}

/** What was sold of each product of `wanted`, by its place there; 0 of what `pack` does not hold. */
export function soldOf(wanted: ProductPack, pack: ProductPack): Float64Array {
  const sold = new Float64Array(wanted.length);
  let there = 0;
  for (let here = 0; here < wanted.length; here += 1) {
    while (there < pack.length && compareIds(pack, there, wanted, here) < 0) there += 1;
    if (there < pack.length && compareIds(pack, there, wanted, here) === 0) sold[here] = pack.sold[there] ?? 0;
  }
  return sold;
}
