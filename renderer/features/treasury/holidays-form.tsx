import { Trash2, Upload } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { readHolidays } from '../../../shared/domain/treasury/read-holidays.ts';
import type { Holiday } from '../../../shared/domain/treasury/treasury-rules.ts';
import { useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { KeptRules } from './kept-rules.tsx';
import { useMoment } from './treasury-words.ts';
import { useRules } from './use-rules.ts';

/** Days without work: entered as lines, or read from a calendar file. */
export function HolidaysForm({ holidays, mayChange }: { readonly holidays: readonly Holiday[]; readonly mayChange: boolean }) {
  const t = useWords();
  const words = useTroubleWords();
  const { day } = useMoment();
  const editor = useRules();
  const file = useRef<HTMLInputElement>(null);
  const [list, setList] = useTyped<readonly Holiday[]>('list', () => holidays);
  const [text, setText] = useTyped('text', () => '');
  const [reference, setReference] = useTyped('reference', () => '');
  const [unread, setUnread] = useState<readonly string[]>([]);
  const add = (lines: string): void => {
    const read = readHolidays(lines);
    const days = new Map([...list, ...read.holidays].map((holiday) => [holiday.day, holiday]));
    setList([...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)));
    setUnread(read.unread);
    setText('');
    editor.touch();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (editor.clashes) return editor.goOn.current?.focus();
    void editor.save({ key: 'treasury.holidays', value: { list: [...list] } }, reference);
  };
  return (
    <Sheet title={t('treasury.holidays')}>
      <form className="treasury-form flat" noValidate onSubmit={submit} aria-label={t('treasury.holidays')}>
        <p className="small quiet">{t('treasury.holidaysText')}</p>
        <ul className="treasury-holidays">
          {list.map((holiday) => (
            <li key={holiday.day}>
              <span className="num">{holiday.day.length === 5 ? t('treasury.everyYear', { day: day(`2028-${holiday.day}`).replace(' 2028', '') }) : day(holiday.day)}</span>
              <span className="grow clip">{holiday.name}</span>
              {mayChange && (
                <Button
                  size="office"
                  kind="plainly"
                  icon={Trash2}
                  aria-label={t('treasury.removeHoliday', { name: holiday.name })}
                  onClick={() => {
                    setList(list.filter((one) => one !== holiday));
                    editor.touch();
                  }}
                />
              )}
            </li>
          ))}
        </ul>
        {mayChange && (
          <>
            <TextArea label={t('treasury.addHolidays')} hint={t('treasury.addHolidaysHint')} value={text} rows={3} maxLength={20_000} onValue={setText} />
            <div className="row wrap">
              <Button size="small" disabled={text.trim() === ''} onClick={() => add(text)}>
                {t('treasury.addLines')}
              </Button>
              <Button size="small" icon={Upload} onClick={() => file.current?.click()}>
                {t('treasury.importFile')}
              </Button>
              <input ref={file} className="only-spoken" type="file" tabIndex={-1} aria-label={t('treasury.importFile')} accept=".ics,.csv,.txt,text/calendar,text/csv,text/plain" onChange={(event) => void event.target.files?.[0]?.text().then(add)} />
            </div>
            {unread.length > 0 && (
              <Band tone="yellow" title={t('treasury.unreadLines', { count: unread.length })}>
                {unread.slice(0, 3).join(' · ')}
              </Band>
            )}
            <TextField label={t('settings.legalReference')} value={reference} maxLength={200} scan="refuse" onValue={setReference} />
            <KeptRules editor={editor} />
            <TroubleBand words={editor.trouble === null ? null : words(editor.trouble)} />
            {editor.saved && <Band tone="green" title={t('general.saved')} />}
            <Button type="submit" kind="primary" busy={editor.saving && t('general.saving')}>
              {t('general.save')}
            </Button>
          </>
        )}
      </form>
    </Sheet>
  );
}
