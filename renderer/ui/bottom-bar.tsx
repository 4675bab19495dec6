import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './frame.css';
import { Icon } from './icon.tsx';
import { Keycaps } from './keycap.tsx';

export interface BarState {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly words: string;
  /** What changes with every sale, behind the words: seen, and not read out each time. */
  readonly count?: string;
  /** fine: quiet green sign; off: grey; yellow: to check; red: stopped, and read out. */
  readonly tone: 'fine' | 'off' | 'yellow' | 'red';
}

/** The keys of this screen on the left, how the devices are on the right. */
export function BottomBar({ keys, states, clock, children }: { readonly keys: readonly { readonly keys: string; readonly label: string }[]; readonly states: readonly BarState[]; readonly clock: string; readonly children?: ReactNode }) {
  return (
    <footer className="bar">
      <div className="bar-keys">
        {keys.map((key) => (
          <span key={key.keys} className="bar-key">
            <Keycaps keys={key.keys} />
            {key.label}
          </span>
        ))}
        {children}
      </div>
      {states.map((state) => (
        <span key={state.id} className={`bar-state ${state.tone === 'fine' ? '' : state.tone}`.trim()} aria-live={state.tone === 'red' ? 'polite' : 'off'}>
          <Icon of={state.icon} size={16} />
          <span>
            {state.words}
            <span aria-live="off">{state.count}</span>
          </span>
        </span>
      ))}
      <span className="bar-clock num">{clock}</span>
    </footer>
  );
}
