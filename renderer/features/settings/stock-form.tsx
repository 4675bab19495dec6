import { useWords } from '../../app-state/language.ts';
import { Segments } from '../../ui/segments.tsx';
import { Switch } from '../../ui/switch.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

const WARN = ['7', '14', '30', '60', '90'] as const;
const SLOW = ['30', '60', '90', '180', '365'] as const;

/** Whether the stock may fall below zero at the till, and when goods are told to expire soon or to be slow. */
export function StockForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { draft, edit, save, ...state } = useSetting('stock.rules', settings);
  const days = (known: readonly string[], value: number) => [...new Set([...known, String(value)])].sort((a, b) => Number(a) - Number(b)).map((one) => ({ value: one, words: t('settings.days', { count: one }) }));
  return (
    <SettingForm title={t('settings.section.stock')} mayChange={mayChange} {...state} onSave={() => save()}>
      <Switch label={t('settings.stock.allowNegative')} hint={t('settings.stock.allowNegativeHint')} checked={draft.allowNegative} disabled={!mayChange} onChecked={(allowNegative) => edit({ allowNegative })} />
      <Segments label={t('settings.stock.warnDays')} labelled value={String(draft.warnDays)} disabled={!mayChange} hint={t('settings.stock.warnDaysHint')} options={days(WARN, draft.warnDays)} onValue={(value) => edit({ warnDays: Number(value) })} />
      <Segments label={t('settings.stock.slowDays')} labelled value={String(draft.slowDays)} disabled={!mayChange} hint={t('settings.stock.slowDaysHint')} options={days(SLOW, draft.slowDays)} onValue={(value) => edit({ slowDays: Number(value) })} />
    </SettingForm>
  );
}
