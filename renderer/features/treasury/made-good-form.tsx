import { useEffect, useRef, useState, type FormEvent } from 'react';
import { parseSum } from '../../../shared/domain/cash/parse-rupiah.ts';
import { paperNumber, zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { negateRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useSettings } from '../../app-state/desk.ts';
import { useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldFrame } from '../../ui/field-frame.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { addDays } from '../../../shared/kernel/add-days.ts';
import { AccountChoice } from './account-choice.tsx';
import { useMoment } from './treasury-words.ts';
import { useDifferences } from './use-differences.ts';

/** How far back a short close is looked for, in days. */
const LOOK_BACK = 366;

/** Money from outside: a shortage that somebody makes good, the interest of the account. */
export function MadeGoodForm() {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const settings = useSettings();
  const { today } = useMoment();
  const differences = useDifferences(addDays(today, -LOOK_BACK), today).value ?? [];
  const short = differences.flatMap(({ cashier, days }) => days.filter(({ difference }) => difference < 0).map((day) => ({ ...day, cashier })));
  const kept = useKeptForm();
  const [zShort, setZShort] = useTyped<number | null>('close', () => null);
  const [account, setAccount] = useTyped<string | null>('account', () => null);
  const [text, setText] = useTyped('amount', () => '');
  const [payer, setPayer] = useTyped('payer', () => '');
  const [reason, setReason] = useTyped('reason', () => '');
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const [done, setDone] = useState<number | null>(null);
  const accounts = settings?.['revenue.accounts'];
  const wanted = account ?? accounts?.shortage ?? accounts?.fallback ?? '';
  const amount = parseSum(text);
  const close = short.find(({ zNumber: number }) => number === zShort) ?? null;
  const take = useCommand(
    (commandId) => service.treasury.makeGood({ commandId, amount: amount.ok ? amount.value : (0 as Rupiah), account: wanted, shiftId: close?.shiftId ?? null, payer: payer.trim(), reason: reason.trim() }),
    kept.name,
  );
  useEffect(() => {
    if (tried > 0) focusFirstFault(form.current);
  }, [tried]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried((times) => times + 1);
    setDone(null);
    if (!amount.ok || payer.trim() === '' || reason.trim() === '') return;
    const made = await kept.store(() => take.run());
    if (made === null) return;
    setDone(made.number);
    setZShort(null);
    setText('');
    setPayer('');
    setReason('');
    setTried(0);
  };
  return (
    <Sheet title={t('treasury.madeGood')}>
      <form ref={form} className="treasury-form flat" noValidate onSubmit={(event) => void submit(event)} aria-label={t('treasury.madeGood')}>
        <div className="treasury-pair">
          <FieldFrame label={t('treasury.shortClose')} hint={t('treasury.shortCloseHint')}>
            {(links) => (
              <div className="field">
                <select
                  {...links}
                  className="field-select"
                  value={zShort ?? ''}
                  onChange={(event) => {
                    const number = event.target.value === '' ? null : Number(event.target.value);
                    setZShort(number);
                    const chosen = short.find((one) => one.zNumber === number);
                    if (chosen !== undefined) setPayer(chosen.cashier);
                  }}
                >
                  <option value="">{t('treasury.noClose')}</option>
                  {short.map((one) => (
                    <option key={one.zNumber} value={one.zNumber}>
                      {zNumber(one.zNumber)} · {one.cashier} · {formatRupiah(negateRupiah(one.difference))}
                    </option>
                  ))}
                </select>
              </div>
            )}
          </FieldFrame>
          <MoneyField label={t('treasury.amount')} error={tried > 0 && !amount.ok ? describeError(t, amount.error) : undefined} value={text} onValue={setText} />
          <AccountChoice label={t('treasury.column.account')} value={wanted} onValue={setAccount} />
          <TextField label={t('treasury.payer')} error={tried > 0 && payer.trim() === '' ? t('treasury.payerMissing') : undefined} value={payer} maxLength={80} scan="refuse" onValue={setPayer} />
        </div>
        <TextField label={t('treasury.reason')} error={tried > 0 && reason.trim() === '' ? t('treasury.reasonMissing') : undefined} value={reason} maxLength={300} scan="refuse" onValue={setReason} />
        <TroubleBand words={take.trouble === null ? null : words(take.trouble)} />
        {done !== null && <Band tone="green" title={t('treasury.recorded', { number: paperNumber('made-good', done) })} />}
        {kept.waits && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
        <Button type="submit" busy={kept.sending && t('general.saving')}>
          {t('treasury.enter')}
        </Button>
      </form>
    </Sheet>
  );
}
