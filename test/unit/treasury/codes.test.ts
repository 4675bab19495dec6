import { describe, expect, test } from 'vitest';
import { formatBillingCode, readBillingCode } from '../../../shared/domain/treasury/billing-code.ts';
import { billingState } from '../../../shared/domain/treasury/billing.ts';
import { isOddBankReference, readNtpn } from '../../../shared/domain/treasury/ntpn.ts';
import { paperNumber, zNumber } from '../../../shared/domain/treasury/paper-number.ts';

describe('a billing code', () => {
  test('has 15 digits however it is grouped; another structure is only odd', () => {
    expect(readBillingCode(' 8202 2092-2465 628 ')).toEqual({ ok: true, value: { code: '820220922465628', odd: false } });
    expect(readBillingCode('920220922465628')).toMatchObject({ ok: true, value: { odd: true } });
    expect(readBillingCode('820221322465628')).toMatchObject({ ok: true, value: { odd: true } });
    expect(readBillingCode('82022092246562')).toEqual({ ok: false, error: { code: 'billing.not-15-digits', digits: 14 } });
    expect(readBillingCode('8202209224656281')).toMatchObject({ ok: false });
    expect(readBillingCode('82022092246562O')).toMatchObject({ ok: false });
    expect(formatBillingCode('820220922465628')).toBe('8202 2092 2465 628');
  });

  test('runs out to the millisecond, and what was paid or ended does not', () => {
    const billing = { expiresAt: 1000, end: null, paid: false } as const;
    expect(billingState(billing, 999)).toBe('open');
    expect(billingState(billing, 1000)).toBe('expired');
    expect(billingState({ ...billing, paid: true }, 5000)).toBe('paid');
    expect(billingState({ ...billing, end: 'replaced' }, 0)).toBe('replaced');
  });
});

test('an NTPN has 16 letters and digits; small letters and blanks are forgiven, anything else is not', () => {
  expect(readNtpn('0f3a 51c2 qwer 7890')).toEqual({ ok: true, value: '0F3A51C2QWER7890' });
  expect(readNtpn('0F3A51C2QWER789')).toEqual({ ok: false, error: { code: 'ntpn.not-16', characters: 15 } });
  expect(readNtpn('0F3A51C2QWER789É')).toMatchObject({ ok: false });
});

test("a bank's number of another length is odd, none is not", () => {
  expect(isOddBankReference('')).toBe(false);
  expect(isOddBankReference('012345678901')).toBe(false);
  expect(isOddBankReference('01234567890123')).toBe(false);
  expect(isOddBankReference('0123')).toBe(true);
});

test('numbers stand on paper with six digits', () => {
  expect(paperNumber('handover', 12)).toBe('ST-000012');
  expect(zNumber(318)).toBe('Z 000318');
});
