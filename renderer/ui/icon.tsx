import type { LucideIcon } from 'lucide-react';

/** A drawn sign beside words; never alone unless its button has an aria-label. 24 on the rail, 20 in text, 16 in chips. */
export function Icon({ of: Drawing, size = 20, className }: { readonly of: LucideIcon; readonly size?: 16 | 18 | 20 | 24 | 28 | 32; readonly className?: string }) {
  return <Drawing className={className === undefined ? 'icon' : `icon ${className}`} size={size} strokeWidth={1.9} aria-hidden="true" />;
}
