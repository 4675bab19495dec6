import { useEffect, useRef, useState, type FormEvent } from 'react';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app-state/language.ts';
import { openPage } from '../../app-state/navigation.ts';
import { useAppState } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** The money in the drawer at the start, counted by the cashier: nothing is suggested. */
export function OpenShift({ onOpened }: { readonly onOpened: () => void }) {
  const { service, desk } = useAppState();
  const t = useWords();
  const words = useTroubleWords();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const amount = parseRupiah(text);
  const open = useCommand((commandId, openingFloat: Parameters<typeof service.shift.open>[0]['openingFloat']) => service.shift.open({ commandId, openingFloat }));
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!amount.ok) return field.current?.focus();
    const shift = await open.run(amount.value);
    if (shift === null) return;
    desk.shift.set({ shift, sales: 0 });
    onOpened();
    openPage('counter');
  };
  return (
    <form className="sheet shift-form" onSubmit={(event) => void submit(event)}>
      <h2>{t('shift.open')}</h2>
      <MoneyField
        ref={field}
        label={t('shift.openingFloat')}
        hint={amount.ok && text !== '' ? t('shift.readAs', { amount: formatRupiah(amount.value) }) : t('shift.openingHint')}
        error={tried && !amount.ok ? describeError(t, amount.error) : undefined}
        value={text}
        onValue={(value) => {
          setText(value);
          setTried(false);
        }}
      />
      <TroubleBand words={open.trouble === null ? null : words(open.trouble)} />
      <Button type="submit" kind="primary" size="big" keys="Enter" wide busy={open.busy && t('shift.opening')}>
        {t('shift.open')}
      </Button>
    </form>
  );
}
