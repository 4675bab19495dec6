import { useRef, useState, type FormEvent } from 'react';
import type { TargetView } from '../../../shared/contract/treasury.ts';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import type { RevenueTarget } from '../../../shared/domain/treasury/treasury-rules.ts';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { formatAmount, formatRupiah } from '../../../shared/i18n/format.ts';
import { useAppState } from '../../app-state/service.ts';
import { useSettings } from '../../app-state/desk.ts';
import { useClash, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { KeptRules } from './kept-rules.tsx';

interface TargetFormProps {
  readonly year: number;
  readonly accounts: TargetView['accounts'];
  readonly targets: readonly RevenueTarget[];
  readonly mayChange: boolean;
}

/** The year's target by revenue account, with the letter it stands in. */
export function TargetForm({ year, accounts, targets, mayChange }: TargetFormProps) {
  const t = useWords();
  const words = useTroubleWords();
  const { service, desk } = useAppState();
  const form = useKeptForm();
  const list = useSettings()?.['revenue.accounts'].list ?? [];
  const mine = targets.filter((target) => target.year === year);
  const [typedTexts, setTexts] = useTyped<Readonly<Record<string, string>>>('texts', () => ({}));
  const texts: Readonly<Record<string, string>> = { ...Object.fromEntries(mine.map(({ account, amount }) => [account, formatAmount(amount)])), ...typedTexts };
  const [reference, setReference] = useTyped('reference', () => '');
  const [saved, setSaved] = useState(false);
  const set = useCommand((commandId, next: readonly RevenueTarget[]) =>
    service.treasury.setRules({ commandId, change: { key: 'treasury.targets', value: { list: [...next] } }, validFrom: null, legalReference: reference.trim() === '' ? null : reference.trim() }),
  );
  const goOn = useRef<HTMLButtonElement>(null);
  const clashes = useClash();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (clashes) return goOn.current?.focus();
    const read = list.map(({ code }) => ({ code, typed: texts[code] ?? '', amount: parseRupiah(texts[code] ?? '') }));
    if (read.some(({ typed, amount }) => typed.trim() !== '' && !amount.ok)) return;
    const next = read.flatMap(({ code, amount }) => (amount.ok && amount.value > 0 ? [{ year, account: code, amount: amount.value }] : []));
    const stored = await form.store(async () => {
      const settings = await set.run([...targets.filter((target) => target.year !== year), ...next]);
      if (settings !== null) desk.settings.set(settings);
      return settings;
    });
    if (stored !== null) setSaved(true);
  };
  return (
    <Sheet title={t('treasury.byAccount')}>
      <form className="treasury-form flat" noValidate onSubmit={(event) => void submit(event)} aria-label={t('treasury.byAccount')}>
        <ul className="treasury-lines">
          {list.map(({ code, name }) => {
            const typed = texts[code] ?? '';
            const read = parseRupiah(typed);
            const deposited = accounts.find(({ account }) => account === code)?.deposited;
            return (
              <li key={code}>
                <span className="grow">
                  <strong className="num">{code}</strong> <span className="small quiet">{name}</span>
                  {deposited !== undefined && deposited > 0 && <span className="small num"> · {t('treasury.depositedOf', { amount: formatRupiah(deposited) })}</span>}
                </span>
                <MoneyField
                  label={<span className="only-spoken">{t('treasury.targetFor', { account: code })}</span>}
                  error={typed.trim() !== '' && !read.ok ? describeError(t, read.error) : undefined}
                  value={typed}
                  maxLength={20}
                  disabled={!mayChange}
                  onValue={(text) => {
                    setTexts({ ...typedTexts, [code]: text });
                    setSaved(false);
                  }}
                />
              </li>
            );
          })}
        </ul>
        <TextField label={t('settings.legalReference')} value={reference} maxLength={200} disabled={!mayChange} onValue={setReference} />
        <KeptRules editor={{ clashes, goOn }} />
        <TroubleBand words={set.trouble === null ? null : words(set.trouble)} />
        {saved && <Band tone="green" title={t('general.saved')} />}
        {mayChange && (
          <Button type="submit" kind="primary" busy={form.sending && t('general.saving')}>
            {t('general.save')}
          </Button>
        )}
      </form>
    </Sheet>
  );
}
