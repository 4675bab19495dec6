import { describe, expect, it } from 'vitest';
import { EMPTY_PIN, pinBack, pinDigit, type PinEntry } from '../../../renderer/app-state/pin-entry.ts';

function type(digits: string, gapMs: number, from: PinEntry = EMPTY_PIN, at = 1000): PinEntry {
  return [...digits].reduce((entry, digit, index) => pinDigit(entry, digit, at + index * gapMs, 6), from);
}

describe('a PIN being typed', () => {
  it('takes the digits of a quick hand', () => {
    expect(type('482915', 60).digits).toBe('482915');
  });

  it('takes no more digits than a PIN has', () => {
    expect(type('48291577', 120).digits).toBe('482915');
  });

  it('keeps nothing of a scanner, however many digits it types', () => {
    for (let length = 3; length <= 13; length += 1) expect(type('8991234567897'.slice(0, length), 8).digits, `${length} digits`).toBe('');
  });

  it('forgets what was typed before the scan, and counts again after it', () => {
    const scanned = type('8991234567897', 8, type('48', 200), 2000);
    expect(scanned.digits).toBe('');
    expect(type('482915', 120, scanned, 3000).digits).toBe('482915');
  });

  it('gives one digit back', () => {
    expect(pinBack(type('482', 100)).digits).toBe('48');
    expect(pinBack(EMPTY_PIN).digits).toBe('');
  });
});
