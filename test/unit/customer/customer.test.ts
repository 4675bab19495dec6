import { describe, expect, test } from 'vitest';
import { looksLikeNpwp, phoneDigits, readCustomerLine } from '../../../shared/domain/customer/customer.ts';

describe('a customer typed in one line', () => {
  test.each([
    ['Budi Santoso', { name: 'Budi Santoso', phone: null }],
    ['  Budi   Santoso  0812 3456 7890 ', { name: 'Budi Santoso', phone: '0812 3456 7890' }],
    ['+62 812-3456-7890 Budi', { name: 'Budi', phone: '+62 812-3456-7890' }],
    ['081234567890', { name: '', phone: '081234567890' }],
    ['Toko 99 Jaya', { name: 'Toko 99 Jaya', phone: null }],
    ['Toko 2 Sari 081234567890', { name: 'Toko 2 Sari', phone: '081234567890' }],
    ['', { name: '', phone: null }],
  ])('%s', (text, read) => {
    expect(readCustomerLine(text)).toEqual(read);
  });

  test('a line of any length gives a name and a number that fit', () => {
    const { name, phone } = readCustomerLine(`${'x'.repeat(5_000)} ${'1'.repeat(5_000)}`);
    expect([name.length, phone?.length]).toEqual([60, 20]);
  });

  test('one number is the same however it is written', () => {
    expect(new Set(['+62 812-3456-7890', '62812 3456 7890', '0812 3456 7890', '(0812) 34567890'].map(phoneDigits))).toEqual(new Set(['081234567890']));
  });

  test.each([
    ['12.345.678.9-012.345', true],
    ['1234567890123456', true],
    ['1234', false],
    ['12345678901234x', false],
  ])('the taxpayer number %s looks right: %s', (text, right) => {
    expect(looksLikeNpwp(text)).toBe(right);
  });
});
