/** kasir, bendahara, pengelola, pemeriksa, administrator (docs/glossary.md). */
export const ROLES = ['cashier', 'treasurer', 'manager', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Cashiers type a 6-digit PIN; the others a password, because what they may do is worth more than a guess. */
export type CredentialKind = 'pin' | 'password';

export function credentialKindOf(role: Role): CredentialKind {
  return role === 'cashier' ? 'pin' : 'password';
}

export const PIN_LENGTH = 6;
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** True when `secret` may be set for `role`: a PIN of six digits that is not a row or a repeat, or 12..128 characters. */
export function isAcceptableCredential(role: Role, secret: string): boolean {
  if (credentialKindOf(role) === 'password') return secret.length >= PASSWORD_MIN && secret.length <= PASSWORD_MAX;
  return /^\d{6}$/.test(secret) && !isWeakPin(secret);
}

function isWeakPin(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10));
  if (steps.size === 1 && [0, 1, 9].includes([...steps][0] ?? -1)) return true;
  return pin.slice(0, 3) === pin.slice(3) || pin.slice(0, 2) + pin.slice(0, 2) + pin.slice(0, 2) === pin;
}
