import { fail, ok, type Result } from '../../kernel/result.ts';

export type NtpnError = { readonly code: 'ntpn.not-16'; readonly characters: number };

/** Reads an NTPN: 16 letters and digits, blanks and hyphens left out, small letters made capital. */
export function readNtpn(text: string): Result<string, NtpnError> {
  const ntpn = text.replace(/[\s\u00a0-]+/g, '').toUpperCase();
  return /^[A-Z0-9]{16}$/.test(ntpn) ? ok(ntpn) : fail({ code: 'ntpn.not-16', characters: ntpn.length });
}

/** True when a bank's or post's number (NTB, NTP) has another length than those we have seen: 12 and 14 digits. Only a warning. */
export function isOddBankReference(text: string): boolean {
  const bare = text.replace(/[\s\u00a0-]+/g, '');
  return bare !== '' && !/^(?:\d{12}|\d{14})$/.test(bare);
}
