import { useState, type ReactNode } from 'react';
import type { FirstOf } from '../../../../shared/contract/goods-import.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';

/** More than these are in sight only when asked for. */
const SHOWN = 20;

export interface FirstOfListProps<Told> {
  readonly of: FirstOf<Told>;
  readonly words: (one: Told) => string;
  /** How many rows or names of the count one of them is. */
  readonly weight: (one: Told) => number;
  /** The sentence the list stands in. */
  readonly children: (list: string) => ReactNode;
}

/** A list inside a sentence: its first, how many there are beyond them, and a button for as many as the service told. */
export function FirstOfList<Told>({ of: { count, first }, words, weight, children }: FirstOfListProps<Told>) {
  const t = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? first : first.slice(0, SHOWN);
  const untold = count - shown.reduce((sum, one) => sum + weight(one), 0);
  return (
    <>
      {children([...shown.map(words), ...(untold > 0 ? [t('import.more', { count: untold.toLocaleString('id-ID') })] : [])].join(', '))}
      {shown.length < first.length && (
        <p>
          <Button size="office" kind="plainly" onClick={() => setAll(true)}>
            {t('import.showMore')}
          </Button>
        </p>
      )}
    </>
  );
}
