import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { KeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

/** Above these amounts of the drawer a second person is needed. Three settings, each a form that waits by itself. */
export function CashForm(props: SettingFormProps) {
  const { settings } = props;
  return (
    <div className="col gap-3">
      <KeptForm name="setting/cash/limits" ground={settings['cash.limits']}>
        <LimitsForm {...props} />
      </KeptForm>
      <KeptForm name="setting/cash/float" ground={settings['cash.float']}>
        <FloatForm {...props} />
      </KeptForm>
      <KeptForm name="setting/cash/count" ground={settings['stock-count.limit']}>
        <CountLimitForm {...props} />
      </KeptForm>
    </div>
  );
}

function LimitsForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { draft, edit, save, ...state } = useSetting('cash.limits', settings);
  return (
    <SettingForm title={t('settings.section.cash')} mayChange={mayChange} {...state} onSave={() => save()}>
      <p className="quiet">{t('settings.cash.text')}</p>
      <div className="pair">
        <Limit field="paid-out" label={t('settings.cash.paidOut')} amount={draft.paidOut} mayChange={mayChange} onAmount={(paidOut) => edit({ paidOut })} />
        <Limit field="difference" label={t('settings.cash.difference')} amount={draft.difference} mayChange={mayChange} onAmount={(difference) => edit({ difference })} />
      </div>
    </SettingForm>
  );
}

function FloatForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { draft, edit, save, ...state } = useSetting('cash.float', settings);
  return (
    <SettingForm title={t('settings.cash.floatTitle')} mayChange={mayChange} {...state} onSave={() => save()}>
      <Limit field="amount" label={t('settings.cash.float')} amount={draft.amount} mayChange={mayChange} onAmount={(amount) => edit({ amount })} />
    </SettingForm>
  );
}

function CountLimitForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { draft, edit, save, ...state } = useSetting('stock-count.limit', settings);
  return (
    <SettingForm title={t('settings.cash.countTitle')} mayChange={mayChange} {...state} onSave={() => save()}>
      <p className="quiet">{t('settings.cash.countText')}</p>
      <Limit field="amount" label={t('settings.cash.countLimit')} amount={draft.amount} mayChange={mayChange} onAmount={(amount) => edit({ amount })} />
    </SettingForm>
  );
}

function Limit({ field, label, amount, mayChange, onAmount }: { readonly field: string; readonly label: string; readonly amount: Rupiah; readonly mayChange: boolean; readonly onAmount: (amount: Rupiah) => void }) {
  const t = useWords();
  const [text, setText] = useTyped(`${field}-text`, () => formatAmount(amount));
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
