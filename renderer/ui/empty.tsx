import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './sheet.css';

interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** It is what a search came to, and is read out. */
  readonly found?: boolean;
}

/** Nothing here yet: what it is, and what to do. */
export function Empty({ icon, title, children, found = false }: EmptyProps) {
  return (
    <div className="empty" role={found ? 'status' : undefined}>
      <Icon of={icon} size={28} />
      <strong>{title}</strong>
      {children !== undefined && <span>{children}</span>}
    </div>
  );
}
