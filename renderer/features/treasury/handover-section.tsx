import { HandCoins } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { HandoverView, TreasuryToday } from '../../../shared/contract/treasury.ts';
import { paperNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useRows } from '../../app-state/use-rows.ts';
import { Band } from '../../ui/band.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { HandoverForm, letGoOfHandedOver } from './handover-form.tsx';
import { HandoverRow } from './handover-row.tsx';

/** Cash goes from the safe to the treasurer, and what went before. */
export function HandoverSection({ today, mayWrite }: { readonly today: TreasuryToday; readonly mayWrite: boolean }) {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const asked = useRows((wish) => service.treasury.handovers(wish), ({ total }) => total, [service]);
  useServiceEvent((event) => event.type === 'treasury-changed' && asked.again());
  useScreenKeys(asked.keys);
  const { name } = usePerson();
  const { value } = asked;
  useEffect(() => {
    for (const handover of value?.rows ?? []) letGoOfHandedOver(handover, name);
  }, [value, name]);
  const [done, setDone] = useState<HandoverView | null>(null);
  /** The newest that was recorded from here, and the closes that waited here. */
  const own = useRef(0);
  const waited = useRef(new Set<string>());
  for (const { shiftId } of today.waiting) waited.current.add(shiftId);
  const taken = asked.value?.rows.find(({ number, closes }) => number > own.current && closes.some(({ shiftId }) => waited.current.has(shiftId)));
  const told = (handover: HandoverView | null): void => {
    own.current = handover?.number ?? own.current;
    setDone(handover);
  };
  const { trouble } = asked;
  return (
    <div className="treasury-two even">
      <div className="treasury-stack">
        {done !== null && <Band tone="green" title={t('treasury.handedOver', { number: paperNumber('handover', done.number), amount: formatRupiah(done.counted) })} />}
        {done === null && taken !== undefined && (
          <Band tone="blue" title={t('treasury.takenMeanwhile', { number: paperNumber('handover', taken.number), amount: formatRupiah(taken.counted), giver: taken.giver, taker: taken.taker })}>
            {t('treasury.takenMeanwhileText')}
          </Band>
        )}
        {mayWrite && today.waiting.length > 0 ? (
          <HandoverForm waiting={today.waiting} onDone={told} />
        ) : (
          <Sheet>
            <Empty icon={HandCoins} title={t(today.waiting.length === 0 ? 'treasury.noneWaiting' : 'treasury.waiting')}>
              {t('treasury.noneWaitingText')}
            </Empty>
          </Sheet>
        )}
      </div>
      <Sheet title={t('treasury.handovers')}>
        <TroubleBand words={trouble === null ? null : words(trouble)} />
        {asked.value?.total === 0 && <p className="quiet small treasury-gap">{t('treasury.noHandovers')}</p>}
        <ul ref={asked.list} className="treasury-history">
          {asked.value?.rows.map((handover) => (
            <HandoverRow key={handover.handoverId} handover={handover} mayPrint={mayWrite} />
          ))}
        </ul>
        {asked.foot !== null && <ListFoot {...asked.foot} />}
      </Sheet>
    </div>
  );
}
