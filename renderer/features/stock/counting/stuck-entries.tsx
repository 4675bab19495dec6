import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import type { CountEntryDesk } from './use-count-entry.ts';

/** What was not counted, each with its reason, until somebody has seen it. */
export function StuckEntries({ desk }: { readonly desk: CountEntryDesk }) {
  const t = useWords();
  const words = useTroubleWords();
  return (
    <>
      {desk.stuck.map((one) => {
        const said = words(one.trouble);
        const silent = one.trouble.kind === 'silent';
        return (
          <Band
            key={one.commandId}
            tone={silent ? 'yellow' : 'red'}
            title={said.title}
            live="assertive"
            actions={
              <Button size="small" onClick={() => (silent ? desk.again(one) : desk.dismiss(one))}>
                {t(silent ? 'counting.sendAgain' : 'general.seen')}
              </Button>
            }
          >
            {t(silent ? 'counting.unknownText' : 'counting.notCounted', { called: one.wish.called.slice(0, 60), quantity: formatQuantity(one.wish.quantity) })}
          </Band>
        );
      })}
    </>
  );
}
