import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './sheet.css';
import type { Tone } from './tone.ts';

/** A short state word. Colour never stands alone: the word says it too. */
export function Chip({ tone, icon, children }: { readonly tone?: Tone | 'brown'; readonly icon?: LucideIcon; readonly children: ReactNode }) {
  return (
    <span className={tone === undefined ? 'chip' : `chip ${tone}`}>
      {icon !== undefined && <Icon of={icon} size={16} />}
      {children}
    </span>
  );
}
