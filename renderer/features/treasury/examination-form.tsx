import { FileText } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { paperNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { usePaperFile } from '../../app-state/use-paper-file.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { parseDay, writeDay } from '../../ui/parse-day.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { useMoment } from './treasury-words.ts';

/** What the head found at the treasurer's, recorded under a number and handed out as a berita acara: counted first, the books speak only on the paper. */
export function ExaminationForm() {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const { today } = useMoment();
  const kept = useKeptForm();
  const [first, setFirst] = useTyped('first', () => writeDay(`${today.slice(0, 8)}01`));
  const [last, setLast] = useTyped('last', () => writeDay(today));
  const [cash, setCash] = useTyped('cash', () => '');
  const [bank, setBank] = useTyped('bank', () => '');
  const [explanation, setExplanation] = useTyped('explanation', () => '');
  const [compared, setCompared] = useTyped('compared', () => false);
  const [received, setReceived] = useTyped('received', () => '');
  const [deposited, setDeposited] = useTyped('deposited', () => '');
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const explaining = useRef<HTMLInputElement>(null);
  const paper = usePaperFile();
  const recording = useCommand((commandId, found: Omit<Parameters<typeof service.paper.examine>[0], 'commandId'>) => service.paper.examine({ commandId, ...found }), kept.name);
  const [number, setNumber] = useState<number | null>(null);
  const [from, day] = [parseDay(first), parseDay(last)];
  const [inHand, inBank, theirs, paid] = [cash, bank, received, deposited].map((text) => parseRupiah(text));
  const unexplained = recording.trouble?.kind === 'refused' && recording.trouble.refusal.code === 'examination.explanation-required';
  useEffect(() => {
    if (tried > 0) focusFirstFault(form.current);
  }, [tried]);
  useEffect(() => {
    if (unexplained) explaining.current?.focus();
  }, [unexplained]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried((times) => times + 1);
    if (from === null || day === null || inHand?.ok !== true || inBank?.ok !== true) return;
    if (compared && (theirs?.ok !== true || paid?.ok !== true)) return;
    const uakpa = compared && theirs?.ok === true && paid?.ok === true ? { received: theirs.value, deposited: paid.value } : null;
    void record({ from, day, cash: inHand.value, bank: inBank.value, explanation: explanation.trim() === '' ? null : explanation.trim(), uakpa });
  };
  const record = async (found: Parameters<typeof recording.run>[0]): Promise<void> => {
    setNumber(null);
    const recorded = await kept.store(() => recording.run(found));
    if (recorded === null) return;
    setNumber(recorded.number);
    // Pressed once more for its paper, it would be examined once more.
    setCash('');
    setBank('');
    setExplanation('');
    setReceived('');
    setDeposited('');
    setTried(0);
    await paper.make(() => service.paper.examination(recorded));
  };
  const fault = (amount: typeof inHand): string | undefined => (tried > 0 && amount?.ok === false ? describeError(t, amount.error) : undefined);
  return (
    <Sheet title={t('treasury.examination')}>
      <form ref={form} className="treasury-form flat" noValidate onSubmit={submit} aria-label={t('treasury.examination')}>
        <p className="small quiet">{t('treasury.examination.text')}</p>
        <div className="treasury-pair">
          <DayField label={t('treasury.examination.from')} error={from === null ? t('settings.badDay') : undefined} value={first} onValue={setFirst} />
          <DayField label={t('treasury.examination.day')} error={day === null ? t('settings.badDay') : undefined} value={last} onValue={setLast} />
          <MoneyField label={t('treasury.examination.cash')} error={fault(inHand)} value={cash} onValue={setCash} />
          <MoneyField label={t('treasury.examination.bank')} error={fault(inBank)} value={bank} onValue={setBank} />
        </div>
        <TextField ref={explaining} label={t('treasury.examination.explanation')} hint={t('treasury.examination.explanationHint')} value={explanation} maxLength={300} scan="refuse" onValue={setExplanation} />
        <Switch label={t('treasury.examination.uakpa')} hint={t('treasury.examination.uakpaHint')} checked={compared} onChecked={setCompared} />
        {compared && (
          <div className="treasury-pair">
            <MoneyField label={t('treasury.examination.received')} error={fault(theirs)} value={received} onValue={setReceived} />
            <MoneyField label={t('treasury.examination.deposited')} error={fault(paid)} value={deposited} onValue={setDeposited} />
          </div>
        )}
        <TroubleBand words={recording.trouble === null ? null : words(recording.trouble)} />
        <TroubleBand words={paper.trouble === null ? null : words(paper.trouble)} />
        {number !== null && <Band tone="blue" live="polite" title={t('treasury.recorded', { number: paperNumber('examination', number) })}>{paper.given}</Band>}
        {kept.waits && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
        <Button type="submit" icon={FileText} busy={(kept.sending || paper.busy) && t('treasury.books.setting')}>
          {t('treasury.examination.make')}
        </Button>
      </form>
    </Sheet>
  );
}
