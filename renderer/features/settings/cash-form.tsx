import { useState } from 'react';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

/** Above these amounts of the drawer a second person is needed. */
export function CashForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const limits = useSetting('cash.limits', settings);
  const float = useSetting('cash.float', settings);
  const count = useSetting('stock-count.limit', settings);
  const { draft, edit, save, ...state } = limits;
  const { draft: countDraft, edit: editCount, save: saveCount, ...countState } = count;
  const { draft: floatDraft, edit: editFloat, save: saveFloat, ...floatState } = float;
  return (
    <div className="col gap-3">
      <SettingForm title={t('settings.section.cash')} mayChange={mayChange} {...state} onSave={() => void save()}>
        <p className="quiet">{t('settings.cash.text')}</p>
        <div className="pair">
          <Limit label={t('settings.cash.paidOut')} amount={draft.paidOut} mayChange={mayChange} onAmount={(paidOut) => edit({ paidOut })} />
          <Limit label={t('settings.cash.difference')} amount={draft.difference} mayChange={mayChange} onAmount={(difference) => edit({ difference })} />
        </div>
      </SettingForm>
      <SettingForm title={t('settings.cash.floatTitle')} mayChange={mayChange} {...floatState} onSave={() => void saveFloat()}>
        <Limit label={t('settings.cash.float')} amount={floatDraft.amount} mayChange={mayChange} onAmount={(amount) => editFloat({ amount })} />
      </SettingForm>
      <SettingForm title={t('settings.cash.countTitle')} mayChange={mayChange} {...countState} onSave={() => void saveCount()}>
        <p className="quiet">{t('settings.cash.countText')}</p>
        <Limit label={t('settings.cash.countLimit')} amount={countDraft.amount} mayChange={mayChange} onAmount={(amount) => editCount({ amount })} />
      </SettingForm>
    </div>
  );
}

function Limit({ label, amount, mayChange, onAmount }: { readonly label: string; readonly amount: Rupiah; readonly mayChange: boolean; readonly onAmount: (amount: Rupiah) => void }) {
  const t = useWords();
  const [text, setText] = useState(() => formatAmount(amount));
  const typed = parseRupiah(text);
  return (
    <MoneyField
      label={label}
      value={text}
      maxLength={15}
      disabled={!mayChange}
      error={typed.ok ? undefined : (wordsOr(t, `errors.${typed.error.code}`) ?? t('errors.unknown'))}
      onValue={(next) => {
        setText(next);
        const read = parseRupiah(next);
        if (read.ok) onAmount(read.value);
      }}
    />
  );
}
