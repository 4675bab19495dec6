import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { LABEL_CONTENTS, patternFault, PATTERNS_MAX, type LabelPattern } from '../../../shared/domain/barcode/label-pattern.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CodeTest } from './code-test.tsx';
import { STEPS, withContent, withPattern } from './pattern-list.ts';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

/** How the gallery's own weight and price labels are built, tried with a code before it is stored. */
export function PatternsForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { draft, edit, save, ...state } = useSetting('barcode.patterns', settings);
  const [chosen, setChosen] = useState(0);
  const { list } = draft;
  const one = list[chosen];
  const fault = one === undefined ? null : patternFault(list, chosen);
  const change = (next: LabelPattern): void => edit({ list: list.map((old, place) => (place === chosen ? next : old)) });
  const store = async (): Promise<boolean> => {
    const wrong = list.findIndex((_, place) => patternFault(list, place) !== null);
    if (wrong === -1) return save();
    setChosen(wrong);
    return false;
  };
  const wordsOf = (field: 'name' | 'pattern' | 'prefix'): string | undefined => {
    if (fault === null || !state.changed) return undefined;
    const place = fault === 'name' ? 'name' : fault === 'prefix' || fault === 'twice' ? 'prefix' : 'pattern';
    return place === field ? t(`settings.patterns.wrong.${fault}`) : undefined;
  };
  return (
    <SettingForm title={t('settings.section.patterns')} mayChange={mayChange} {...state} onSave={store}>
      <p className="quiet">{t('settings.patterns.text')}</p>
      <CodeTest patterns={list.filter((_, place) => patternFault(list, place) === null)} />
      {list.length > 0 && (
        <ol className="tenders" aria-label={t('settings.section.patterns')}>
          {list.map((row, place) => (
            <li key={place} className={place === chosen ? 'chosen' : undefined}>
              <button type="button" className="tender-name" aria-pressed={place === chosen} onClick={() => setChosen(place)}>
                <span className="grow">{row.name.trim() === '' ? t('settings.tenders.unnamed') : row.name}</span>
                <span className="small quiet pattern-shape">{shapeOf(row)}</span>
                <span className="small quiet">{t(`settings.patterns.content.${row.content}`)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {mayChange && list.length < PATTERNS_MAX && (
        <div>
          <Button
            size="office"
            once
            icon={Plus}
            onClick={() => {
              edit({ list: withPattern(list, '') });
              setChosen(list.length);
            }}
          >
            {t('settings.patterns.add')}
          </Button>
        </div>
      )}
      {one !== undefined && (
        <fieldset className="tender" key={chosen}>
          <legend className="only-spoken">{one.name}</legend>
          <TextField label={t('settings.tenders.name')} error={wordsOf('name')} value={one.name} maxLength={40} disabled={!mayChange} autoFocus={one.name === ''} onValue={(name) => change({ ...one, name })} />
          <div className="pair">
            <TextField label={t('settings.patterns.pattern')} hint={t('settings.patterns.patternHint')} error={wordsOf('pattern')} value={one.pattern} maxLength={24} disabled={!mayChange} className="pattern-shape" onValue={(text) => change({ ...one, pattern: text.toUpperCase().replaceAll(' ', '') })} />
            <TextField label={t('settings.patterns.prefix')} hint={t('settings.patterns.prefixHint')} error={wordsOf('prefix')} inputMode="numeric" value={one.prefix} maxLength={12} disabled={!mayChange} onValue={(prefix) => change({ ...one, prefix: prefix.trim() })} />
          </div>
          <Segments label={t('settings.patterns.content')} labelled value={one.content} disabled={!mayChange} options={LABEL_CONTENTS.map((value) => ({ value, words: t(`settings.patterns.content.${value}`) }))} onValue={(content) => change(withContent(one, content))} />
          <Segments label={t('settings.patterns.step')} labelled value={String(one.decimals)} disabled={!mayChange} options={STEPS[one.content].map((decimals) => ({ value: String(decimals), words: stepWords(one, decimals) }))} onValue={(decimals) => change({ ...one, decimals: Number(decimals) })} />
          {mayChange && (
            <div>
              <Button
                size="office"
                once
                icon={Trash2}
                onClick={() => {
                  edit({ list: list.filter((_, place) => place !== chosen) });
                  setChosen(Math.max(0, chosen - 1));
                }}
              >
                {t('settings.patterns.drop', { name: one.name })}
              </Button>
            </div>
          )}
        </fieldset>
      )}
    </SettingForm>
  );
}

/** The pattern with its prefix in place: `21NNNNNQQQQQC`. */
function shapeOf({ pattern, prefix }: LabelPattern): string {
  return prefix + pattern.slice(prefix.length);
}

function stepWords({ content }: LabelPattern, decimals: number): string {
  const size = decimals <= 0 ? formatAmount(rupiah(10 ** -decimals)) : `0,${'0'.repeat(decimals - 1)}1`;
  return content === 'weight' ? `${size} g` : content === 'price' ? `Rp ${size}` : size;
}
