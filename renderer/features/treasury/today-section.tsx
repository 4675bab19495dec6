import { FilePlus2 } from 'lucide-react';
import type { TreasuryToday } from '../../../shared/contract/treasury.ts';
import { formatBillingCode } from '../../../shared/domain/treasury/billing-code.ts';
import { useWords } from '../../app-state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Money } from '../../ui/money.tsx';
import { billingFormName } from './billing-form.tsx';
import { BillingState } from './billing-state.tsx';
import { DepositForm, type DepositTasks } from './deposit-task.tsx';
import { DueHero } from './due-hero.tsx';
import { DueTable } from './due-table.tsx';
import { payFormName } from './pay-form.tsx';
import { PlacesSheet } from './places-sheet.tsx';
import { anyFree, useMoment } from './treasury-words.ts';
import { TypedWaits } from './typed-waits.tsx';
import { WaitingSheet } from './waiting-sheet.tsx';

interface TodaySectionProps extends DepositTasks {
  readonly today: TreasuryToday;
  readonly mayWrite: boolean;
  readonly onHandover: () => void;
}

/** Where the money is, what waits for the treasurer, and the one red number with the way to make it smaller. */
export function TodaySection({ today, task, mayWrite, onTask, onDone, onHandover }: TodaySectionProps) {
  const t = useWords();
  const { moment } = useMoment();
  return (
    <div className="treasury-two">
      <div className="treasury-side">
        <WaitingSheet waiting={today.waiting} mayWrite={mayWrite} onHandover={onHandover} />
        <PlacesSheet places={today.places} cover={today.cover} openShift={today.openShift} />
      </div>
      <section className="sheet treasury-due" aria-label={t('treasury.notDeposited')}>
        <DueHero due={today.due} clearing={today.places.clearing} />
        {task === null ? (
          <>
            <DueTable items={today.items} />
            {today.billings.length > 0 && (
              <ul className="treasury-billings" aria-label={t('treasury.openBillings')}>
                {today.billings.map((billing, index) => (
                  <li key={billing.billingId}>
                    <span className="grow">
                      <strong className="num">{formatBillingCode(billing.code)}</strong>
                      <span className="small quiet">{t('treasury.validUntil', { moment: moment(billing.expiresAt) })}</span>
                      {mayWrite && <TypedWaits form={payFormName(billing)} />}
                    </span>
                    <BillingState state={billing.state} />
                    <Money amount={billing.total} />
                    {mayWrite && billing.state === 'expired' && (
                      <Button size="small" onClick={() => onTask({ kind: 'billing', replaces: billing, text: '' })}>
                        {t('treasury.makeAnew')}
                      </Button>
                    )}
                    {mayWrite && (
                      <Button size="small" {...(index === 0 ? { keys: 'P' } : {})} onClick={() => onTask({ kind: 'pay', billing, text: '' })}>
                        {t('treasury.pay')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {mayWrite && (
              <div className="treasury-foot">
                <Button kind="primary" icon={FilePlus2} {...(anyFree(today) ? { keys: 'B' } : { disabled: true })} onClick={() => onTask({ kind: 'billing', replaces: null, text: '' })}>
                  {t('treasury.enterBilling')}
                </Button>
                <TypedWaits form={billingFormName(null)} />
                {!anyFree(today) && <span className="small quiet">{t(today.items.length === 0 ? 'treasury.nothingDue' : 'treasury.allInBillings')}</span>}
              </div>
            )}
          </>
        ) : (
          <DepositForm today={today} task={task} onTask={onTask} onDone={onDone} />
        )}
      </section>
    </div>
  );
}

