import { FilePlus2, Landmark, Paperclip } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { BillingView, TreasuryToday } from '../../../shared/contract/treasury.ts';
import { formatBillingCode } from '../../../shared/domain/treasury/billing-code.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAttachment } from '../../app-state/use-attachment.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useKept } from '../../app-state/use-kept.ts';
import { useRows } from '../../app-state/use-rows.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { BillingState } from './billing-state.tsx';
import { DepositForm, type DepositTask, type DepositTasks } from './deposit-task.tsx';
import { anyFree, sourceNumber, useMoment } from './treasury-words.ts';

interface DepositsSectionProps extends DepositTasks {
  readonly today: TreasuryToday;
  readonly mayWrite: boolean;
}

/** Every billing code that was entered and what became of it. */
export function DepositsSection({ today, task, mayWrite, onTask, onDone }: DepositsSectionProps) {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const asked = useRows((wish) => service.treasury.billings(wish), ({ total }) => total, [service]);
  useServiceEvent((event) => event.type === 'treasury-changed' && asked.again());
  useScreenKeys(asked.keys);
  if (task !== null) {
    return (
      <section className="sheet treasury-due">
        <DepositForm today={today} task={task} onTask={onTask} onDone={onDone} />
      </section>
    );
  }
  return (
    <Sheet
      title={t('treasury.section.deposits')}
      aside={
        mayWrite ? (
          <Button size="office" icon={FilePlus2} {...(anyFree(today) ? { keys: 'B' } : { disabled: true })} onClick={() => onTask({ kind: 'billing', replaces: null, text: '' })}>
            {t('treasury.enterBilling')}
          </Button>
        ) : null
      }
    >
      <TroubleBand words={asked.trouble === null ? null : words(asked.trouble)} />
      {asked.value?.total === 0 && (
        <Empty icon={Landmark} title={t('treasury.noBillings')}>
          {t('treasury.noBillingsText')}
        </Empty>
      )}
      <ul ref={asked.list} className="treasury-history">
        {asked.value?.rows.map((billing) => (
          <BillingRow key={billing.billingId} billing={billing} mayWrite={mayWrite} onTask={onTask} />
        ))}
      </ul>
      {asked.foot !== null && <ListFoot {...asked.foot} />}
    </Sheet>
  );
}

function BillingRow({ billing, mayWrite, onTask }: { readonly billing: BillingView; readonly mayWrite: boolean; readonly onTask: (task: DepositTask) => void }) {
  const t = useWords();
  const { moment, day } = useMoment();
  const words = useTroubleWords();
  /** Why the code is taken back; null: nobody takes it back. */
  const [reason, setReason] = useKept<string | null>(`billing-end/${billing.billingId}`, () => null);
  const slip = useAttachment();
  const { slipId = null, ntpn = '' } = billing.deposit ?? {};
  const unpaid = billing.state === 'open' || billing.state === 'expired';
  const ending = unpaid && reason !== null;
  return (
    <li>
      <div className="treasury-history-line">
        <span className="grow">
          <strong className="num">{formatBillingCode(billing.code)}</strong>
          <span className="small quiet num">
            {moment(billing.createdAt)} · {billing.sources.map(sourceNumber).join(', ')} · {billing.lines.map(({ account }) => account).join(', ')}
          </span>
          {billing.deposit !== null && <span className="small num">{t('treasury.paidLine', { ntpn: billing.deposit.ntpn, bank: billing.deposit.bank, day: day(billing.deposit.paidOn) })}</span>}
          {unpaid && <span className="small quiet">{t('treasury.validUntil', { moment: moment(billing.expiresAt) })}</span>}
          {billing.replacedBy !== null && <span className="small quiet num">{t('treasury.replacedBy', { code: formatBillingCode(billing.replacedBy) })}</span>}
          {billing.reason !== null && billing.replacedBy === null && <span className="small quiet">{billing.reason}</span>}
        </span>
        {slipId !== null && (
          <Button size="office" icon={Paperclip} busy={slip.busy && t('general.working')} aria-label={t('treasury.slipOf', { ntpn })} onClick={() => void slip.run(slipId, `bukti-${ntpn}`)}>
            {t('treasury.slipOpen')}
          </Button>
        )}
        <BillingState state={billing.state} />
        <Money amount={billing.total} />
        {mayWrite && unpaid && !ending && (
          <span className="row">
            <Button size="office" onClick={() => onTask({ kind: 'pay', billing, text: '' })}>
              {t('treasury.pay')}
            </Button>
            <Button size="office" onClick={() => onTask({ kind: 'billing', replaces: billing, text: '' })}>
              {t('treasury.makeAnew')}
            </Button>
            <Button size="office" kind="plainly" onClick={() => setReason('')}>
              {t('treasury.end')}
            </Button>
          </span>
        )}
      </div>
      <TroubleBand words={slip.trouble === null ? null : words(slip.trouble)} />
      <FileBand words={slip.given} />
      {ending && <EndBilling billing={billing} reason={reason} onReason={setReason} onDone={() => setReason(null)} />}
    </li>
  );
}

function EndBilling({ billing, reason, onReason, onDone }: { readonly billing: BillingView; readonly reason: string; readonly onReason: (reason: string) => void; readonly onDone: () => void }) {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const [tried, setTried] = useState(false);
  const end = useCommand((commandId) => service.treasury.endBilling({ commandId, billingId: billing.billingId as Id<'billing'>, reason: reason.trim() }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '' && (await end.run()) !== null) onDone();
  };
  return (
    <form className="treasury-inline" noValidate onSubmit={(event) => void submit(event)}>
      <TextField label={t('treasury.endReason')} error={tried && reason.trim() === '' ? t('treasury.reasonMissing') : undefined} value={reason} maxLength={300} scan="refuse" onValue={onReason} autoFocus />
      <Button type="submit" kind="danger" busy={end.busy && t('general.saving')}>
        {t('treasury.endNow')}
      </Button>
      <Button onClick={onDone}>{t('general.back')}</Button>
      <TroubleBand words={end.trouble === null ? null : words(end.trouble)} />
    </form>
  );
}
