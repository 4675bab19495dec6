import { useEffect, useRef, useState, type FormEvent } from 'react';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { useAppState } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** Blind: the expected amount is nowhere on the screen until the count is given; a difference then asks for its reason. */
export function CloseShift({ onClosed }: { readonly onClosed: (close: SealedClose) => void }) {
  const { service, desk } = useAppState();
  const t = useWords();
  const words = useTroubleWords();
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [noteMissing, setNoteMissing] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const amount = parseRupiah(text);
  const close = useCommand((commandId, counted: Rupiah, reason: string | null) => service.shift.close({ commandId, count: countOfSum(counted), reason }));
  const asked = close.trouble?.kind === 'refused' && close.trouble.refusal.code === 'shift.note-required' ? close.trouble.refusal : null;
  const [difference, setDifference] = useState<number | null>(null);

  useEffect(() => {
    if (asked === null) return;
    setDifference(asked.difference);
    noteField.current?.focus();
  }, [asked]);
  useEffect(() => {
    if (difference !== null) noteField.current?.focus();
  }, [difference]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!amount.ok) return field.current?.focus();
    if (difference !== null && note.trim() === '') {
      setNoteMissing(true);
      return noteField.current?.focus();
    }
    const closed = await close.run(amount.value, note.trim() === '' ? null : note.trim());
    if (closed === null) return;
    onClosed(closed.content);
    desk.shift.set({ shift: null, sales: 0 });
  };
  return (
    <form className="sheet shift-form" onSubmit={(event) => void submit(event)}>
      <h2>{t('shift.close')}</h2>
      <MoneyField
        ref={field}
        label={t('shift.counted')}
        hint={amount.ok && text !== '' ? t('shift.readAs', { amount: formatRupiah(amount.value) }) : t('shift.countedHint')}
        error={tried && !amount.ok ? describeError(t, amount.error) : undefined}
        value={text}
        readOnly={difference !== null}
        onValue={(value) => {
          setText(value);
          setTried(false);
          close.clear();
        }}
      />
      {difference !== null && (
        <>
          <Band tone={difference < 0 ? 'red' : 'yellow'} title={t(difference < 0 ? 'shift.short' : 'shift.over', { amount: formatRupiah(Math.abs(difference) as Rupiah) })}>
            {t('shift.differenceText')}
          </Band>
          <TextArea
            ref={noteField}
            label={t('shift.reason')}
            hint={t('shift.reasonHint')}
            error={noteMissing ? t('shift.reasonMissing') : undefined}
            value={note}
            maxLength={300}
            rows={2}
            onValue={(value) => {
              setNote(value);
              setNoteMissing(false);
            }}
          />
        </>
      )}
      <TroubleBand words={close.trouble === null || asked !== null ? null : words(close.trouble)} />
      <Button type="submit" kind="primary" size="big" wide busy={close.busy && t('shift.closing')} {...(difference === null ? { keys: 'Enter' } : {})}>
        {t(difference === null ? 'shift.countDone' : 'shift.close')}
      </Button>
    </form>
  );
}
