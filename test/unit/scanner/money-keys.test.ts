import { describe, expect, it } from 'vitest';
import { playKeys, press, scanMoves } from '../../support/keyboard-desk.ts';

const acted = (moves: Parameters<typeof playKeys>[0], deliveredAt?: (at: number) => number) =>
  playKeys(moves, { bound: '0123q', ...(deliveredAt ? { deliveredAt } : {}) }).acted.map((one) => one.key);

describe('a money key', () => {
  it('acts once when it is pressed alone', () => {
    expect(acted(press('1', 1000, 70))).toEqual(['1']);
    expect(acted([...press('1', 1000, 70), ...press('Enter', 1300, 70)])).toEqual(['1', 'Enter']);
  });

  it('does nothing when another key came less than 80 ms before or after it', () => {
    expect(acted([...press('x', 1000, 10), ...press('1', 1079, 10)])).toEqual([]);
    expect(acted([...press('1', 1000, 10), ...press('x', 1089, 10)])).toEqual([]);
    expect(acted([...press('x', 1000, 10), ...press('1', 1081, 10), ...press('x', 1171, 10)])).toEqual(['1']);
  });

  it('does nothing while another key goes down before it comes up', () => {
    expect(acted([...press('1', 1000, 500), ...press('x', 1300, 10)])).toEqual([]);
  });

  it('held down does nothing', () => {
    const held = Array.from({ length: 5 }, (_, index) => press('Enter', 1000 + index * 200, 1, { repeat: index > 0 })[0]).filter((move) => move !== undefined);
    expect(acted([...held, ...press('Enter', 2000, 1, { repeat: true })])).toEqual([]);
  });

  it('pressed twice in a hurry acts not at all, so Enter never pays twice', () => {
    expect(acted([...press('Enter', 1000, 20), ...press('Enter', 1060, 20)])).toEqual([]);
  });

  it('does nothing as the first, a middle or the last key of a scan, however short the code', () => {
    for (const code of ['1', '12', '3210', '1230123012301']) expect(acted(scanMoves(code, 1000).moves)).toEqual([]);
  });

  it('was alone by the times of the keys although a blocked page heard of the next scan first', () => {
    const moves = [...press('2', 1000, 60), ...scanMoves('8992761002015', 1200).moves];
    const log = playKeys(moves, { bound: '0123q', deliveredAt: (at) => Math.max(at, 1500) });
    expect(log.acted.map((one) => one.key)).toEqual(['2']);
    expect(log.scans).toEqual(['8992761002015']);
  });

  it('does not act when a blocked page has the rest of the scan still waiting', () => {
    expect(acted(scanMoves('1230123012301', 1000).moves, (at) => Math.max(at, 1400))).toEqual([]);
  });
});
