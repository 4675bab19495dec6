import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import './button.css';
import { Icon } from './icon.tsx';
import './table.css';

interface SortButtonProps {
  readonly words: string;
  /** Null: the list stands by another column. */
  readonly down: boolean | null;
  /** The list is being put in this order, and it takes a while. */
  readonly waiting: boolean;
  readonly onPress: () => void;
}

/** In the head of a column that a list can stand by. */
export function SortButton({ words, down, waiting, onPress }: SortButtonProps) {
  return (
    <button type="button" className="sort-head" onClick={onPress}>
      <span>{words}</span>
      {waiting ? <span className="spinner" aria-hidden="true" /> : <Icon of={down === null ? ChevronsUpDown : down ? ArrowDown : ArrowUp} size={16} />}
    </button>
  );
}

/** What the head itself says of it to a screen reader. */
export const ariaSort = (down: boolean | null): 'none' | 'ascending' | 'descending' => (down === null ? 'none' : down ? 'descending' : 'ascending');
