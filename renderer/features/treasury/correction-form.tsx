import { useEffect, useRef, useState, type FormEvent } from 'react';
import { parseSum } from '../../../shared/domain/cash/parse-rupiah.ts';
import type { AccountAmount } from '../../../shared/domain/treasury/due.ts';
import { paperNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { negateRupiah } from '../../../shared/kernel/rupiah.ts';
import { useSettings } from '../../app-state/desk.ts';
import { useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useSecondPerson } from '../../app-state/second-person.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { SecondPerson } from '../../ui/second-person.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { AccountChoice } from './account-choice.tsx';

/** What is due changes without money: by a letter, with a second person. */
export function CorrectionForm() {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const settings = useSettings();
  const kept = useKeptForm();
  const [sign, setSign] = useTyped<'more' | 'less'>('sign', () => 'less');
  const [account, setAccount] = useTyped<string | null>('account', () => null);
  const [text, setText] = useTyped('amount', () => '');
  const [reason, setReason] = useTyped('reason', () => '');
  const [reference, setReference] = useTyped('reference', () => '');
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const amount = parseSum(text);
  const wanted = account ?? settings?.['revenue.accounts'].fallback ?? '';
  const lines: AccountAmount[] = amount.ok ? [{ account: wanted, amount: sign === 'less' ? negateRupiah(amount.value) : amount.value }] : [];
  const correct = useCommand((commandId, approvalId: string) => service.treasury.correctDue({ commandId, lines, reason: reason.trim(), reference: reference.trim(), approvalId }), kept.name);
  useEffect(() => {
    if (tried > 0) focusFirstFault(form.current);
  }, [tried]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried((times) => times + 1);
    setDone(null);
    if (amount.ok && reason.trim() !== '' && reference.trim() !== '') setAsking(true);
  };
  const approved = async (approvalId: string): Promise<void> => {
    setAsking(false);
    const made = await kept.store(() => correct.run(approvalId));
    if (made === null) return;
    setDone(made.number);
    setText('');
    setReason('');
    setReference('');
    setTried(0);
  };
  return (
    <Sheet title={t('treasury.correction')}>
      <form ref={form} className="treasury-form flat" noValidate onSubmit={submit} aria-label={t('treasury.correction')}>
        <p className="small quiet">{t('treasury.correctionText')}</p>
        <Segments label={t('treasury.correctionSign')} value={sign} disabled={asking} options={(['less', 'more'] as const).map((value) => ({ value, words: t(`treasury.sign.${value}`) }))} onValue={setSign} />
        <div className="treasury-pair">
          <MoneyField label={t('treasury.amount')} error={tried > 0 && !amount.ok ? describeError(t, amount.error) : undefined} value={text} readOnly={asking} onValue={setText} />
          <AccountChoice label={t('treasury.column.account')} value={wanted} onValue={setAccount} />
          <TextField label={t('treasury.reason')} error={tried > 0 && reason.trim() === '' ? t('treasury.reasonMissing') : undefined} value={reason} maxLength={300} scan="refuse" readOnly={asking} onValue={setReason} />
          <TextField label={t('treasury.reference')} error={tried > 0 && reference.trim() === '' ? t('treasury.referenceMissing') : undefined} value={reference} maxLength={120} scan="refuse" readOnly={asking} onValue={setReference} />
        </div>
        <TroubleBand words={correct.trouble === null ? null : words(correct.trouble)} />
        {done !== null && <Band tone="green" title={t('treasury.recorded', { number: paperNumber('correction', done) })} />}
        {kept.waits && !asking && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
        {!asking && (
          <Button type="submit" busy={kept.sending && t('general.saving')}>
            {t('treasury.correct')}
          </Button>
        )}
      </form>
      {asking && <Allow lines={lines} reference={reference.trim()} title={t('treasury.correctionAct', { account: wanted, amount: formatRupiah(lines[0]?.amount ?? (0 as AccountAmount['amount'])) })} onApproved={(approvalId) => void approved(approvalId)} onCancel={() => setAsking(false)} />}
    </Sheet>
  );
}

function Allow({ lines, reference, title, onApproved, onCancel }: { readonly lines: readonly AccountAmount[]; readonly reference: string; readonly title: string; readonly onApproved: (approvalId: string) => void; readonly onCancel: () => void }) {
  const panel = useSecondPerson({ act: { type: 'due-correction', lines, reference }, onApproved: ({ approvalId }) => onApproved(approvalId), onCancel });
  return <SecondPerson title={title} {...panel} />;
}
