import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from './button.tsx';
import './table.css';

interface ListFootProps {
  /** Which rows these are, of how many; read out when it changes. */
  readonly words: string;
  /** Others are on their way, and it takes a while. */
  readonly waiting?: boolean;
  /** What the buttons that turn the pages are called. */
  readonly before: string;
  readonly after: string;
  /** The first row shown, rows of a page, rows in all. */
  readonly offset: number;
  readonly page: number;
  readonly total: number;
  readonly onTurn: (by: 1 | -1) => void;
}

/** Below a list that is shown page by page. */
export function ListFoot({ words, waiting = false, before, after, offset, page, total, onTurn }: ListFootProps) {
  return (
    <footer className="list-foot">
      {waiting && <span className="spinner quiet" aria-hidden="true" />}
      <span className="small quiet grow" role="status">
        {words}
      </span>
      {offset > 0 && <Button size="office" icon={ChevronLeft} aria-label={before} onClick={() => onTurn(-1)} />}
      {offset + page < total && <Button size="office" icon={ChevronRight} aria-label={after} onClick={() => onTurn(1)} />}
    </footer>
  );
}
