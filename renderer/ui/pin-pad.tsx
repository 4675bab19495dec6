import { Delete } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './pin-pad.css';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export interface PinPadProps {
  readonly length: number;
  readonly filled: number;
  /** Read out: how many of the digits are filled. */
  readonly label: string;
  readonly wrong?: boolean;
  readonly disabled?: boolean;
  readonly onDigit: (digit: string) => void;
  readonly onBack: () => void;
  readonly backLabel: string;
  /** The key at the bottom left: a way on for whoever forgot the PIN. */
  readonly corner?: { readonly words: ReactNode; readonly onPress: () => void };
}

/** Dots and number keys for a finger; a keyboard types beside it. The digits themselves are never shown. */
export function PinPad({ length, filled, label, wrong = false, disabled = false, onDigit, onBack, backLabel, corner }: PinPadProps) {
  return (
    <>
      <div className={wrong ? 'pin-dots wrong' : 'pin-dots'} role="img" aria-label={label}>
        {Array.from({ length }, (_, index) => (
          <span key={index} className={index < filled ? 'filled' : index === filled && !disabled ? 'now' : ''} />
        ))}
      </div>
      <div className="pin-keys" data-scan="refuse">
        {DIGITS.map((digit) => (
          <button key={digit} type="button" className="num" disabled={disabled} onClick={() => onDigit(digit)}>
            {digit}
          </button>
        ))}
        {corner === undefined ? (
          <span />
        ) : (
          <button type="button" className="word" onClick={corner.onPress}>
            {corner.words}
          </button>
        )}
        <button type="button" className="num" disabled={disabled} onClick={() => onDigit('0')}>
          0
        </button>
        <button type="button" className="word" disabled={disabled} aria-label={backLabel} onClick={onBack}>
          <Icon of={Delete} size={24} />
        </button>
      </div>
    </>
  );
}
