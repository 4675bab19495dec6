import { useEffect } from 'react';
import { useDigitWords } from './app-state/digit-words.ts';
import { useFigureField } from './app-state/figure-field.ts';
import { useWords } from './app-state/language.ts';
import { eraseIn, fill, typeInto } from './devices/scanner/text-field.ts';
import { Digits, keepFocus } from './ui/digits.tsx';

const STRIP = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '00', '000', ','];

/** Figures for whoever has no keyboard: they lie below everything while a finger has put the cursor into a field of figures. */
export function FigureKeys() {
  const t = useWords();
  const words = useDigitWords();
  const touched = useFigureField();
  useEffect(() => {
    // There is less room now than there was.
    void touched?.field.scrollIntoView({ block: 'nearest' });
  }, [touched]);
  if (touched === null) return null;
  const { field, askForLetters } = touched;
  return (
    <section className="figure-keys" aria-label={t('general.figureKeys')}>
      <Digits keys={STRIP} shape="strip" words={words} onDigits={(digits) => typeInto(field, digits)} onErase={() => eraseIn(field)} onClear={() => fill(field, '')}>
        <button type="button" className="digit-key letters" aria-label={t('general.letterKeys')} onPointerDown={keepFocus} onClick={askForLetters}>
          ABC
        </button>
      </Digits>
    </section>
  );
}
