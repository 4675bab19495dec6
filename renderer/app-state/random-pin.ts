import { isAcceptableCredential, PIN_LENGTH } from '../../shared/domain/access/role.ts';

/** A PIN nobody chose: six digits by chance, never a row or a repeat. */
export function randomPin(): string {
  for (;;) {
    const digits = [...crypto.getRandomValues(new Uint32Array(PIN_LENGTH))].map((value) => value % 10).join('');
    if (isAcceptableCredential('cashier', digits)) return digits;
  }
}
