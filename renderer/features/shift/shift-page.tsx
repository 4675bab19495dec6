import { useCallback, useEffect, useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { ClosedShift as Closed } from '../../../shared/contract/shift.ts';
import { useServiceEvent, useShift } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useKeysAhead } from '../../app-state/screen-keys.ts';
import { useAppState } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { troubleOf } from '../../app-state/trouble.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useKept } from '../../app-state/use-kept.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Page } from '../../ui/page.tsx';
import { CloseDrawer } from './close-drawer.tsx';
import type { SentClose } from './close-outcome.tsx';
import { ClosedShift } from './closed-shift.tsx';
import { DrawerDifferences } from './drawer-differences.tsx';
import { MoveCash } from './move-cash.tsx';
import { OpenDrawer } from './open-drawer.tsx';
import { OwnFigures } from './own-figures.tsx';
import { RecentShifts } from './recent-shifts.tsx';
import { ShiftFacts } from './shift-facts.tsx';
import './shift.css';

/** The cashier's time at the drawer: opened and closed by one blind count, on one screen. Readers see the shifts of before. */
export function ShiftPage() {
  const { service, desk } = useAppState();
  const t = useWords();
  const person = usePerson();
  const now = useShift();
  // Its seal is copied by hand: it stays for whoever comes back to this page.
  const [closed, setClosed] = useKept<Closed | null>('closed-shift', () => null);
  const [closesFor, setClosesFor] = useState<string | null>(null);
  const shift = now?.shift ?? null;
  // Sales do not tell the desk: the count is asked for where somebody looks.
  const look = useCallback((): void => {
    service.shift.current().then(desk.shift.set, () => undefined);
  }, [service, desk]);
  useEffect(look, [look, shift?.shiftId]);
  useEffect(() => {
    if (closed !== null && now !== null && (now.lastClose > closed.content.zNumber || (shift !== null && shift.shiftId !== closed.content.shift.id))) setClosed(null);
  }, [closed, now, shift]);
  const [sent, setSent] = useKept<SentClose | null>('closing-sent', () => null);
  const proved = (answer: Closed): void => {
    setClosed(answer);
    setSent(null);
  };
  useEffect(() => {
    if (sent === null || now === null || shift?.shiftId === sent.shiftId) return;
    // Another shift is open by now: what is sent again must not be about that one.
    if (shift !== null) return setSent(null);
    service.shift.close(sent.request).then(proved, (error: unknown) => {
      if (troubleOf(error).kind !== 'silent') setSent(null);
    });
  }, [service, sent, now, shift, setClosed, setSent]);
  const sheet = useAsk(() => service.shift.sheet(), [shift?.shiftId]);
  useServiceEvent((event) => {
    if (event.type === 'cart-changed' || event.type === 'cart-replaced' || event.type === 'prints-changed') sheet.again();
    if (event.type === 'cart-replaced') look();
  });
  const worksHere = mayCall('shift.open', person.role);
  const isMine = shift !== null && (shift.cashierId === person.userId || closesFor === shift.shiftId);
  const movesCash = mayCall('shift.moveCash', person.role);
  useKeysAhead(['F8'], isMine && movesCash && sheet.value === null);
  const head = now === null ? null : shift === null ? <Chip>{t('shift.none')}</Chip> : <Chip tone="blue">{t('shift.running', { number: shift.number })}</Chip>;
  return (
    <Page title={t('general.page.shift')} head={head} layout="scroll">
      <div className="col gap-3">
        {closed !== null && now !== null && shift === null && <ClosedShift closed={closed} />}
        {now !== null && shift === null && (worksHere ? <OpenDrawer key={now.lastClose} lastClose={now.lastClose} onOpened={() => setClosed(null)} /> : <p className="quiet">{t('shift.noneText')}</p>)}
        {shift !== null && !isMine && mayCall('shift.close', person.role) && (
          <Band
            tone="blue"
            live="off"
            title={t('shift.ofOther', { name: shift.cashier })}
            actions={
              <Button size="small" onClick={() => setClosesFor(shift.shiftId)}>
                {t('shift.closeForOther')}
              </Button>
            }
          >
            {t('shift.ofOtherText')}
          </Band>
        )}
        {isMine && sheet.value !== null && (
          <CloseDrawer key={shift.shiftId} sheet={sheet.value} onSent={setSent} onClosed={proved}>
            {movesCash && <MoveCash shift={shift} />}
            {mayCall('shift.own', person.role) && <OwnFigures />}
            <ShiftFacts shift={shift} sales={now?.sales ?? 0} />
          </CloseDrawer>
        )}
        {shift !== null && !isMine && <ShiftFacts shift={shift} sales={now?.sales ?? 0} />}
        {mayCall('shift.recent', person.role) && (
          <div className="shift-lists">
            <RecentShifts needs={shift?.shiftId ?? closed?.content.shift.id ?? null} />
            <DrawerDifferences needs={shift?.shiftId ?? closed?.content.shift.id ?? null} />
          </div>
        )}
      </div>
    </Page>
  );
}
