import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticTroubleOf, createStatusReader, isNearEnd, troubleOf } from '../../../electron/devices/status.ts';
import type { PrinterWord, RealTimeQuestion } from '../../../electron/devices/status.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const answers = (text: string): Map<RealTimeQuestion, number> => {
  const bytes = hex(text);
  return new Map(([1, 2, 3, 4] as const).map((question, index) => [question, bytes[index] ?? 0]));
};

describe('the real-time status', () => {
  it.each([
    ['12121212', undefined, false],
    ['1212121e', undefined, true],
    ['1a32127e', 'paper-out', true],
    ['1a161212', 'cover-open', false],
    ['1a521a12', 'cutter', false],
    ['1a525212', 'head-hot', false],
    ['1a523212', 'offline', false],
    ['1a121212', 'offline', false],
  ])('reads %s as %s', (bytes, trouble, near) => {
    expect(troubleOf(answers(bytes))).toBe(trouble);
    expect(isNearEnd(answers(bytes))).toBe(near);
  });
});

describe('what a printer says', () => {
  it('is told apart by the form of each byte', () => {
    expect(createStatusReader()(hex('10000f00' + '12' + '37224142434400' + '00' + '11'))).toEqual([
      { kind: 'automatic', bytes: [0x10, 0, 0x0f, 0] },
      { kind: 'real-time', byte: 0x12 },
      { kind: 'process-id', id: 'ABCD' },
      { kind: 'processed', paper: 0 },
    ]);
  });

  it('reads automatic status for its cause, never as an answer', () => {
    expect(automaticTroubleOf([0x10, 0, 0x0f, 0])).toBe('paper-out');
    expect(automaticTroubleOf([0x38, 0, 0, 0x0f])).toBe('cover-open');
    expect(automaticTroubleOf([0x14, 0, 0x03, 0x0f])).toBe(undefined);
  });

  it('takes no banner of a gateway for a proof', () => {
    const words = createStatusReader()(Buffer.from('SSH-2.0-dropbear\r\nHTTP/1.0 400 Bad Request\r\n', 'latin1'));
    expect(words.filter((word) => word.kind === 'processed' || word.kind === 'process-id')).toEqual([]);
  });

  it('means the same however the line splits it', () => {
    const stream = hex('100000001212' + '37224142434400' + '03' + '1c000f0012' + '5f46414b4500' + '0f');
    const whole = createStatusReader()(stream);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: stream.length - 1 }), { maxLength: 6 }), (cuts) => {
        const read = createStatusReader();
        const words: PrinterWord[] = [];
        const edges = [0, ...[...cuts].sort((a, b) => a - b), stream.length];
        for (const [index, edge] of edges.entries()) words.push(...read(stream.subarray(edge, edges[index + 1] ?? stream.length)));
        expect(words).toEqual(whole);
      }),
    );
  });

  it('never stops a reader, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const read = createStatusReader();
        read(noise);
        read(new Uint8Array(100));
        expect(read(hex('12')).some((word) => word.kind === 'real-time')).toBe(true);
      }),
    );
  });
});
