import { Delete } from 'lucide-react';
import type { ReactNode } from 'react';
import './digits.css';
import { Icon } from './icon.tsx';

/** As on a calculator: the large ones above. */
export const PAD_DIGITS: readonly string[] = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0'];

interface DigitsProps {
  /** What the keys type, in their order. */
  readonly keys: readonly string[];
  /** pad: three beside each other; tall: the same, as high as there is room; strip: all beside each other. */
  readonly shape: 'pad' | 'tall' | 'strip';
  /** Read out for the keys that take away. */
  readonly words: { readonly erase: string; readonly eraseAll: string };
  readonly onDigits: (digits: string) => void;
  readonly onErase: () => void;
  /** Left out: there is no key that takes all of it away. */
  readonly onClear?: () => void;
  /** A further key at the end. */
  readonly children?: ReactNode;
}

/** Pressing one leaves the focus where it was. */
export function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault();
}

/** Figures to touch. */
export function Digits({ keys, shape, words, onDigits, onErase, onClear, children }: DigitsProps) {
  return (
    <div className={`digit-keys ${shape}`}>
      {keys.map((digits) => (
        <button key={digits} type="button" className="digit-key num" onPointerDown={keepFocus} onClick={() => onDigits(digits)}>
          {digits}
        </button>
      ))}
      <button type="button" className="digit-key erase" aria-label={words.erase} onPointerDown={keepFocus} onClick={onErase}>
        <Icon of={Delete} />
      </button>
      {onClear !== undefined && (
        <button type="button" className="digit-key clear-all" aria-label={words.eraseAll} onPointerDown={keepFocus} onClick={onClear}>
          C
        </button>
      )}
      {children}
    </div>
  );
}
