import { useEffect, useRef, useState, type FormEvent } from 'react';
import { parseSum } from '../../../shared/domain/cash/parse-rupiah.ts';
import { paperNumber } from '../../../shared/domain/treasury/paper-number.ts';
import type { Place } from '../../../shared/domain/ledger/place.ts';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { parseDay, writeDay } from '../../ui/parse-day.ts';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { useMoment } from './treasury-words.ts';

/** Cash carried to the bank, or fetched from it, with the number of the bank's slip. */
export function BankForm({ places }: { readonly places: Readonly<Record<Place, Rupiah>> }) {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const { today } = useMoment();
  const kept = useKeptForm();
  const [direction, setDirection] = useTyped<'in' | 'out'>('direction', () => 'in');
  const [text, setText] = useTyped('amount', () => '');
  const [day, setDay] = useTyped('day', () => writeDay(today));
  const [slip, setSlip] = useTyped('slip', () => '');
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const [done, setDone] = useState<number | null>(null);
  const amount = parseSum(text);
  const parsed = parseDay(day);
  const move = useCommand((commandId) => service.treasury.moveBank({ commandId, direction, amount: amount.ok ? amount.value : (0 as Rupiah), day: parsed ?? today, slip: slip.trim() }), kept.name);
  useEffect(() => {
    if (tried > 0) focusFirstFault(form.current);
  }, [tried]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried((times) => times + 1);
    setDone(null);
    if (!amount.ok || parsed === null || slip.trim() === '') return;
    const made = await kept.store(() => move.run());
    if (made === null) return;
    setDone(made.number);
    setText('');
    setSlip('');
    setTried(0);
  };
  return (
    <Sheet title={t('treasury.bankMove')}>
      <form ref={form} className="treasury-form flat" noValidate onSubmit={(event) => void submit(event)} aria-label={t('treasury.bankMove')}>
        <Segments label={t('treasury.direction')} value={direction} options={(['in', 'out'] as const).map((value) => ({ value, words: t(`treasury.direction.${value}`) }))} onValue={setDirection} />
        <div className="treasury-pair">
          <MoneyField
            label={t('treasury.amount')}
            hint={t('treasury.available', { amount: formatRupiah(places[direction === 'in' ? 'treasurer' : 'bank']) })}
            error={tried > 0 && !amount.ok ? describeError(t, amount.error) : undefined}
            value={text}
            onValue={setText}
          />
          <DayField label={t('treasury.slipDay')} error={parsed === null ? t('settings.badDay') : undefined} value={day} onValue={setDay} />
        </div>
        <TextField label={t('treasury.slipNumber')} error={tried > 0 && slip.trim() === '' ? t('treasury.slipNumberMissing') : undefined} scan="accept" value={slip} maxLength={60} onValue={setSlip} />
        <TroubleBand words={move.trouble === null ? null : words(move.trouble)} />
        {done !== null && <Band tone="green" title={t('treasury.recorded', { number: paperNumber('bank-move', done) })} />}
        {kept.waits && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
        <Button type="submit" kind="primary" busy={kept.sending && t('general.saving')}>
          {t('treasury.enter')}
        </Button>
      </form>
    </Sheet>
  );
}
