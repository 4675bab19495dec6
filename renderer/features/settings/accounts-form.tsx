import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useTyped } from '../../app-state/kept-form.tsx';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ACCOUNTS_MAX, accountFault, isHeld, type AccountRow } from './account-rows.ts';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { StartDayFields } from './start-day-fields.tsx';
import { useSetting } from './use-setting.ts';
import { useStartDay } from './use-start-day.ts';

/** Under which accounts the unit deposits, and which of them a category, the rest and a shortage belong to; from a day on. */
export function AccountsForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const language = useLanguage();
  const service = useService();
  const { draft, edit, save, ...state } = useSetting('revenue.accounts', settings);
  const [rows, setRows] = useTyped<readonly AccountRow[]>('rows', () => draft.list.map((account, key) => ({ ...account, key, fresh: false })));
  const nextKey = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  /** Rows below this key are stored: their codes stay. */
  const [storedBelow, setStoredBelow] = useState(0);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (refused > 0) focusFirstFault(list.current);
  }, [refused]);
  const start = useStartDay(settings.unit.timeZone);
  const categories = useAsk(() => service.catalog.categories(), [service]).value ?? [];
  const used = new Set([draft.fallback, draft.shortage, ...Object.values(draft.byCategory)]);
  const wrong = rows.some((_, place) => accountFault(rows, place) !== null);
  const change = (next: readonly AccountRow[]): void => {
    setRows(next);
    edit({ list: next.map(({ code, name }) => ({ code, name: name.trim() })) });
  };
  const put = (key: number, text: Partial<Pick<AccountRow, 'code' | 'name'>>): void => change(rows.map((row) => (row.key === key ? { ...row, ...text } : row)));
  const store = async (): Promise<boolean> => {
    setTried(true);
    if (wrong) setRefused((times) => times + 1);
    if (wrong || start.wrong || !(await save(start.from, start.legalReference))) return false;
    setStoredBelow(nextKey);
    setTried(false);
    return true;
  };
  const options = rows.filter((_, place) => !['code', 'twice'].includes(accountFault(rows, place) ?? '')).map(({ code, name }) => ({ value: code, words: `${code} ${name}` }));
  return (
    <SettingForm title={t('settings.section.accounts')} mayChange={mayChange} {...state} onSave={store} {...(start.from === null ? {} : { savedText: t('settings.savedFrom', { day: formatDate(start.from, settings.unit.timeZone, language) }) })}>
      <p className="quiet">{t('settings.accounts.text')}</p>
      <ul ref={list} className="accounts" aria-label={t('settings.accounts.list')}>
        {rows.map((row, place) => {
          const fault = tried || row.code.length >= 6 ? accountFault(rows, place) : null;
          const held = isHeld(rows, place, used);
          return (
            <li key={row.key}>
              {row.fresh && row.key >= storedBelow && !held ? (
                <TextField label={<span className="only-spoken">{t('settings.accounts.codeOf', { place: place + 1 })}</span>} error={fault === null || fault === 'name' ? undefined : t(`settings.accounts.wrong.${fault}`)} inputMode="numeric" placeholder="425…" value={row.code} maxLength={6} scan="refuse" autoFocus onValue={(code) => put(row.key, { code })} />
              ) : (
                <strong className="num account-code">{row.code}</strong>
              )}
              <TextField label={<span className="only-spoken">{t('settings.accounts.nameOf', { code: row.code })}</span>} error={tried && fault === 'name' ? t('settings.accounts.wrong.name') : undefined} value={row.name} maxLength={120} disabled={!mayChange} scan="refuse" onValue={(name) => put(row.key, { name })} />
              {held ? <Chip>{t('settings.accounts.used')}</Chip> : mayChange ? <Button kind="plainly" size="office" once icon={Trash2} aria-label={t('settings.accounts.drop', { code: row.code })} onClick={() => change(rows.filter(({ key }) => key !== row.key))} /> : <span />}
            </li>
          );
        })}
      </ul>
      {mayChange && rows.length < ACCOUNTS_MAX && (
        <div>
          <Button
            size="office"
            once
            icon={Plus}
            onClick={() => {
              change([...rows, { key: nextKey, code: '', name: '', fresh: true }]);
              setTried(false);
            }}
          >
            {t('settings.accounts.add')}
          </Button>
        </div>
      )}
      <div className="pair">
        <SelectField label={t('settings.accounts.fallback')} hint={t('settings.accounts.fallbackHint')} value={draft.fallback} options={options} disabled={!mayChange} onValue={(fallback) => edit({ fallback })} />
        <SelectField label={t('settings.accounts.shortage')} hint={t('settings.accounts.shortageHint')} value={draft.shortage} options={options} disabled={!mayChange} onValue={(shortage) => edit({ shortage })} />
      </div>
      <fieldset className="settings-group">
        <legend>{t('settings.accounts.byCategory')}</legend>
        {categories.length === 0 && <p className="small quiet">{t('settings.accounts.noCategory')}</p>}
        <div className="pair account-categories">
          {categories.map(({ categoryId, name }) => (
            <SelectField
              key={categoryId}
              label={name}
              value={draft.byCategory[categoryId] ?? ''}
              options={[{ value: '', words: t('settings.accounts.asFallback') }, ...options]}
              disabled={!mayChange}
              onValue={(code) => {
                const { [categoryId]: _, ...others } = draft.byCategory;
                edit({ byCategory: code === '' ? others : { ...others, [categoryId]: code } });
              }}
            />
          ))}
        </div>
      </fieldset>
      <StartDayFields start={start} tried={tried} disabled={!mayChange} />
    </SettingForm>
  );
}
