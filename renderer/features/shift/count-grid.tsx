import { useEffect, useRef, useState } from 'react';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Money } from '../../ui/money.tsx';
import { COUNT_ROWS, endsRow, OTHER_ROW, PIECES_DIGITS, readCount, rowWorth, type CountDraft, type CountRow } from './count-draft.ts';

export interface CountGridProps {
  readonly title: string;
  readonly draft: CountDraft;
  readonly onDraft: (draft: CountDraft) => void;
  /** Counted: the rows stay to be read. */
  readonly done: boolean;
  readonly busy: string | false;
  readonly onDone: () => void;
}

/**
 * The drawer by notes and coins: two digits end a row, or Enter does, after the last one the button that ends the count has the cursor. A row that is
 * returned to takes as many digits as it needs. Nothing here tells what should be there.
 */
export function CountGrid({ title, draft, onDraft, done, busy, onDone }: CountGridProps) {
  const t = useWords();
  const fields = useRef(new Map<string, HTMLInputElement>());
  const [isCounting, setCounting] = useState(false);
  // The row that was empty when the cursor came to it, and whether it came by two digits: an Enter that a hand adds out of habit is not a second step.
  const emptyRow = useRef<string | null>(null);
  const stepped = useRef(false);
  const doneButton = useRef<HTMLButtonElement>(null);
  const { total, wrong } = readCount(draft);
  const focus = (key: string | undefined): void => {
    const field = key === undefined ? undefined : fields.current.get(key);
    field?.focus();
    field?.select();
  };
  useEffect(() => {
    if (!done) focus(COUNT_ROWS[0]?.key);
  }, [done]);
  const finish = (): void => (wrong === null ? onDone() : focus(wrong));
  const move = (by: number): void => {
    stepped.current = false;
    const at = COUNT_ROWS.findIndex(({ key }) => fields.current.get(key) === document.activeElement);
    const next = COUNT_ROWS[at + by];
    if (at >= 0 && next === undefined && by > 0) doneButton.current?.focus();
    else focus((next ?? COUNT_ROWS[0])?.key);
  };
  // Only while the cursor is in a row: beside the count there are other fields, whose Enter is their own.
  useScreenKeys(
    done || !isCounting
      ? []
      : [
          // At once, or the next digit would fall into the row before: it moves no money, only the cursor.
          { keys: 'Enter', label: t('shift.key.next'), inFields: true, lone: false, run: () => (stepped.current ? void (stepped.current = false) : move(1)) },
          { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('shift.key.move'), inFields: true, run: () => move(1) },
          { keys: 'ArrowUp', inFields: true, run: () => move(-1) },
        ],
  );
  useScreenKeys(done ? [] : [{ keys: 'Ctrl+Enter', label: t('shift.countDone'), inFields: true, lone: false, run: finish }]);
  const type = (one: CountRow, text: string): void => {
    const before = draft[one.key] ?? '';
    const after = one.kind === 'other' ? text : text.replaceAll(/\D/g, '');
    onDraft({ ...draft, [one.key]: after });
    stepped.current = false;
    if (!endsRow(one, before, after, emptyRow.current === one.key)) return;
    move(1);
    stepped.current = true;
  };
  const row = (one: CountRow) => {
    const worth = rowWorth(one, draft);
    const name = one.kind === 'other' ? t('shift.other') : formatAmount(one.value);
    return (
      <label key={one.key} className={`count-row ${one.kind === 'other' ? 'other' : ''} ${worth === null ? 'wrong' : ''}`.trim()}>
        <span className={`count-money ${one.kind} v${one.value}`} aria-hidden="true" />
        <span className="num">{name}</span>
        <input
          ref={(element) => void (element === null ? fields.current.delete(one.key) : fields.current.set(one.key, element))}
          aria-label={one.kind === 'other' ? t('shift.otherSum') : t(one.kind === 'note' ? 'shift.note' : 'shift.coin', { value: formatAmount(one.value) })}
          aria-invalid={worth === null || undefined}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          data-scan="refuse"
          readOnly={done || busy !== false}
          maxLength={one.key === OTHER_ROW ? 15 : PIECES_DIGITS}
          value={draft[one.key] ?? ''}
          onFocus={() => (emptyRow.current = (draft[one.key] ?? '') === '' ? one.key : null)}
          onChange={(event) => type(one, event.target.value)}
        />
        <span className="right">{worth === null ? '?' : worth === 0 ? '–' : formatAmount(worth)}</span>
      </label>
    );
  };
  return (
    <section className="sheet count" aria-label={title}>
      <div className="count-columns" onFocus={() => setCounting(true)} onBlur={() => setCounting(false)}>
        <div>
          <div className="count-head" aria-hidden="true">
            <span>{t('shift.notes')}</span>
            <span>{t('shift.sheets')}</span>
            <span>{t('shift.amount')}</span>
          </div>
          {COUNT_ROWS.filter(({ kind }) => kind === 'note').map(row)}
        </div>
        <div>
          <div className="count-head" aria-hidden="true">
            <span>{t('shift.coins')}</span>
            <span>{t('shift.pieces')}</span>
            <span>{t('shift.amount')}</span>
          </div>
          {COUNT_ROWS.filter(({ kind }) => kind !== 'note').map(row)}
          <p className="small quiet">{t('shift.countHelp')}</p>
        </div>
      </div>
      <footer>
        <span className="count-label">{t('shift.countedShort')}</span>
        <Money className="count-total" amount={total} />
        {!done && (
          <Button ref={doneButton} kind="primary" size="big" keys="Ctrl+Enter" busy={busy} onClick={finish}>
            {t('shift.countDone')}
          </Button>
        )}
      </footer>
    </section>
  );
}
