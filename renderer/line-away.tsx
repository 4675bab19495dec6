import { Unplug } from 'lucide-react';
import { useWords } from './app-state/language.ts';
import { useLink } from './app-state/service.ts';
import { useStillToCome } from './app-state/use-ask.ts';
import { useLasting } from './app-state/use-lasting.ts';
import { Icon } from './ui/icon.tsx';

/** A line that is back sooner is not told (ms): nothing is to flash. */
const SOON_MS = 400;

/** Says why a page stands empty: it waits for the service, not the service for somebody. */
export function LineAway() {
  const t = useWords();
  const lost = useLink() === 'lost';
  const waits = useStillToCome() && lost;
  const told = useLasting(waits, SOON_MS);
  return (
    <div role="status">
      {told && (
        <p className="line-away">
          <Icon of={Unplug} size={16} />
          {t('general.lineAway')}
        </p>
      )}
    </div>
  );
}
