import type { LucideIcon } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import './frame.css';
import { Icon } from './icon.tsx';
import mark from './pictures/mark.svg';

export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The key that opens it together with Alt. */
  readonly digit: string;
  /** Things that wait for a person there; 0 = none. */
  readonly waiting?: number;
  readonly waitingWords?: string;
}

/** A mouse or finger leaves no cursor behind it: Enter would open the page again instead of doing what the page says of it. */
function press(event: MouseEvent<HTMLButtonElement>, open: () => void): void {
  if (event.detail > 0) event.currentTarget.blur();
  open();
}

/** The dark edge with the pages a person may open. */
export function Rail({ label, items, current, onOpen, children }: { readonly label: string; readonly items: readonly RailItem[]; readonly current: string; readonly onOpen: (id: string) => void; readonly children?: ReactNode }) {
  return (
    <nav className="rail" aria-label={label}>
      <img className="rail-mark" src={mark} alt="Etalase" />
      {items.map((item) => (
        <button key={item.id} type="button" className="rail-item" aria-current={item.id === current ? 'page' : undefined} aria-keyshortcuts={`Alt+${item.digit}`} onClick={(event) => press(event, () => onOpen(item.id))}>
          <span className="digit" aria-hidden="true">
            {item.digit}
          </span>
          {item.waiting !== undefined && item.waiting > 0 && (
            <span className="dot">
              <span aria-hidden="true">{item.waiting > 99 ? '99+' : item.waiting}</span>
              <span className="only-spoken">{item.waitingWords}</span>
            </span>
          )}
          <Icon of={item.icon} size={24} />
          <span>{item.label}</span>
        </button>
      ))}
      {children}
    </nav>
  );
}
