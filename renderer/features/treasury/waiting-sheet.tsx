import { HandCoins } from 'lucide-react';
import type { WaitingClose } from '../../../shared/contract/treasury.ts';
import { zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import { useWords } from '../../app-state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** Closes whose cash lies in the safe. */
export function WaitingSheet({ waiting, mayWrite, onHandover }: { readonly waiting: readonly WaitingClose[]; readonly mayWrite: boolean; readonly onHandover: () => void }) {
  const t = useWords();
  const [first, last] = [waiting[0], waiting.at(-1)];
  return (
    <Sheet title={t('treasury.waiting')}>
      {first === undefined || last === undefined ? (
        <p className="quiet small treasury-gap">{t('treasury.noneWaiting')}</p>
      ) : (
        <div className="treasury-waiting">
          <div className="grow">
            <Money amount={sumOf(waiting)} className="treasury-sum" />
            <p className="small quiet">{waiting.length === 1 ? zNumber(first.zNumber) : t('treasury.waitingRange', { count: waiting.length, first: zNumber(first.zNumber), last: zNumber(last.zNumber) })}</p>
          </div>
          {mayWrite && (
            <Button icon={HandCoins} keys="S" onClick={onHandover}>
              {t('treasury.takeOver')}
            </Button>
          )}
        </div>
      )}
    </Sheet>
  );
}
