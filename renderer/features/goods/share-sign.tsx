import { useWords } from '../../app-state/language.ts';
import { Button } from '../../ui/button.tsx';
import { keepFocus } from '../../ui/digits.tsx';

/** Puts % behind what is typed, or takes it away: the figures that a finger types have no such key. */
export function ShareSign({ value, onValue }: { readonly value: string; readonly onValue: (value: string) => void }) {
  const t = useWords();
  const typed = value.trim();
  const isShare = typed.endsWith('%');
  return (
    <Button kind="plainly" size="office" aria-label={t('prices.percent')} aria-pressed={isShare} onPointerDown={keepFocus} onClick={() => onValue(isShare ? typed.slice(0, -1).trim() : `${typed}%`)}>
      %
    </Button>
  );
}
