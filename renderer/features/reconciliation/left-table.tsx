import { useId } from 'react';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { Money } from '../../ui/money.tsx';

export interface LeftRow {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly at: string;
  readonly amount: Rupiah;
  readonly chosen: boolean;
}

interface LeftTableProps {
  readonly title: string;
  readonly empty: string;
  /** How much of it is shown, where it is not all. */
  readonly cut: string | null;
  readonly mayChoose: boolean;
  readonly rows: readonly LeftRow[];
  readonly onToggle: (key: string) => void;
}

/** One side of what is left over; a row is its own label, pressing it again lets it go. */
export function LeftTable({ title, empty, cut, mayChoose, rows, onToggle }: LeftTableProps) {
  const t = useWords();
  const id = useId();
  return (
    <section className="sheet match-side" aria-labelledby={id}>
      <h2 id={id} className="sheet-title">
        <span className="grow">{title}</span>
        <span className="small quiet num">{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="quiet match-nothing">{empty}</p>
      ) : (
        <ul className="scroll grow" tabIndex={0} aria-label={title}>
          {rows.map((row) => (
            <li key={row.key}>
              <label className={row.chosen ? 'match-row chosen' : 'match-row'}>
                {mayChoose ? <input type="checkbox" checked={row.chosen} onChange={() => onToggle(row.key)} /> : <span />}
                <span className="match-what">
                  <span className="strong clip-2">{row.title === '' ? t('general.none') : row.title}</span>
                  <small className="match-small num">
                    {row.at} · {row.text}
                  </small>
                </span>
                <Money amount={row.amount} />
              </label>
            </li>
          ))}
        </ul>
      )}
      {cut !== null && <p className="small quiet match-cut">{cut}</p>}
    </section>
  );
}
