import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { TENDER_KINDS, type Tender, type TenderKind } from '../../../shared/domain/payment/tender.ts';
import { useWords } from '../../app-state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { isCash, moveTender, nameFault, TENDERS_MAX, withTender } from './tender-list.ts';
import { useSetting } from './use-setting.ts';

const OTHER_KINDS = TENDER_KINDS.filter((kind): kind is Exclude<TenderKind, 'cash'> => kind !== 'cash');

/** The ways to pay in the order of the payment screen. Cash stays; what payments name is switched off, never taken out. */
export function TendersForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { draft, edit, save, ...state } = useSetting('tenders', settings);
  const [chosen, setChosen] = useState(0);
  const [moved, setMoved] = useState(0);
  const rows = useRef<HTMLOListElement>(null);
  const { list } = draft;
  const tender = list[chosen];
  const fault = list.map((_, place) => nameFault(list, place)).find((one) => one !== null) ?? null;
  const ownFault = tender === undefined ? null : nameFault(list, chosen);
  const stored = new Set(settings.tenders.list.map((one) => one.code));
  const change = (next: Partial<Tender>): void => edit({ list: list.map((one, place) => (place === chosen ? { ...one, ...next } : one)) });
  const move = (place: number, by: 1 | -1): void => {
    edit({ list: moveTender(list, place, by) });
    setChosen(place + by);
    setMoved((now) => now + 1);
  };
  useEffect(() => {
    // The arrow that was pressed stands elsewhere now, or is gone: the focus stays with what was moved.
    if (moved > 0) rows.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, [moved]);
  const store = async (): Promise<boolean> => {
    const wrong = list.findIndex((_, place) => nameFault(list, place) !== null);
    if (wrong === -1) return save();
    setChosen(wrong);
    return false;
  };
  return (
    <SettingForm title={t('settings.section.tenders')} mayChange={mayChange} {...state} onSave={store}>
      <p className="quiet">{t('settings.tenders.text')}</p>
      <ol ref={rows} className="tenders" aria-label={t('settings.section.tenders')}>
        {list.map((one, place) => (
          <li key={one.code} className={place === chosen ? 'chosen' : undefined}>
            <button type="button" className="tender-name" aria-pressed={place === chosen} onClick={() => setChosen(place)}>
              <span className="grow">{one.name.trim() === '' ? t('settings.tenders.unnamed') : one.name}</span>
              <span className="small quiet">{t(`settings.tenders.kind.${one.kind}`)}</span>
              {!one.active && <Chip>{t('settings.tenders.off')}</Chip>}
            </button>
            {mayChange && (
              <>
                <span className="tender-move">{place > 0 && <Button kind="plainly" size="office" once icon={ArrowUp} aria-label={t('settings.tenders.up', { name: one.name })} onClick={() => move(place, -1)} />}</span>
                <span className="tender-move">{place < list.length - 1 && <Button kind="plainly" size="office" once icon={ArrowDown} aria-label={t('settings.tenders.down', { name: one.name })} onClick={() => move(place, 1)} />}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      {mayChange && list.length < TENDERS_MAX && (
        <div>
          <Button
            size="office"
            once
            icon={Plus}
            onClick={() => {
              edit({ list: withTender(list, '') });
              setChosen(list.length);
            }}
          >
            {t('settings.tenders.add')}
          </Button>
        </div>
      )}
      {tender !== undefined && (
        <fieldset className="tender" key={tender.code}>
          <legend className="only-spoken">{tender.name}</legend>
          <TextField label={t('settings.tenders.name')} hint={t('settings.tenders.nameHint')} error={fault !== null && ownFault !== null && state.changed ? t(`settings.tenders.wrong.${ownFault}`) : undefined} value={tender.name} maxLength={20} disabled={!mayChange} autoFocus={!stored.has(tender.code)} onValue={(name) => change({ name })} />
          {isCash(tender) ? (
            <p className="field-hint">{t('settings.tenders.cashStays')}</p>
          ) : (
            <>
              <Segments label={t('settings.tenders.kind')} labelled value={tender.kind} disabled={!mayChange || stored.has(tender.code)} hint={stored.has(tender.code) ? t('settings.tenders.kindFixed') : t(`settings.tenders.kindHint.${tender.kind}`)} options={OTHER_KINDS.map((kind) => ({ value: kind as TenderKind, words: t(`settings.tenders.kind.${kind}`) }))} onValue={(kind) => change({ kind })} />
              <Switch label={t('settings.tenders.reference')} hint={t('settings.tenders.referenceHint')} checked={tender.needsReference} disabled={!mayChange} onChecked={(needsReference) => change({ needsReference })} />
            </>
          )}
          <Switch label={t('settings.tenders.drawer')} checked={tender.opensDrawer} disabled={!mayChange} onChecked={(opensDrawer) => change({ opensDrawer })} />
          {!isCash(tender) && <Switch label={t('settings.tenders.active')} hint={t('settings.tenders.activeHint')} checked={tender.active} disabled={!mayChange} onChecked={(active) => change({ active })} />}
          {mayChange && !stored.has(tender.code) && (
            <div>
              <Button
                size="office"
                once
                icon={Trash2}
                onClick={() => {
                  edit({ list: list.filter((one) => one.code !== tender.code) });
                  setChosen(0);
                }}
              >
                {t('settings.tenders.drop')}
              </Button>
            </div>
          )}
        </fieldset>
      )}
    </SettingForm>
  );
}
