import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import './button.css';
import { Icon } from './icon.tsx';
import { Keycaps } from './keycap.tsx';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'type' | 'children'> {
  /** The words; left out only when an `aria-label` stands for them (minus, plus, close, arrows). */
  readonly children?: ReactNode;
  /** primary: the one next step; plainly: no border; link: a way on inside a row; danger: takes something away. */
  readonly kind?: 'ordinary' | 'primary' | 'plainly' | 'link' | 'danger';
  /** tap 48 px, big 64 px (money), small 44 px (counter tools), office 38 px (office pages only). */
  readonly size?: 'tap' | 'big' | 'small' | 'office';
  readonly icon?: LucideIcon;
  /** Key that does the same, drawn as a cap: `Enter`, `F4`, `Ctrl+P`. */
  readonly keys?: string;
  /** The words while it works (Menyimpan); the button then refuses presses. */
  readonly busy?: string | false;
  readonly wide?: boolean;
  readonly type?: 'button' | 'submit';
}

/** A press. A button that is off must stand beside its reason. */
export function Button({ children, kind = 'ordinary', size = 'tap', icon, keys, busy = false, wide = false, type = 'button', className = '', disabled, ...rest }: ButtonProps) {
  const working = busy !== false;
  const classes = ['button', kind, size, wide ? 'wide' : '', working ? 'busy' : '', className].filter((name) => name !== '').join(' ');
  return (
    <button type={type} className={classes} disabled={disabled === true || working} aria-busy={working || undefined} aria-keyshortcuts={keys} {...rest}>
      {working ? <span className="spinner" aria-hidden="true" /> : icon !== undefined && <Icon of={icon} />}
      {(working || children !== undefined) && <span>{working ? busy : children}</span>}
      {keys !== undefined && !working && <Keycaps keys={keys} />}
    </button>
  );
}
