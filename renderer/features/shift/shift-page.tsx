import { useEffect, useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import { useShift } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useAppState } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { Chip } from '../../ui/chip.tsx';
import { Page } from '../../ui/page.tsx';
import { CloseShift } from './close-shift.tsx';
import { ClosedShift } from './closed-shift.tsx';
import { OpenShift } from './open-shift.tsx';
import { ParkedAtClose } from './parked-at-close.tsx';
import { RecentShifts } from './recent-shifts.tsx';
import { ShiftFacts } from './shift-facts.tsx';
import './shift.css';

/** The cashier's time at the drawer: opened with the float, closed by one blind count. Readers see the shifts of before. */
export function ShiftPage() {
  const { service, desk } = useAppState();
  const t = useWords();
  const person = usePerson();
  const now = useShift();
  const [closed, setClosed] = useState<SealedClose | null>(null);
  // Sales do not tell the desk: the count is asked for when somebody looks.
  useEffect(() => {
    service.shift.current().then((current) => desk.shift.set(current), () => undefined);
  }, [service, desk]);
  const worksHere = mayCall('shift.open', person.role);
  const head = now === null ? null : now.shift === null ? <Chip>{t('shift.none')}</Chip> : <Chip tone="blue">{t('shift.running', { number: now.shift.number })}</Chip>;
  return (
    <Page title={t('general.page.shift')} head={head} layout="scroll">
      <div className="shift-two">
        <div className="col gap-3">
          {closed !== null && <ClosedShift close={closed} />}
          {worksHere && now !== null && (now.shift === null ? <OpenShift onOpened={() => setClosed(null)} /> : <CloseShift key={now.shift.shiftId} onClosed={setClosed} />)}
          {!worksHere && now !== null && now.shift === null && <p className="quiet">{t('shift.noneText')}</p>}
        </div>
        <div className="col gap-3">
          {worksHere && now?.shift != null && <ParkedAtClose shiftId={now.shift.shiftId} />}
          {now?.shift != null && <ShiftFacts shift={now.shift} sales={now.sales} />}
          {mayCall('shift.recent', person.role) && <RecentShifts needs={now?.shift?.shiftId ?? closed?.shift.id ?? null} />}
        </div>
      </div>
    </Page>
  );
}
