import { Unplug } from 'lucide-react';
import { useWords } from '../../../app-state/language.ts';
import { useLink } from '../../../app-state/service.ts';
import { Band } from '../../../ui/band.tsx';
import type { Counter } from '../state/counter.ts';
import { useCartState } from '../use-counter.ts';

/** The way to the service broke: what was done is asked again by itself, with the same ids. */
export function LineBand({ counter }: { readonly counter: Counter }) {
  const t = useWords();
  const link = useLink();
  const { line, pending } = useCartState(counter);
  if (link !== 'lost' && line !== 'lost') return null;
  return (
    <Band tone="yellow" icon={Unplug} live="assertive" title={t('sale.lineLostTitle')}>
      {pending.length > 0 ? t('sale.lineLostPending', { count: pending.length }) : t('sale.lineLostText')}
    </Band>
  );
}
