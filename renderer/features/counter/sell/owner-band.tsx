import { Users } from 'lucide-react';
import { useWords } from '../../../app-state/language.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Counter } from '../state/counter.ts';
import type { OwnerQuestion } from '../state/counter-screen.ts';

interface OwnerBandProps {
  readonly counter: Counter;
  readonly question: OwnerQuestion;
  /** Scans that wait behind it. */
  readonly waiting: number;
  /** Leaves the goods out. */
  readonly onLeave: () => void;
}

/** Goods that several owners have there stop the sale until somebody says whose is sold: nobody's goods are sold for another's. */
export function OwnerBand({ counter, question, waiting, onLeave }: OwnerBandProps) {
  const t = useWords();
  return (
    <Band
      tone="yellow"
      className="stop-band"
      icon={Users}
      title={t('sale.owner.title', { name: question.name })}
      actions={
        <>
          {question.owners.map((owner, index) => (
            <Button key={owner.ownerId ?? 'own'} size="small" autoFocus={index === 0} onClick={() => counter.giveOwner(owner.ownerId)}>
              {owner.ownerId === null ? t('sale.owner.own') : owner.name}
            </Button>
          ))}
          <Button size="small" kind="plainly" keys="Esc" onClick={onLeave}>
            {t('sale.expired.leave')}
          </Button>
        </>
      }
    >
      {t('sale.owner.text')}
      {waiting > 0 && <strong className="waiting-scans"> {t('sale.scansWaiting', { count: waiting })}</strong>}
    </Band>
  );
}
