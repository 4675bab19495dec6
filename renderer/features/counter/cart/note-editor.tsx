import { useState, type FormEvent } from 'react';
import { NOTE_MAX, type CartLine } from '../../../../shared/domain/sale/cart.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import type { Counter } from '../state/counter.ts';
import { useTyping } from '../use-counter.ts';

/** A few words about this line: colour chosen, size, a name to be carved. They stand on the receipt. */
export function NoteEditor({ counter, line }: { readonly counter: Counter; readonly line: CartLine }) {
  const t = useWords();
  const [note, setNote] = useState(line.note ?? '');
  const save = (): void => {
    counter.show({ editing: null });
    void counter.setNote(line.lineId, note.trim() === '' ? null : note);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  useTyping(counter, () => {
    if (note !== (line.note ?? '')) save();
    return true;
  });
  return (
    <form className="line-tools editor" onSubmit={submit}>
      <div className="field grow">
        <input autoFocus type="text" aria-label={t('sale.noteLabel')} placeholder={t('sale.noteHint')} value={note} maxLength={NOTE_MAX} autoComplete="off" onChange={(event) => setNote(event.target.value)} />
      </div>
      <Button type="submit" size="small" keys="Enter">
        {t('general.save')}
      </Button>
      <Button size="small" kind="plainly" keys="Esc" onClick={() => counter.show({ editing: null })}>
        {t('general.back')}
      </Button>
    </form>
  );
}
