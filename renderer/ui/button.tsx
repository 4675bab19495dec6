import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef, type ComponentPropsWithRef, type ReactNode } from 'react';
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
  /** The second half of a double press does nothing, and takes the cursor from nowhere: what it would do once more, or to what came to stand there meanwhile, nobody meant. */
  readonly once?: boolean;
  readonly type?: 'button' | 'submit';
}

/** A press. A button that is off must stand beside its reason. */
export function Button({ children, kind = 'ordinary', size = 'tap', icon, keys, busy = false, wide = false, once = false, type = 'button', className = '', disabled, onClick, ...rest }: ButtonProps) {
  const working = busy !== false;
  const off = disabled === true || working;
  // While it is off it cannot have the focus: whoever pressed it by a key goes on from it, unless they are elsewhere by then.
  const pressed = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const at = document.activeElement;
    if (off && (at === pressed.current || at === document.body)) return;
    if (!off && at === document.body) pressed.current?.focus();
    pressed.current = null;
  }, [off]);
  const classes = ['button', kind, size, wide ? 'wide' : '', working ? 'busy' : '', className].filter((name) => name !== '').join(' ');
  return (
    <button
      type={type}
      className={classes}
      disabled={off}
      aria-busy={working || undefined}
      aria-keyshortcuts={keys}
      onMouseDown={(event) => {
        if (once && event.detail > 1) event.preventDefault();
      }}
      onClick={(event) => {
        if (event.currentTarget.matches(':focus-visible')) pressed.current = event.currentTarget;
        if (!once || event.detail < 2) onClick?.(event);
      }}
      {...rest}
    >
      {working ? <span className="spinner" aria-hidden="true" /> : icon !== undefined && <Icon of={icon} />}
      {(working || children !== undefined) && <span>{working ? busy : children}</span>}
      {keys !== undefined && !working && <Keycaps keys={keys} />}
    </button>
  );
}
