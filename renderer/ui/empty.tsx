import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './sheet.css';

/** Nothing here yet: what it is, and what to do. */
export function Empty({ icon, title, children }: { readonly icon: LucideIcon; readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon of={icon} size={28} />
      <strong>{title}</strong>
      {children !== undefined && <span>{children}</span>}
    </div>
  );
}
