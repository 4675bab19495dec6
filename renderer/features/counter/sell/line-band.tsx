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
  const lost = useCartState(counter, (state) => state.line === 'lost');
  const pending = useCartState(counter, (state) => (state.line === 'lost' ? state.pending.length : 0));
  if (link !== 'lost' && !lost) return null;
  return (
    <Band tone="yellow" icon={Unplug} live="assertive" title={t('sale.lineLostTitle')}>
      {pending > 0 ? t('sale.lineLostPending', { count: pending }) : t('sale.lineLostText')}
    </Band>
  );
}
