import { FileText, HandCoins, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { HandoverView, TreasuryToday } from '../../../shared/contract/treasury.ts';
import { paperNumber, zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { usePaperFile } from '../../app-state/use-paper-file.ts';
import { useRows } from '../../app-state/use-rows.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { HandoverForm, letGoOfHandedOver } from './handover-form.tsx';
import { useMoment } from './treasury-words.ts';

/** Cash goes from the safe to the treasurer, and what went before. */
export function HandoverSection({ today, mayWrite }: { readonly today: TreasuryToday; readonly mayWrite: boolean }) {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const { moment } = useMoment();
  const asked = useRows((wish) => service.treasury.handovers(wish), ({ total }) => total, [service]);
  useServiceEvent((event) => event.type === 'treasury-changed' && asked.again());
  useScreenKeys(asked.keys);
  const { role, name } = usePerson();
  const { value } = asked;
  useEffect(() => {
    for (const handover of value?.rows ?? []) letGoOfHandedOver(handover, name);
  }, [value, name]);
  const paper = usePaperFile();
  const print = useCommand((commandId, handoverId: string) => service.treasury.printHandover({ commandId, handoverId: handoverId as Id<'handover'> }), null, 'sets');
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
  const trouble = asked.trouble ?? print.trouble ?? paper.trouble;
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
        <FileBand words={paper.given} />
        {asked.value?.total === 0 && <p className="quiet small treasury-gap">{t('treasury.noHandovers')}</p>}
        <ul ref={asked.list} className="treasury-history">
          {asked.value?.rows.map((handover) => (
            <li key={handover.handoverId}>
              <div className="treasury-history-line">
                <span className="grow">
                  <strong className="num">{paperNumber('handover', handover.number)}</strong>
                  <span className="small quiet num">
                    {moment(handover.at)} · {handover.closes.map((close) => zNumber(close.zNumber)).join(', ')}
                  </span>
                  <span className="small">
                    {handover.giver} → {handover.taker}
                  </span>
                  {handover.difference !== 0 && (
                    <span className="small">
                      <Chip tone="yellow">{t('treasury.differs', { amount: formatRupiah(handover.difference) })}</Chip> {handover.reason}
                    </span>
                  )}
                </span>
                <Money amount={handover.counted} />
                {mayCall('paper.handover', role) && (
                  <Button size="office" icon={FileText} busy={paper.busy && t('treasury.books.setting')} aria-label={t('treasury.recordOf', { number: paperNumber('handover', handover.number) })} onClick={() => void paper.make(() => service.paper.handover({ handoverId: handover.handoverId }))}>
                    {t('treasury.record')}
                  </Button>
                )}
                {mayWrite && <Button size="office" icon={Printer} aria-label={t('treasury.printCopy', { number: paperNumber('handover', handover.number) })} onClick={() => void print.run(handover.handoverId)} />}
              </div>
            </li>
          ))}
        </ul>
        {asked.foot !== null && <ListFoot {...asked.foot} />}
      </Sheet>
    </div>
  );
}
