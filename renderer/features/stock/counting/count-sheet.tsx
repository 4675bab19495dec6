import { ArrowLeft, CheckCheck } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { mayCall } from '../../../../shared/contract/access-matrix.ts';
import type { RowsOf } from '../../../../shared/contract/base.ts';
import type { CountedGoods, CountGoods, CountRow, UncountedGoods } from '../../../../shared/contract/counting.ts';
import { countKeyText } from '../../../../shared/domain/stock-count/stock-count.ts';
import { ONE } from '../../../../shared/kernel/quantity.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScan } from '../../../app-state/scan.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { usePerson } from '../../../app-state/session.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { NOTHING_TYPED } from '../../../app-state/use-finder.ts';
import { usePressAhead } from '../../../app-state/use-press-ahead.ts';
import { useRows } from '../../../app-state/use-rows.ts';
import { Button } from '../../../ui/button.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { CancelCount } from './cancel-count.tsx';
import { ChooseGoods } from './choose-goods.tsx';
import { CountPage } from './count-page.tsx';
import { CountSearch } from './count-search.tsx';
import { isOfCount } from './is-of-count.ts';
import { CountedList } from './counted-list.tsx';
import { LastCounted, type PickedGoods } from './last-counted.tsx';
import { StuckEntries } from './stuck-entries.tsx';
import { useCountEntry } from './use-count-entry.ts';

/** The sheet of those who count: scan, type or touch; what was counted last stands large. */
export function CountSheet({ count, onClose }: { readonly count: CountRow; readonly onClose: () => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const person = usePerson();
  const search = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<PickedGoods | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const sheet = useAsk(() => service.counting.read({ countId: count.countId }), [service, count.countId]);
  const counted = useRows<RowsOf<CountedGoods>>((wish) => service.counting.counted({ countId: count.countId, ...wish }), ({ total }) => total, [service, count.countId]);
  const uncounted = useRows<RowsOf<UncountedGoods>>((wish) => service.counting.uncounted({ countId: count.countId, ...wish }), ({ total }) => total, [service, count.countId]);
  const again = useCallback(() => {
    sheet.again();
    counted.again();
    uncounted.again();
  }, [sheet.again, counted.again, uncounted.again]);
  const desk = useCountEntry(count.countId, again);
  const finish = useCommand((commandId) => service.counting.finish({ commandId, countId: count.countId }));
  const mayFinish = mayCall('counting.finish', person.role);
  /** What was scanned before belongs to it. */
  const finishing = usePressAhead(() => void finish.run(), desk.waiting || desk.choice !== null);
  /** What stands in the field of the quantity, for the goods in hand. */
  const typed = useRef('');
  const take = (next: PickedGoods | null): void => {
    typed.current = next?.behind.text ?? '';
    setPicked(next);
  };
  useServiceEvent((event) => {
    if (isOfCount(event, count.countId)) again();
  });
  useScan(({ text }) => {
    // A quantity that is being typed stays with the goods that it is meant for.
    if (typed.current === '') setPicked(null);
    desk.enter({ goods: { text }, kind: 'add', quantity: ONE, means: 'scan', called: text });
  });
  const pick = (goods: CountGoods, behind = NOTHING_TYPED): void => take({ goods, behind });
  useScreenKeys([
    { keys: 'F2', label: t('counting.key.search'), run: () => search.current?.focus() },
    ...(mayFinish ? [{ keys: 'F10', label: t('counting.key.finish'), run: finishing.press }] : []),
    {
      keys: 'Escape',
      label: t('counting.key.back'),
      run: () => {
        if (picked === null) onClose();
        else take(null);
      },
    },
  ]);
  const hand = picked?.goods ?? desk.last?.goods;
  return (
    <CountPage count={count}>
      <div className="count-sheet">
        <div className="count-work">
          <TroubleBand words={finish.trouble === null ? null : words(finish.trouble)} />
          <StuckEntries desk={desk} />
          {desk.choice !== null && <ChooseGoods choice={desk.choice} onChoose={desk.choose} />}
          <LastCounted
            key={hand === undefined ? '' : countKeyText(hand)}
            countId={count.countId}
            picked={picked}
            last={desk.last}
            waiting={desk.waiting}
            onEnter={desk.enter}
            onTyped={(goods, text) => {
              if (picked === null) take({ goods, behind: { text, entered: false } });
              else typed.current = text;
            }}
            onDone={() => take(null)}
          />
          <CountSearch field={search} countId={count.countId} onPick={pick} />
          <div className="count-ways">
            <Button icon={ArrowLeft} onClick={onClose}>
              {t('counting.toList')}
            </Button>
            <span className="grow" />
            {mayFinish && !cancelling && (
              <Button kind="plainly" onClick={() => setCancelling(true)}>
                {t('counting.cancel')}
              </Button>
            )}
            {mayFinish && (
              <Button kind={picked === null ? 'primary' : 'ordinary'} icon={CheckCheck} keys="F10" busy={(finishing.waits || finish.busy) && t('general.saving')} onClick={finishing.press}>
                {t('counting.finish')}
              </Button>
            )}
          </div>
          {cancelling && <CancelCount countId={count.countId} onClose={() => setCancelling(false)} />}
        </div>
        <CountedList sheet={sheet.value} counted={counted} uncounted={uncounted} trouble={sheet.trouble ?? counted.trouble ?? uncounted.trouble} onPick={pick} />
      </div>
    </CountPage>
  );
}
