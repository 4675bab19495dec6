import { useEffect, useState } from 'react';
import { PIN_LENGTH } from '../../shared/domain/access/role.ts';
import { EMPTY_PIN, pinBack, pinDigit } from './pin-entry.ts';
import { useScan } from './scan.ts';
import { useScreenKeys } from './screen-keys.ts';

/** A PIN enters by itself this long after its last digit (ms): time enough to see that a scanner is still typing. */
const ENTER_AFTER_MS = 120;
const DIGITS = '0123456789';

export interface Pin {
  readonly filled: number;
  readonly digit: (digit: string) => void;
  readonly back: () => void;
  readonly clear: () => void;
}

/** Takes a PIN from keyboard and pad while `active`, and gives it to `onPin` by itself. A scan never counts as typing. */
export function usePin(active: boolean, onPin: (pin: string) => void, onScan: () => void): Pin {
  const [entry, setEntry] = useState(EMPTY_PIN);
  const clear = (): void => setEntry(EMPTY_PIN);
  useEffect(() => {
    if (!active || entry.digits.length < PIN_LENGTH) return;
    const timer = setTimeout(() => {
      setEntry(EMPTY_PIN);
      onPin(entry.digits);
    }, ENTER_AFTER_MS);
    return () => clearTimeout(timer);
    // A new onPin must not start the wait anew.
  }, [active, entry]);
  useScan(() => {
    clear();
    onScan();
  });
  useScreenKeys(
    active
      ? [
          ...[...DIGITS].map((digit) => ({ keys: digit, lone: false, run: (at: number) => setEntry((now) => pinDigit(now, digit, at, PIN_LENGTH)) })),
          { keys: 'Backspace', lone: false, run: () => setEntry(pinBack) },
        ]
      : [],
  );
  return {
    filled: Math.min(entry.digits.length, PIN_LENGTH),
    digit: (digit) => setEntry((now) => pinDigit({ ...now, lastAt: -Infinity }, digit, performance.now(), PIN_LENGTH)),
    back: () => setEntry(pinBack),
    clear,
  };
}
