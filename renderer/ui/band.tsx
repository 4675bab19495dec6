import { CircleAlert, CircleCheck, CircleQuestionMark, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './sheet.css';
import type { Tone } from './tone.ts';

const SIGN: Record<Tone, LucideIcon> = { green: CircleCheck, yellow: CircleQuestionMark, red: CircleAlert, blue: Info };

export interface BandProps {
  readonly tone: Tone;
  /** What happened. */
  readonly title: ReactNode;
  /** What is safe, and why. */
  readonly children?: ReactNode;
  /** One or two ways on. */
  readonly actions?: ReactNode;
  readonly icon?: LucideIcon;
  /** Read out at once (red, questions) or when the reader is idle (default); `off` for what was there from the start. */
  readonly live?: 'assertive' | 'polite' | 'off';
  readonly className?: string;
}

/** News at the place of its cause; stays until answered. */
export function Band({ tone, title, children, actions, icon, live = tone === 'red' ? 'assertive' : 'polite', className = '' }: BandProps) {
  return (
    <div className={`band ${tone} ${className}`.trim()} role={live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined}>
      <Icon of={icon ?? SIGN[tone]} size={24} />
      <div>
        <p className="band-title">{title}</p>
        {children !== undefined && children !== null && <div className="band-text">{children}</div>}
      </div>
      {actions !== undefined && <div className="band-actions">{actions}</div>}
    </div>
  );
}
