import codesInUse from './fixtures/codes-in-use.json' with { type: 'json' };
import { STATIC_CODE, WITH_AMOUNT } from './golden.ts';
import { codeWith, field, sealed } from './make-code.ts';

export type Random = (below: number) => number;

/** Seeded chance: the same seed gives the same texts for ever. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const ALPHABET = Array.from('0123456789ABCXYZabcdefxyz .-*&/~\0\t\n\r\u001d\u007f\u00a0é木🌴\u200b\u202e\ufeff\ud800１٣');
const NASTY = ['', ' ', '\0', '\u202e', '\ufeff', 'null', '-0', '1e309', '６３０４', '=HYPERLINK("x")', '__proto__', 'constructor', '🌴'.repeat(300), '\ud800', '1.000', '0002010102', '6304', '00'.repeat(300), '000201'.repeat(90), '0'.repeat(70_000)];
const GOOD = [STATIC_CODE, ...WITH_AMOUNT.map(([, payload]) => payload), ...codesInUse.map(({ payload }) => payload)];

export interface HostileText {
  readonly text: string;
  /** The right code that `text` was made from by changing characters without a new checksum; null when its checksum was made anew. */
  readonly damaged: string | null;
}

/** A right code, a damaged one, one with a wrong shape under a right checksum, or no code at all. */
export function hostileText(random: Random): HostileText {
  const good = pick(random, GOOD);
  const at = random(good.length);
  switch (random(12)) {
    case 0:
      return { text: madeUp(random), damaged: null };
    case 1:
    case 2:
      return { text: good.slice(0, at) + pick(random, ALPHABET) + good.slice(at + 1), damaged: good };
    case 3:
      return { text: good.slice(0, at) + pick(random, ALPHABET) + good.slice(at), damaged: good };
    case 4:
      return { text: good.slice(0, at) + good.slice(at + 1 + random(4)), damaged: good };
    case 5:
      return { text: good.slice(0, at), damaged: good };
    case 6:
      return { text: `${good.slice(0, at)}${good.charAt(at + 1)}${good.charAt(at)}${good.slice(at + 2)}`, damaged: good };
    case 7:
      return { text: sealed(shuffled(random, good)), damaged: null };
    case 8:
      return { text: sealed(good.slice(0, Math.min(at, good.length - 8)) + pick(random, NASTY) + good.slice(at, -8)), damaged: null };
    case 9:
      return { text: sealed(good.slice(0, at) + String(random(10)) + good.slice(at + 1, -8)), damaged: null };
    case 10:
      return { text: sealed(good.slice(0, -8) + field(twoDigits(random), '1'.repeat(1 + random(20)))), damaged: null };
    default:
      return { text: random(2) === 0 ? pick(random, NASTY) : noise(random), damaged: null };
  }
}

function madeUp(random: Random): string {
  const parts: Record<string, string | null> = {};
  for (let count = random(6); count > 0; count -= 1) {
    const tag = twoDigits(random);
    if (!['00', '53', '58', '63'].includes(tag) || random(20) === 0) parts[tag] = random(9) === 0 ? null : word(random);
  }
  if (random(3) === 0) parts['54'] = String(1 + random(99_999_999));
  if (random(3) === 0) parts['62'] = field('07', word(random));
  return codeWith(parts);
}

/** The objects of a right code in another order, 00 first. */
function shuffled(random: Random, good: string): string {
  const fields: string[] = [];
  for (let at = 6; at < good.length - 8; ) {
    const end = at + 4 + Number(good.slice(at + 2, at + 4));
    fields.splice(random(fields.length + 1), 0, good.slice(at, end));
    at = end;
  }
  return `000201${fields.join('')}`;
}

function word(random: Random): string {
  return Array.from({ length: 1 + random(30) }, () => pick(random, ALPHABET.slice(0, random(8) === 0 ? ALPHABET.length : 33))).join('');
}

function noise(random: Random): string {
  return (random(2) === 0 ? '000201' : '') + Array.from({ length: random(120) }, () => pick(random, ALPHABET)).join('');
}

function twoDigits(random: Random): string {
  return String(random(100)).padStart(2, '0');
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[random(from.length)] as T;
}
