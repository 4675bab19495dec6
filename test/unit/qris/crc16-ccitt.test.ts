import { describe, expect, it } from 'vitest';
import { crc16ccitt } from '../../../shared/domain/qris/crc16-ccitt.ts';

describe('crc16ccitt', () => {
  it('gives the check value of CRC-16/CCITT-FALSE', () => {
    expect(crc16ccitt('123456789')).toBe('29B1');
    expect(crc16ccitt('')).toBe('FFFF');
  });

  it('keeps leading zeros: always four digits', () => {
    const short = Array.from({ length: 5_000 }, (_, at) => crc16ccitt(String(at)));
    expect(short.every((crc) => /^[0-9A-F]{4}$/.test(crc))).toBe(true);
    expect(short.some((crc) => crc.startsWith('0'))).toBe(true);
  });

  // Expected values from Python: binascii.crc_hqx(text.encode(), 0xffff).
  it('counts the bytes of UTF-8', () => {
    expect(crc16ccitt('Kopi é')).toBe('AB37');
    expect(crc16ccitt('Toko 木')).toBe('60E0');
    expect(crc16ccitt('Kedai 🌴')).toBe('0341');
  });
});
