import { expect, test } from 'vitest';
import { poleFrame, poleStart } from '../../../electron/devices/pole/pole-bytes.ts';

test('a pole display is started with ESC @ and CLR, bytes that ESC/POS and CD5220 displays both know', () => {
  expect(Buffer.from(poleStart()).toString('hex')).toBe('1b400c');
});

test('a frame is HOM and forty characters: both lines, overwritten in place', () => {
  const bytes = poleFrame(['2 Kopi        70.000', 'Total     Rp 255.000']);
  expect(Buffer.from(bytes).toString('hex')).toBe('0b' + Buffer.from('2 Kopi        70.000Total     Rp 255.000').toString('hex'));
  expect(bytes).toHaveLength(41);
});
