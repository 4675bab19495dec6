import { formatAmount } from '../../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import { NoteSwatch } from './note-swatch.tsx';

const TOUCHED = [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000] as Rupiah[];

/** Notes as the buyer lays them down: each press adds one. */
export function NotesToTouch({ onNote, disabled }: { readonly onNote: (note: Rupiah) => void; readonly disabled: boolean }) {
  const t = useWords();
  const notes = [...TOUCHED.map((value) => ({ value, kind: 'note' as const })), { value: 500 as Rupiah, kind: 'coin' as const }];
  return (
    <div className="notes" role="group" aria-label={t('pay.notes')}>
      {notes.map((note) => (
        <button key={note.value} type="button" className="note" aria-disabled={disabled || undefined} onPointerDown={(event) => event.preventDefault()} onClick={() => onNote(note.value)}>
          <NoteSwatch {...note} />
          <span className="num">{formatAmount(note.value)}</span>
        </button>
      ))}
    </div>
  );
}
