import { useState, type FormEvent } from 'react';
import type { DeadlineRules } from '../../../shared/domain/treasury/treasury-rules.ts';
import { useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { parseDay, writeDay } from '../../ui/parse-day.ts';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { KeptRules } from './kept-rules.tsx';
import { useMoment } from './treasury-words.ts';
import { useRules } from './use-rules.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const;

/** The end of the working day for deposits, on which days is worked, and a dispensation with its letter. */
export function DeadlineForm({ rules, mayChange }: { readonly rules: DeadlineRules; readonly mayChange: boolean }) {
  const t = useWords();
  const words = useTroubleWords();
  const { today } = useMoment();
  const editor = useRules();
  const [workDays, setWorkDays] = useTyped<readonly number[]>('work-days', () => rules.workDays);
  const [hour, setHour] = useTyped('hour', () => `${String(Math.floor(rules.endMinute / 60)).padStart(2, '0')}.${String(rules.endMinute % 60).padStart(2, '0')}`);
  const [life, setLife] = useTyped('life', () => String(rules.billingHours));
  const [reference, setReference] = useTyped('reference', () => '');
  const given = rules.dispensation;
  const [dispensed, setDispensed] = useTyped('dispensed', () => given !== null);
  const [days, setDays] = useTyped('days', () => String(given?.days ?? 7));
  const [counts, setCounts] = useTyped('counts', () => given?.counts ?? 'calendar');
  const [letter, setLetter] = useTyped('letter', () => given?.letter ?? '');
  const [from, setFrom] = useTyped('from', () => writeDay(given?.from ?? today));
  const [to, setTo] = useTyped('to', () => writeDay(given?.to ?? `${today.slice(0, 4)}-12-31`));
  const [tried, setTried] = useState(false);
  const endMinute = minuteOf(hour);
  const [first, last] = [parseDay(from), parseDay(to)];
  const wrongDays = !/^\d{1,2}$/.test(days) || Number(days) < 1 || Number(days) > 90;
  const wrongLife = !/^\d{1,3}$/.test(life) || Number(life) < 1 || Number(life) > 720;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (editor.clashes) return editor.goOn.current?.focus();
    setTried(true);
    if (endMinute === null || wrongLife || workDays.length === 0) return;
    if (dispensed && (wrongDays || letter.trim() === '' || first === null || last === null || last < first)) return;
    const dispensation = dispensed && first !== null && last !== null ? { days: Number(days), counts, letter: letter.trim(), from: first, to: last } : null;
    void editor.save({ key: 'treasury.deadline', value: { workDays: [...workDays], endMinute, dispensation, billingHours: Number(life) } }, reference);
  };
  return (
    <Sheet title={t('treasury.deadlineRules')}>
      <form className="treasury-form flat" noValidate onSubmit={submit} onChange={editor.touch} aria-label={t('treasury.deadlineRules')}>
        <p className="small quiet">{t('treasury.deadlineText')}</p>
        <fieldset className="treasury-weekdays" disabled={!mayChange}>
          <legend className="field-label">{t('treasury.workDays')}</legend>
          {WEEKDAYS.map((day) => (
            <label key={day}>
              <input type="checkbox" checked={workDays.includes(day)} onChange={() => setWorkDays(workDays.includes(day) ? workDays.filter((one) => one !== day) : [...workDays, day])} />
              {t(`treasury.weekday.${day}`)}
            </label>
          ))}
          {tried && workDays.length === 0 && <p className="field-error">{t('treasury.noWorkDay')}</p>}
        </fieldset>
        <div className="treasury-pair">
          <TextField label={t('treasury.endOfDay')} error={endMinute === null ? t('treasury.badHour') : undefined} value={hour} maxLength={5} inputMode="decimal" disabled={!mayChange} scan="refuse" onValue={setHour} />
          <TextField label={t('treasury.billingLife')} error={wrongLife ? t('treasury.badNumber', { most: 720 }) : undefined} value={life} maxLength={3} inputMode="numeric" disabled={!mayChange} scan="refuse" onValue={setLife} />
        </div>
        <Switch label={t('treasury.dispensation')} hint={t('treasury.dispensationHint')} checked={dispensed} disabled={!mayChange} onChecked={setDispensed} />
        {dispensed && (
          <div className="treasury-pair">
            <TextField label={t('treasury.dispensationDays')} error={tried && wrongDays ? t('treasury.badNumber', { most: 90 }) : undefined} value={days} maxLength={2} inputMode="numeric" disabled={!mayChange} scan="refuse" onValue={setDays} />
            <Segments label={t('treasury.dispensationCounts')} labelled value={counts} disabled={!mayChange} options={(['calendar', 'working'] as const).map((value) => ({ value, words: t(`treasury.counts.${value}`) }))} onValue={setCounts} />
            <DayField label={t('treasury.validFrom')} error={tried && first === null ? t('settings.badDay') : undefined} value={from} disabled={!mayChange} onValue={setFrom} />
            <DayField label={t('treasury.validTo')} error={tried && (last === null || (first !== null && last < first)) ? t('settings.badDay') : undefined} value={to} disabled={!mayChange} onValue={setTo} />
            <TextField label={t('treasury.letter')} error={tried && letter.trim() === '' ? t('treasury.referenceMissing') : undefined} value={letter} maxLength={80} disabled={!mayChange} scan="refuse" onValue={setLetter} />
          </div>
        )}
        <TextField label={t('settings.legalReference')} value={reference} maxLength={200} disabled={!mayChange} scan="refuse" onValue={setReference} />
        <KeptRules editor={editor} />
        <TroubleBand words={editor.trouble === null ? null : words(editor.trouble)} />
        {editor.saved && <Band tone="green" title={t('general.saved')} />}
        {mayChange && (
          <Button type="submit" kind="primary" busy={editor.saving && t('general.saving')}>
            {t('general.save')}
          </Button>
        )}
      </form>
    </Sheet>
  );
}

/** `15.00`, `15:30` as minutes since midnight, or null. */
function minuteOf(text: string): number | null {
  const parts = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim());
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2])];
  return parts === null || hour > 23 || minute > 59 ? null : hour * 60 + minute;
}
