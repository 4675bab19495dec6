import { useState, type FormEvent, type ReactNode } from 'react';
import { useDigitWords } from '../../../app-state/digit-words.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Digits, PAD_DIGITS } from '../../../ui/digits.tsx';
import type { Counter } from '../state/counter.ts';
import { useTyping } from '../use-counter.ts';

interface FigureEditorProps {
  readonly counter: Counter;
  readonly label: string;
  /** The figure as it stands. */
  readonly placeholder: string;
  /** Longest text that can be typed. */
  readonly longest: number;
  /** The last key of the touch digits. */
  readonly lastDigit: ',' | '00';
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** Takes what was typed; answers why it cannot be taken, or null. */
  readonly onSave: (typed: string) => string | null;
}

/** One figure of a line, typed or touched. */
export function FigureEditor({ counter, label, placeholder, longest, lastDigit, before, after, onSave }: FigureEditorProps) {
  const t = useWords();
  const digitWords = useDigitWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const type = (text: string): void => {
    setTyped(text.slice(0, longest));
    setWrong(null);
  };
  const save = (): boolean => {
    const refused = onSave(typed);
    if (refused === null) counter.show({ editing: null });
    else setWrong(refused);
    return refused === null;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  useTyping(counter, () => typed === '' || save());
  return (
    <form className="quantity-editor" onSubmit={submit}>
      <div className="line-tools editor">
        <div className={wrong === null ? 'field grow' : 'field grow wrong'}>
          {before}
          <input autoFocus type="text" inputMode="none" aria-label={label} aria-invalid={wrong !== null || undefined} placeholder={placeholder} value={typed} autoComplete="off" data-scan="refuse" onChange={(event) => type(event.target.value)} />
          {after}
        </div>
        <Button type="submit" size="small" keys="Enter">
          {t('general.save')}
        </Button>
        <Button size="small" kind="plainly" keys="Esc" onClick={() => counter.show({ editing: null })}>
          {t('general.back')}
        </Button>
      </div>
      {wrong !== null && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <Digits keys={[...PAD_DIGITS, lastDigit]} shape="pad" words={digitWords} onDigits={(digits) => type(typed + digits)} onErase={() => type(typed.slice(0, -1))} />
    </form>
  );
}
