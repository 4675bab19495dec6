import { useWords } from '../../app-state/language.ts';
import type { TroubleWords } from '../../app-state/trouble-words.ts';
import { Button } from '../../ui/button.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { useRowInSight } from '../../ui/use-row-in-sight.ts';

/** What was scanned or chosen and is not taken, each with its reason until somebody has seen it: whoever scans on looks elsewhere. */
export function LeftOut({ left, onSeen }: { readonly left: readonly TroubleWords[]; readonly onSeen: (one: TroubleWords) => void }) {
  const t = useWords();
  const told = useRowInSight<HTMLDivElement>(left);
  if (left.length === 0) return null;
  return (
    <div ref={told} className="stock-left">
      {left.map((one) => (
        <TroubleBand
          key={one.title}
          words={one}
          actions={
            <Button size="small" onClick={() => onSeen(one)}>
              {t('general.seen')}
            </Button>
          }
        />
      ))}
    </div>
  );
}
