import { ScanBarcode } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { BillingView, TreasuryToday } from '../../../shared/contract/treasury.ts';
import { isOddBankReference, readNtpn } from '../../../shared/domain/treasury/ntpn.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import type { ReadAttachment } from '../../app-state/attachment-of-file.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { KeptForm, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { parseDay, writeDay } from '../../ui/parse-day.ts';
import { Segments } from '../../ui/segments.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { EndedBilling } from './ended-billing.tsx';
import { PayingHead } from './paying-head.tsx';
import { SlipField } from './slip-field.tsx';
import { useMoment } from './treasury-words.ts';
import { useScanOnce } from './use-scan-once.ts';

interface PayFormProps {
  readonly today: TreasuryToday;
  readonly billing: BillingView;
  readonly text: string;
  readonly onPaid: (billing: BillingView) => void;
  readonly onClose: () => void;
}

/** Which form the payment of a billing waits in. */
export const payFormName = ({ billingId }: Pick<BillingView, 'billingId'>): string => `deposit/${billingId}`;

/** The bank's slip of one billing: the NTPN makes it state revenue. Day, bank and source stand there already; what is typed waits for whoever looks elsewhere. */
export function PayForm(props: PayFormProps) {
  const service = useService();
  const isNewScan = useScanOnce();
  const billingId = props.billing.billingId as Id<'billing'>;
  const asked = useAsk(() => service.treasury.billing({ billingId }), [service, billingId]);
  useServiceEvent((event) => event.type === 'treasury-changed' && asked.again());
  return (
    <KeptForm name={payFormName(props.billing)}>
      <Paying {...props} billing={asked.value ?? props.billing} isNewScan={isNewScan} />
    </KeptForm>
  );
}

/** Nobody pays what somebody else has paid or given up meanwhile. */
function Paying(props: PayFieldsProps) {
  const { sending } = useKeptForm();
  const { billing, onClose } = props;
  return sending || billing.state === 'open' || billing.state === 'expired' ? <PayFields {...props} /> : <EndedBilling billing={billing} onClose={onClose} />;
}

interface PayFieldsProps extends PayFormProps {
  readonly isNewScan: (scan: string) => boolean;
}

function PayFields({ today, billing, text, isNewScan, onPaid, onClose }: PayFieldsProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const { today: thisDay } = useMoment();
  const field = useRef<HTMLInputElement>(null);
  const bankField = useRef<HTMLInputElement>(null);
  const kept = useKeptForm();
  const [ntpn, setNtpn] = useTyped('ntpn', () => '');
  const [bank, setBank] = useTyped('bank', () => today.lastBank);
  const [reference, setReference] = useTyped('reference', () => '');
  const [day, setDay] = useTyped('day', () => writeDay(thisDay));
  const [from, setFrom] = useTyped<'treasurer' | 'bank'>('from', () => (today.places.treasurer >= billing.total || today.places.bank < billing.total ? 'treasurer' : 'bank'));
  const [slip, setSlip] = useTyped<ReadAttachment | null>('slip', () => null);
  const [tried, setTried] = useState(false);
  const read = readNtpn(ntpn);
  const paidOn = parseDay(day);
  const pay = useCommand(
    (commandId) =>
      service.treasury.payDeposit({
        commandId,
        billingId: billing.billingId as Id<'billing'>,
        ntpn: read.ok ? read.value : ntpn,
        bankReference: reference.trim(),
        bank: bank.trim(),
        paidOn: paidOn ?? thisDay,
        from,
        slip: slip === null ? null : { mime: slip.mime, base64: slip.base64 },
      }),
    kept.name,
  );
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    // A form opened without a scan leaves what waits.
    if (isNewScan(text)) setNtpn(text);
  }, [text]);
  useScreenKeys([{ keys: 'Escape', label: t('treasury.key.later'), run: onClose }]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!read.ok) return field.current?.focus();
    if (bank.trim() === '') return bankField.current?.focus();
    if (paidOn === null) return;
    const paid = await kept.store(() => pay.run());
    if (paid !== null) onPaid(paid);
  };
  return (
    <form className="treasury-form" noValidate onSubmit={(event) => void submit(event)} aria-label={t('treasury.payTitle')}>
      <PayingHead billing={billing} />
      <div className="treasury-pair">
        <TextField
          ref={field}
          label={t('treasury.ntpn')}
          hint={t('treasury.ntpnHint')}
          error={tried && !read.ok ? t('errors.ntpn.not-16', { characters: read.error.characters }) : undefined}
          scan="accept"
          className="treasury-code"
          value={ntpn}
          maxLength={24}
          trailing={<Icon of={ScanBarcode} />}
          onValue={(value) => setNtpn(value.toUpperCase())}
        />
        <TextField ref={bankField} label={t('treasury.bank')} error={tried && bank.trim() === '' ? t('treasury.bankMissing') : undefined} value={bank} maxLength={60} onValue={setBank} />
        <DayField label={t('treasury.paidOn')} error={paidOn === null ? t('settings.badDay') : undefined} value={day} onValue={setDay} />
        <TextField label={t('treasury.bankReference')} hint={isOddBankReference(reference) ? t('treasury.bankReferenceOdd') : t('treasury.optional')} scan="accept" value={reference} maxLength={40} onValue={setReference} />
        <Segments
          label={t('treasury.from')}
          labelled
          value={from}
          options={(['treasurer', 'bank'] as const).map((value) => ({ value, words: `${t(`treasury.place.${value}`)} ${formatRupiah(today.places[value])}` }))}
          onValue={setFrom}
        />
        <SlipField slip={slip} onSlip={setSlip} />
      </div>
      <TroubleBand words={pay.trouble === null ? null : words(pay.trouble)} />
      {kept.waits && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
      <div className="treasury-foot">
        <Button type="submit" kind="primary" keys="Enter" busy={kept.sending && t('general.saving')}>
          {t('treasury.markPaid')}
        </Button>
        <Button keys="Escape" onClick={onClose}>
          {t('treasury.later')}
        </Button>
      </div>
    </form>
  );
}
