import { FileDown } from 'lucide-react';
import { Band, type BandProps } from './band.tsx';

/** Where a file lies that was given to the person, `words` of `useGivenFile`; `null` draws nothing. */
export function FileBand({ words, ...more }: { readonly words: string | null } & Pick<BandProps, 'children' | 'actions'>) {
  return words === null ? null : <Band tone="blue" icon={FileDown} title={words} {...more} />;
}
