import type { ReactNode } from 'react';
import { Band } from './band.tsx';

/** A trouble at the place of its cause: what happened and what is safe. `null` draws nothing. */
export function TroubleBand({ words, actions }: { readonly words: { readonly title: string; readonly text: string | null } | null; readonly actions?: ReactNode }) {
  if (words === null) return null;
  return (
    <Band tone="red" title={words.title} {...(actions === undefined ? {} : { actions })}>
      {words.text}
    </Band>
  );
}
