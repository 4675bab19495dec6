import { useState } from 'react';
import type { Official } from '../../../shared/domain/setting/settings.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useTyped } from '../../app-state/kept-form.tsx';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { DayField } from '../../ui/day-field.tsx';
import { parseDay, writeDay } from '../../ui/parse-day.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OfficialFields } from './official-fields.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { StartDayFields } from './start-day-fields.tsx';
import { useSetting } from './use-setting.ts';
import { useStartDay } from './use-start-day.ts';

const LINES_MAX = 4;
const LINE_MAX = 80;

/** A civil servant number has 18 digits; blanks between them are as people write it. */
function isNip(nip: string): boolean {
  const digits = nip.replaceAll(' ', '');
  return digits === '' || /^\d{18}$/.test(digits);
}

/** Letterhead, codes and officials of the A4 papers, from a day on: old papers keep who was in office then. */
export function OfficeForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const language = useLanguage();
  const office = useSetting('unit.office', settings);
  const officials = useSetting('unit.officials', settings);
  const start = useStartDay(settings.unit.timeZone);
  const [tried, setTried] = useState(false);
  const [above, setAbove] = useTyped('above-text', () => office.draft.above.join('\n'));
  const [dipaDay, setDipaDay] = useTyped('dipa-text', () => (office.draft.dipaDay === null ? '' : writeDay(office.draft.dipaDay)));
  const wrong = {
    above: office.draft.above.length > LINES_MAX || office.draft.above.some((line) => line.length > LINE_MAX),
    ministry: !/^(?:\d{3})?$/.test(office.draft.ministryCode),
    satker: !/^(?:\d{6})?$/.test(office.draft.satkerCode),
    dipa: dipaDay.trim() !== '' && parseDay(dipaDay) === null,
    head: !isNip(officials.draft.head.nip),
    treasurer: !isNip(officials.draft.treasurer.nip),
  };
  const store = async (): Promise<boolean> => {
    setTried(true);
    if (start.wrong || Object.values(wrong).includes(true)) return false;
    // Two settings on one page: each has a history of its own, so only what changed is stored.
    if (office.changed && !(await office.save(start.from, start.legalReference))) return false;
    return (office.changed && !officials.changed) || officials.save(start.from, start.legalReference);
  };
  const editOfficial = (which: 'head' | 'treasurer') => (change: Partial<Official>) => officials.edit({ [which]: { ...officials.draft[which], ...change } });
  return (
    <SettingForm
      title={t('settings.section.office')}
      mayChange={mayChange}
      changed={office.changed || officials.changed}
      saved={(office.saved || officials.saved) && !(tried && Object.values(wrong).includes(true))}
      trouble={office.trouble ?? officials.trouble}
      onSave={store}
      {...(start.from === null ? {} : { savedText: t('settings.savedFrom', { day: formatDate(start.from, settings.unit.timeZone, language) }) })}
    >
      <p className="quiet">{t('settings.office.text')}</p>
      <TextArea
        label={t('settings.office.above')}
        hint={t('settings.office.aboveHint')}
        error={wrong.above ? t('settings.thanksTooMany', { lines: LINES_MAX, length: LINE_MAX }) : undefined}
        value={above}
        rows={3}
        disabled={!mayChange}
        onValue={(value) => {
          setAbove(value);
          office.edit({ above: value.split('\n').map((line) => line.trim()).filter((line) => line !== '') });
        }}
      />
      <div className="pair">
        <TextField label={t('settings.office.ministryCode')} error={tried && wrong.ministry ? t('settings.office.digits', { count: 3 }) : undefined} inputMode="numeric" value={office.draft.ministryCode} maxLength={3} disabled={!mayChange} onValue={(ministryCode) => office.edit({ ministryCode })} />
        <TextField label={t('settings.office.satkerCode')} error={tried && wrong.satker ? t('settings.office.digits', { count: 6 }) : undefined} inputMode="numeric" value={office.draft.satkerCode} maxLength={6} disabled={!mayChange} onValue={(satkerCode) => office.edit({ satkerCode })} />
      </div>
      <div className="pair">
        <TextField label={t('settings.office.city')} hint={t('settings.office.cityHint')} value={office.draft.city} maxLength={40} disabled={!mayChange} onValue={(city) => office.edit({ city })} />
        <TextField label={t('settings.office.kppn')} value={office.draft.kppn} maxLength={60} disabled={!mayChange} onValue={(kppn) => office.edit({ kppn })} />
      </div>
      <div className="pair">
        <TextField label={t('settings.office.dipaNumber')} value={office.draft.dipaNumber} maxLength={60} disabled={!mayChange} onValue={(dipaNumber) => office.edit({ dipaNumber })} />
        <DayField
          label={t('settings.office.dipaDay')}
          error={tried && wrong.dipa ? t('settings.badDay') : undefined}
          value={dipaDay}
          disabled={!mayChange}
          onValue={(value) => {
            setDipaDay(value);
            office.edit({ dipaDay: parseDay(value) });
          }}
        />
      </div>
      <OfficialFields title={t('settings.office.head')} official={officials.draft.head} wrongNip={tried && wrong.head} disabled={!mayChange} onEdit={editOfficial('head')} />
      <OfficialFields title={t('settings.office.treasurer')} official={officials.draft.treasurer} wrongNip={tried && wrong.treasurer} disabled={!mayChange} onEdit={editOfficial('treasurer')} />
      <StartDayFields start={start} tried={tried} disabled={!mayChange} />
    </SettingForm>
  );
}
