import { isSilentKey, strokeName, typesCharacter, type KeyStroke } from './key-stroke.ts';
import type { ScannerSettings } from './scanner-settings.ts';

/** A burst that is over. `first` is the place in the burst where the code began; keys before it were a person's. */
export type BurstEnd =
  | { readonly type: 'scan'; readonly text: string; readonly first: number; readonly timeStamp: number }
  /** As fast as a scanner, but the Enter or Tab that ends every scan here never came: not to be taken for the whole code. */
  | { readonly type: 'torn'; readonly text: string; readonly first: number; readonly timeStamp: number }
  /** A person typed it. */
  | { readonly type: 'typed' };

/** What a key-down is. */
export type KeyDecision =
  /** Nothing to do with scanning. */
  | { readonly type: 'pass' }
  /** The `index`th character of a burst. Number 0 may be anybody's; later ones came `gapMs` after the one before. */
  | { readonly type: 'character'; readonly index: number; readonly gapMs: number }
  /** Enter or Tab right behind other keys, too little for a scan: harmless in a text field, must not press anything elsewhere. */
  | { readonly type: 'hasty' }
  /** Certainly the scanner's: nobody else may see it. */
  | { readonly type: 'swallow' }
  /** The last key of a scan; nobody else may see it. */
  | Extract<BurstEnd, { type: 'scan' }>;

export interface WedgeRecogniser {
  /** A key went down. `before`: how the burst ended that this key is too late for. */
  down(stroke: KeyStroke): { readonly before?: BurstEnd; readonly decision: KeyDecision };
  up(stroke: KeyStroke): void;
  /** The last key of the open burst and how long no other must come until it is over, ms; undefined when none is open. */
  open(): { readonly lastAt: number; readonly quietMs: number } | undefined;
  /** A key at `at` (timeStamp) has nothing to do with any key before it. */
  rests(at: number): boolean;
  /** Nothing came. Should a key of this burst still arrive late, by its timeStamp it is counted in nevertheless. */
  silence(): BurstEnd | undefined;
  /** Forgets everything, for a window that lost the keyboard. */
  reset(): void;
}

interface Burst {
  /** The prefix key came: a scan without further proof. */
  readonly certain: boolean;
  readonly characters: string[];
  readonly firstAt: number;
  lastAt: number;
  /** Keys still down, by code, with the number of keys that went down since. */
  readonly down: Map<string, { readonly index: number; overtakenBy: number }>;
  /** Places of characters whose key was still down two keys later: a person's finger, no scanner holds a key. */
  readonly strangers: number[];
  /** Digits typed with Alt held down, the code of one character; and how many such keys there were. */
  altDigits: string;
  altKeys: number;
  released: number;
  /** Silence has been told; only a key that was on its way can still continue it. */
  told: boolean;
}

/** FNC1 of GS1 codes, as keyboard wedges send it. */
const GROUP_SEPARATOR = '\u001d';
/** The same as Alt and its number on the numeric keypad. */
const ALT_GROUP_SEPARATOR = /^0{1,2}29$/;
/** Without the end key that the settings promise, fewer characters could be a person rolling over the keys. */
const TORN_LENGTH = 6;
const STRANGERS_MAX = 2;
/** What is fast but lacks its end is waited for this many longest gaps; an Enter that comes that late must not press anything. */
const TORN_GAPS = 4;

/** Tells the bursts of a keyboard-wedge scanner from typing, by the times of the keys alone. Holds no timer and touches no page. */
export function createWedgeRecogniser(settings: ScannerSettings): WedgeRecogniser {
  let burst: Burst | undefined;
  /** Until when a lone Enter still belongs to the burst before it. */
  let tailUntil = -Infinity;

  const begin = (at: number, certain: boolean): Burst => ({ certain, characters: [], firstAt: at, lastAt: at, down: new Map(), strangers: [], altDigits: '', altKeys: 0, released: 0, told: false });

  const lacksItsEnd = (over: Burst): boolean => !over.certain && settings.suffix !== 'none' && over.characters.length >= TORN_LENGTH && isFast(over, settings);

  const silence = (): BurstEnd | undefined => {
    const over = burst;
    if (!over || over.told) return undefined;
    over.told = true;
    if (lacksItsEnd(over)) {
      tailUntil = over.lastAt + TORN_GAPS * settings.maxGapMs;
      return endOf(over, 'torn');
    }
    const isScan = over.certain ? over.characters.length > 0 : settings.suffix === 'none' && isFast(over, settings);
    if (!isScan) return { type: 'typed' };
    burst = undefined;
    return endOf(over, 'scan');
  };

  const add = (character: string, stroke: KeyStroke): KeyDecision => {
    const into = (burst ??= begin(stroke.timeStamp, false));
    const index = into.characters.length;
    const gapMs = stroke.timeStamp - into.lastAt;
    for (const held of into.down.values()) {
      held.overtakenBy += 1;
      if (held.overtakenBy === 2) into.strangers.push(held.index);
    }
    into.characters.push(character);
    into.lastAt = stroke.timeStamp;
    into.told = false;
    into.down.set(stroke.code, { index, overtakenBy: 0 });
    return into.certain || character === GROUP_SEPARATOR ? { type: 'swallow' } : { type: 'character', index, gapMs };
  };

  const addAltDigit = (into: Burst, stroke: KeyStroke): KeyDecision => {
    into.altDigits += stroke.key;
    into.altKeys += 1;
    into.lastAt = stroke.timeStamp;
    into.told = false;
    if (!ALT_GROUP_SEPARATOR.test(into.altDigits)) return { type: 'swallow' };
    into.altDigits = '';
    return add(GROUP_SEPARATOR, stroke);
  };

  const end = (stroke: KeyStroke): KeyDecision => {
    const over = burst;
    burst = undefined;
    if (over && (over.certain ? over.characters.length > 0 : isFast(over, settings))) {
      tailUntil = stroke.timeStamp + settings.maxGapMs;
      return endOf({ ...over, lastAt: stroke.timeStamp }, 'scan');
    }
    if (over) return over.certain ? { type: 'swallow' } : { type: 'hasty' };
    return stroke.timeStamp <= tailUntil ? { type: 'swallow' } : { type: 'pass' };
  };

  const decide = (stroke: KeyStroke): KeyDecision => {
    const name = strokeName(stroke);
    if (name === settings.prefix) {
      burst = begin(stroke.timeStamp, true);
      return { type: 'swallow' };
    }
    if (name === 'Enter' || name === 'Tab') return end(stroke);
    // LF arrives as Ctrl+J, CR LF as Enter and then that or a second Enter.
    if (/^Ctrl\+[jm]$/i.test(name)) return end(stroke);
    if (burst && (name === 'Ctrl+]' || name === 'F8')) return add(GROUP_SEPARATOR, stroke);
    // On the keypad alone: Alt and a digit of the row above the letters types nothing, it opens a page.
    if (burst && stroke.alt && !stroke.ctrl && /^Numpad[0-9]$/.test(stroke.code)) return addAltDigit(burst, stroke);
    // Arrows, function keys and commands neither make nor break a code.
    return typesCharacter(stroke) ? add(stroke.key, stroke) : { type: 'pass' };
  };

  return {
    down(stroke) {
      if (stroke.repeat || isSilentKey(stroke)) return { decision: { type: 'pass' } };
      const late = burst !== undefined && stroke.timeStamp - burst.lastAt > settings.maxGapMs;
      const startsAnew = burst !== undefined && strokeName(stroke) === settings.prefix;
      const before = late || startsAnew ? silence() : undefined;
      if (late) burst = undefined;
      const decision = decide(stroke);
      return before ? { before, decision } : { decision };
    },
    up(stroke) {
      if (burst && stroke.key === 'Alt') burst.altDigits = '';
      if (burst?.down.delete(stroke.code)) burst.released += 1;
    },
    open: () => (burst && !burst.told ? { lastAt: burst.lastAt, quietMs: settings.maxGapMs * (lacksItsEnd(burst) ? TORN_GAPS : 1) } : undefined),
    rests: (at) => at > tailUntil && (burst === undefined || at - burst.lastAt > TORN_GAPS * settings.maxGapMs),
    silence,
    reset() {
      burst = undefined;
      tailUntil = -Infinity;
    },
  };
}

function isFast(burst: Burst, settings: ScannerSettings): boolean {
  const length = burst.characters.length;
  return length >= settings.minLength && burst.lastAt - burst.firstAt <= settings.avgGapMs * (length + burst.altKeys - 1);
}

/** The code of a burst without the keys of a person who pressed something meanwhile. */
function endOf<T extends 'scan' | 'torn'>(burst: Burst, type: T): { readonly type: T; readonly text: string; readonly first: number; readonly timeStamp: number } {
  const { characters, strangers, released, lastAt } = burst;
  const own = characters.length - strangers.length;
  // Only a scanner that lets go of its keys proves that the others were held: some drivers report no key-up at all.
  const left = strangers.length <= STRANGERS_MAX && released >= own - 1 ? new Set(strangers) : new Set<number>();
  const kept = characters.filter((_, index) => !left.has(index));
  return { type, text: kept.join(''), first: characters.findIndex((_, index) => !left.has(index)), timeStamp: lastAt };
}
