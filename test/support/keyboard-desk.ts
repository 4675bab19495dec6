import type { KeyStroke } from '../../renderer/devices/scanner/key-stroke.ts';
import { createSilenceTimer, type KeyTime } from '../../renderer/devices/scanner/key-time.ts';
import { createMoneyKeys } from '../../renderer/devices/scanner/money-keys.ts';
import { DEFAULT_SCANNER_SETTINGS, type ScannerSettings } from '../../renderer/devices/scanner/scanner-settings.ts';
import { createWedgeRecogniser, type BurstEnd, type KeyDecision } from '../../renderer/devices/scanner/wedge-recogniser.ts';

/** One movement of a key, on a time scale of its own. */
export interface KeyMove extends KeyStroke {
  readonly up: boolean;
}

export interface DeskLog {
  readonly scans: string[];
  readonly torn: string[];
  /** Bound keys that acted, with the time of their key-down. */
  readonly acted: { readonly key: string; readonly at: number }[];
  readonly decisions: { readonly key: string; readonly decision: KeyDecision }[];
}

const plain = { repeat: false, ctrl: false, alt: false, meta: false, isComposing: false };

/** A key pressed at `at` and let go `holdMs` later. */
export function press(key: string, at: number, holdMs: number, change: Partial<KeyStroke> = {}): KeyMove[] {
  const code = /^[0-9]$/.test(key) ? `Digit${key}` : key.length === 1 ? `Key${key.toUpperCase()}` : key;
  const stroke = { ...plain, key, code, ...change };
  return [
    { ...stroke, timeStamp: at, up: false },
    { ...stroke, timeStamp: at + holdMs, up: true },
  ];
}

/** A scanner typing `text` and its end key from `at` on; `gaps` are used in turn. */
export function scanMoves(text: string, at: number, gaps: readonly number[] = [8], suffix: string | null = 'Enter'): { readonly moves: KeyMove[]; readonly endAt: number } {
  const keys = suffix === null ? [...text] : [...text, suffix];
  const moves: KeyMove[] = [];
  let when = at;
  for (const [index, key] of keys.entries()) {
    if (index > 0) when += gaps[index % gaps.length] ?? 8;
    moves.push(...press(key, when, 1));
  }
  return { moves, endAt: when };
}

/**
 * Plays key movements to the recogniser and the money keys the way the window does, all of `bound` being money keys.
 * `deliveredAt` says when the page gets a movement. A blocked page gets it late, its timers are late too, and it knows that keys
 * wait; without `tellsPending` it is the machine that is slow: only keys are late, and nothing tells of them.
 */
export function playKeys(
  moves: readonly KeyMove[],
  options: { readonly settings?: ScannerSettings; readonly bound?: string; readonly deliveredAt?: (timeStamp: number) => number; readonly tellsPending?: boolean } = {},
): DeskLog {
  const { settings = DEFAULT_SCANNER_SETTINGS, bound = '', deliveredAt = (at: number) => at, tellsPending = true } = options;
  const log: DeskLog = { scans: [], torn: [], acted: [], decisions: [] };
  const queue = [...moves].sort((a, b) => a.timeStamp - b.timeStamp);
  const timers = new Map<number, { readonly due: number; readonly run: () => void }>();
  let now = 0;
  let handles = 0;
  let delivered = 0;
  const time: KeyTime = {
    now: () => now,
    start(run, afterMs) {
      handles += 1;
      timers.set(handles, { due: tellsPending ? deliveredAt(now + afterMs) : now + afterMs, run });
      return handles;
    },
    stop: (handle) => void timers.delete(handle),
    inputPending: () => {
      const next = queue[delivered];
      return tellsPending && next !== undefined && deliveredAt(next.timeStamp) <= now;
    },
  };
  const money = createMoneyKeys(time);
  const recogniser = createWedgeRecogniser(settings);
  const silence = createSilenceTimer(time);
  const finish = (end: BurstEnd): void => {
    if (end.type === 'scan') log.scans.push(end.text);
    if (end.type === 'torn') log.torn.push(end.text);
  };
  const watch = (): void => {
    const open = recogniser.open();
    if (open) silence.set(open.lastAt, open.quietMs, onSilence);
    else silence.clear();
  };
  const onSilence = (): void => {
    const end = recogniser.silence();
    if (end) finish(end);
  };
  const runTimers = (until: number): void => {
    for (;;) {
      const next = [...timers].filter(([, timer]) => timer.due <= until).sort(([, a], [, b]) => a.due - b.due)[0];
      if (!next) break;
      timers.delete(next[0]);
      now = Math.max(now, next[1].due);
      next[1].run();
    }
    now = Math.max(now, until);
  };
  const down = (move: KeyMove): void => {
    money.down(move);
    const { before, decision } = recogniser.down(move);
    if (before) finish(before);
    log.decisions.push({ key: move.key, decision });
    if (decision.type === 'scan') finish(decision);
    const free = decision.type === 'pass' || (decision.type === 'character' && decision.index === 0);
    if (free && (bound.includes(move.key) || (bound !== '' && move.key === 'Enter'))) money.arm(() => log.acted.push({ key: move.key, at: move.timeStamp }));
    watch();
  };
  for (const move of queue) {
    const at = deliveredAt(move.timeStamp);
    // A page that wakes up may run its timers before it hears of the keys: the worst order, so the one that is tested.
    if (at > now) runTimers(at);
    delivered += 1;
    if (move.up) {
      recogniser.up(move);
      money.up(move);
    } else down(move);
  }
  runTimers(now + 5000);
  return log;
}
