import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './sheet.css';

export interface SheetProps extends Omit<ComponentPropsWithRef<'section'>, 'title'> {
  readonly title?: ReactNode;
  readonly icon?: LucideIcon;
  /** Stands at the right end of the title: a chip, a small button. */
  readonly aside?: ReactNode;
  /** Without padding, for tables and lists that reach the edge. */
  readonly bare?: boolean;
  /** Red edge: something here stops and waits for a person. */
  readonly alarm?: boolean;
}

/** A white sheet on the counter: one subject. */
export function Sheet({ title, icon, aside, bare = false, alarm = false, className = '', children, ...rest }: SheetProps) {
  return (
    <section className={`sheet ${bare ? '' : 'padded'} ${alarm ? 'alarm' : ''} ${className}`.trim()} {...rest}>
      {title !== undefined && (
        <h2 className={`sheet-title ${alarm ? 'red' : ''}`.trim()}>
          {icon !== undefined && <Icon of={icon} />}
          <span className="grow">{title}</span>
          {aside}
        </h2>
      )}
      {children}
    </section>
  );
}
