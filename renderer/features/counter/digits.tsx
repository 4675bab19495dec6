import { Delete } from 'lucide-react';
import { useWords } from '../../app-state/language.ts';
import { Icon } from '../../ui/icon.tsx';

interface DigitsProps {
  /** The keys right of the nought: `00`, `000`, or the comma. */
  readonly last: '00' | ',' | 'noughts';
  readonly onDigits: (digits: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
}

const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'];

/** Figures to touch. Pressing one leaves the focus where it was. */
export function Digits({ last, onDigits, onErase, onClear }: DigitsProps) {
  const t = useWords();
  const keep = (event: { preventDefault(): void }): void => event.preventDefault();
  const key = (digits: string) => (
    <button key={digits} type="button" className="digit-key num" onPointerDown={keep} onClick={() => onDigits(digits)}>
      {digits}
    </button>
  );
  return (
    <div className={last === 'noughts' ? 'digit-keys noughts' : 'digit-keys'}>
      {KEYS.map(key)}
      {key('0')}
      {last === 'noughts' ? [key('00'), key('000')] : key(last)}
      <button type="button" className="digit-key erase" aria-label={t('sale.eraseDigit')} onPointerDown={keep} onClick={onErase}>
        <Icon of={Delete} />
      </button>
      {last === 'noughts' && (
        <button type="button" className="digit-key clear-all" aria-label={t('sale.eraseAll')} onPointerDown={keep} onClick={onClear}>
          C
        </button>
      )}
    </div>
  );
}
