import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DEFAULT_SCANNER_SETTINGS } from '../../../renderer/devices/scanner/scanner-settings.ts';
import { playKeys, press, scanMoves, type KeyMove } from '../../support/keyboard-desk.ts';

const EAN = '8992761002015';
const types = (moves: KeyMove[], settings = DEFAULT_SCANNER_SETTINGS) => playKeys(moves, { settings }).decisions.map((one) => one.decision.type);
const person = (text: string, at: number, gap: number) => [...text].flatMap((key, index) => press(key, at + index * gap, 60));

describe('a scan', () => {
  it('is known by its Enter, which nobody else may see', () => {
    const log = playKeys(scanMoves(EAN, 1000).moves);
    expect(log.scans).toEqual([EAN]);
    expect(log.decisions.at(-1)?.decision.type).toBe('scan');
    expect(log.decisions.slice(0, -1).every((one) => one.decision.type === 'character')).toBe(true);
  });

  it('may end with Tab, and with Enter and line feed', () => {
    expect(playKeys(scanMoves(EAN, 1000, [8], 'Tab').moves).scans).toEqual([EAN]);
    const { moves, endAt } = scanMoves(EAN, 1000);
    const log = playKeys([...moves, ...press('j', endAt + 8, 1, { ctrl: true }), ...press('Enter', endAt + 16, 1)]);
    expect(log.scans).toEqual([EAN]);
    expect(log.decisions.slice(-2).map((one) => one.decision.type)).toEqual(['swallow', 'swallow']);
  });

  it('may end with a line feed alone, which is Ctrl+J and would open the downloads of a browser', () => {
    const { moves, endAt } = scanMoves(EAN, 1000, [8], null);
    expect(playKeys([...moves, ...press('j', endAt + 8, 1, { ctrl: true })]).scans).toEqual([EAN]);
    expect(types([...person('abon', 1000, 200), ...press('j', 1900, 60, { ctrl: true })]).at(-1)).toBe('pass');
  });

  it('two hundred in a row at 8 ms between all keys are all there once, in order', () => {
    const codes = Array.from({ length: 200 }, (_, index) => String(2_000_000_000_000 + index * 7));
    let at = 500;
    const moves = codes.flatMap((code) => {
      const scan = scanMoves(code, at);
      at = scan.endAt + 8;
      return scan.moves;
    });
    expect(playKeys(moves, { bound: '0123456789' })).toMatchObject({ scans: codes, acted: [], torn: [] });
  });

  it('keeps capitals, blanks and the signs of Code 128', () => {
    const moves = scanMoves('Tas-07 /A_+', 1000).moves.flatMap((move) => (move.key === 'T' && !move.up ? [...press('Shift', move.timeStamp - 2, 3), move] : [move]));
    expect(playKeys(moves).scans).toEqual(['Tas-07 /A_+']);
  });

  it('keeps the group separator of GS1 codes, sent as Ctrl+] or F8', () => {
    for (const separator of [press(']', 1100, 1, { ctrl: true }), press('F8', 1100, 1)]) {
      const moves = [...scanMoves('0108992761002', 1000, [7], null).moves, ...separator, ...scanMoves('10A1', 1108).moves];
      expect(playKeys(moves).scans).toEqual(['0108992761002\u001d10A1']);
    }
  });

  it('keeps it sent as Alt and 029 on the keypad, and an AIM identifier in front', () => {
    for (const number of ['029', '0029']) {
      const keypad = [...number].flatMap((key, index) => press(key, 1140 + index * 8, 2, { alt: true, code: `Numpad${key}` }));
      const moves = [...scanMoves(']d20108992761002', 1000, [8], null).moves, ...press('Alt', 1132, 34), ...keypad, ...scanMoves('10A1', 1180, [8]).moves];
      expect(playKeys(moves).scans).toEqual([']d20108992761002\u001d10A1']);
    }
  });

  it('of 10.000 characters is one scan', () => {
    expect(playKeys(scanMoves('9'.repeat(10_000), 0, [2]).moves).scans).toEqual(['9'.repeat(10_000)]);
  });

  it('that broke off is torn, and its late Enter presses nothing', () => {
    const { moves, endAt } = scanMoves('89927610', 1000, [8], null);
    const log = playKeys([...moves, ...press('Enter', endAt + 200, 1)], { bound: '0123456789' });
    expect(log).toMatchObject({ scans: [], torn: ['89927610'], acted: [] });
    expect(log.decisions.at(-1)?.decision.type).toBe('swallow');
  });

  it('that broke off is told even when its second half was long on the way', () => {
    const { moves } = scanMoves('89927610', 1000, [8], null);
    const log = playKeys(moves, { tellsPending: false, deliveredAt: (at) => (at < 1024 ? at : at + 600) });
    expect(log).toMatchObject({ scans: [], torn: ['89927610'] });
  });

  it('without an end key is known by silence where the settings say so', () => {
    const { moves, endAt } = scanMoves(EAN, 1000, [8], null);
    const settings = { ...DEFAULT_SCANNER_SETTINGS, suffix: 'none' as const };
    expect(playKeys(moves, { settings }).scans).toEqual([EAN]);
    expect(playKeys([...moves, ...scanMoves('96385074', endAt + 120, [8], null).moves], { settings }).scans).toEqual([EAN, '96385074']);
  });

  it('with a prefix is certain: short, slow, and hidden from the first key', () => {
    const settings = { ...DEFAULT_SCANNER_SETTINGS, prefix: 'F13' };
    const moves = [...press('F13', 1000, 1), ...scanMoves('7a', 1070, [70]).moves];
    expect(playKeys(moves, { settings }).scans).toEqual(['7a']);
    expect(types(moves, settings)).toEqual(['swallow', 'swallow', 'swallow', 'scan']);
    expect(playKeys(press('F13', 1000, 1), { settings })).toMatchObject({ scans: [], torn: [] });
  });
});

describe('a person', () => {
  it('typing is left alone', () => {
    const log = playKeys([...person('bawang goreng', 1000, 95), ...press('Enter', 2500, 60)]);
    expect(log).toMatchObject({ scans: [], torn: [] });
    for (const { decision } of log.decisions) expect(decision.type === 'pass' || (decision.type === 'character' && decision.index === 0)).toBe(true);
  });

  it('typing fast, 60 ms apart, makes no scan; an Enter right behind is hasty', () => {
    const log = playKeys([...person('kopi', 1000, 60), ...press('Enter', 1240, 60)]);
    expect(log.scans).toEqual([]);
    expect(log.decisions.at(-1)?.decision.type).toBe('hasty');
  });

  it('holding a key down makes no scan', () => {
    const held = Array.from({ length: 30 }, (_, index) => press('1', 1000 + index * 30, 1, { repeat: index > 0 })[0]).filter((move) => move !== undefined);
    expect(playKeys([...held, ...press('Enter', 1900, 1)])).toMatchObject({ scans: [], torn: [] });
  });

  it('who opens a page by Alt and a digit right behind a digit opens it', () => {
    expect(types([...press('1', 1000, 40), ...press('Alt', 1055, 20), ...press('4', 1070, 5, { alt: true })])).toEqual(['character', 'pass', 'pass']);
  });

  it('pressing a shortcut or writing with an input method makes no burst', () => {
    expect(types([...press('p', 1000, 5, { ctrl: true }), ...press('1', 1008, 5, { alt: true }), ...press('a', 1016, 5, { isComposing: true }), ...press('ArrowDown', 1024, 5)])).toEqual(['pass', 'pass', 'pass', 'pass']);
  });

  it('whose finger is on a key when a scan comes does not spoil the code', () => {
    const early = playKeys([...press('b', 990, 90), ...scanMoves(EAN, 1000).moves]);
    expect(early.scans).toEqual([EAN]);
    const middle = playKeys([...press('b', 1030, 90), ...scanMoves(EAN, 1000).moves]);
    expect(middle.scans).toEqual([EAN]);
    const arrow = playKeys([...press('ArrowDown', 1030, 20), ...scanMoves(EAN, 1000).moves]);
    expect(arrow.scans).toEqual([EAN]);
  });

  it('is not seen in a scanner that reports no key-up', () => {
    for (const code of [EAN, '4711', 'A-0147']) {
      const moves = scanMoves(code, 1000).moves.filter((move) => !move.up);
      expect(playKeys(moves).scans).toEqual([code]);
    }
  });
});

/** People and scanners at one keyboard, one after the other or a finger still on a key. */
const desk = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('scan' as const), text: fc.stringMatching(/^[0-9A-Za-z./-]{4,20}$/), gaps: fc.array(fc.integer({ min: 2, max: 34 }), { minLength: 1, maxLength: 6 }), pause: fc.integer({ min: 8, max: 300 }) }),
    fc.record({ kind: fc.constant('key' as const), key: fc.constantFrom('1', '2', '3', '0', 'q', 'Enter'), hold: fc.integer({ min: 1, max: 75 }), pause: fc.integer({ min: 100, max: 400 }) }),
  ),
  { maxLength: 12 },
);

function lay(parts: typeof desk extends fc.Arbitrary<infer T> ? T : never) {
  const moves: KeyMove[] = [];
  const scans: string[] = [];
  const keys: { key: string; at: number; hold: number }[] = [];
  const downs: number[] = [];
  let at = 1000;
  for (const [index, part] of parts.entries()) {
    // Between a person's hand and a scanner lies more than the quiet time; two scans may follow each other at scanner speed.
    const after = parts[index - 1]?.kind;
    if (part.kind === 'key' || after === 'key') at += 100;
    if (part.kind === 'scan') {
      const scan = scanMoves(part.text, at, part.gaps);
      moves.push(...scan.moves);
      downs.push(...scan.moves.filter((move) => !move.up).map((move) => move.timeStamp));
      scans.push(part.text);
      at = scan.endAt + part.pause;
    } else {
      moves.push(...press(part.key, at, part.hold));
      keys.push({ key: part.key, at, hold: part.hold });
      downs.push(at);
      at += part.pause;
    }
  }
  return { moves, scans, keys, downs, endAt: at };
}

describe('whatever people and scanners do', () => {
  it('every scan is known exactly once, in order, and only lone keys act', () => {
    fc.assert(
      fc.property(desk, (parts) => {
        const { moves, scans, keys, downs } = lay(parts);
        const log = playKeys(moves, { bound: '0123q' });
        expect(log.scans).toEqual(scans);
        expect(log.torn).toEqual([]);
        const alone = keys.filter(({ at, hold }) => downs.every((other) => other === at || (other < at ? at - other >= 80 : other - (at + hold) >= 80)));
        expect(log.acted).toEqual(alone.map(({ key, at }) => ({ key, at })));
      }),
      { numRuns: 300 },
    );
  });

  it('a blocked page that gets the keys late comes to the same answers', () => {
    fc.assert(
      fc.property(desk, fc.integer({ min: 900, max: 4000 }), fc.integer({ min: 50, max: 1500 }), (parts, from, length) => {
        const { moves } = lay(parts);
        const free = playKeys(moves, { bound: '0123q' });
        const late = playKeys(moves, { bound: '0123q', deliveredAt: (at) => (at >= from && at < from + length ? from + length : at) });
        expect(late.scans).toEqual(free.scans);
        expect(late.acted).toEqual(free.acted);
      }),
      { numRuns: 300 },
    );
  });

  it('a machine too busy to hand keys on in time neither breaks a scan nor lets one of its keys act', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[0-9]{4,13}$/), { minLength: 1, maxLength: 5 }), fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 40 }), (codes, lags) => {
        let at = 1000;
        const moves = codes.flatMap((code) => {
          const scan = scanMoves(code, at);
          at = scan.endAt + 500;
          return scan.moves;
        });
        const arrival = new Map<number, number>();
        let latest = 0;
        for (const [index, when] of [...new Set(moves.map((move) => move.timeStamp))].sort((a, b) => a - b).entries()) {
          latest = Math.max(latest, when + (lags[index % lags.length] ?? 0));
          arrival.set(when, latest);
        }
        const log = playKeys(moves, { bound: '0123456789', tellsPending: false, deliveredAt: (when) => arrival.get(when) ?? when });
        expect(log.scans).toEqual(codes);
        expect(log.acted).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('no key acts inside a scan, not even when a person leans on the keyboard meanwhile', () => {
    const leaning = fc.array(fc.record({ key: fc.constantFrom('1', '2', 'Enter'), at: fc.integer({ min: 920, max: 1170 }), hold: fc.integer({ min: 1, max: 200 }) }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{13}$/), leaning, (code, keys) => {
        const log = playKeys([...scanMoves(code, 1000).moves, ...keys.flatMap(({ key, at, hold }) => press(key, at, hold))], { bound: '0123456789' });
        for (const { at } of log.acted) expect(at < 920 - 80 || at > 1104 + 80).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
