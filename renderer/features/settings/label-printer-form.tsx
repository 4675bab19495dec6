import { useState } from 'react';
import { LABEL_DPI, LABEL_LANGUAGES, LABEL_SENSORS, type LabelDpi } from '../../../shared/domain/label/label-printer.ts';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { PrintJob } from '../../../shared/contract/prints.ts';
import type { LabelTemplate } from '../../../shared/domain/label/label-template.ts';
import { parsePrinterAddress } from '../../../shared/domain/printing/printer-address.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import { useTyped } from '../../app-state/kept-form.tsx';
import { followPrintJob } from '../../app-state/follow-print-job.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

const LANGUAGE_WORDS = { tspl: 'TSPL', zpl: 'ZPL' } as const;

/** Where the label printer is, what it speaks and how it prints. */
export function LabelPrinterForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { draft, edit, save, ...state } = useSetting('printer.label', settings);
  const [typed, setTyped] = useTyped('figures', () => ({ darkness: String(draft.darkness), speed: String(draft.speed) }));
  const service = useService();
  const words = useTroubleWords();
  const person = usePerson();
  const [job, setJob] = useState<PrintJob | null>(null);
  const [rollId, setRollId] = useState<string | null>(null);
  const rolls = settings.labels.templates.filter(({ medium }) => medium.kind === 'roll');
  const roll = rolls.find((one) => one.id === rollId) ?? rolls[0];
  const test = useCommand(async (commandId, template: LabelTemplate) => {
    const queued = await service.labels.test({ commandId, template });
    setJob(queued);
    setJob(await followPrintJob(service, queued, (now) => setJob({ ...queued, state: now })));
  });
  const remedy = job === null || job.cause === null ? null : wordsOr(t, `prints.cause.${job.cause}.do`);
  const address = draft.address ?? '';
  const wrong = address.trim() !== '' && !parsePrinterAddress(address).ok;
  const within = (text: string, most: number): boolean => /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
  const type = (key: 'darkness' | 'speed', most: number, text: string): void => {
    setTyped((now) => ({ ...now, [key]: text }));
    if (within(text, most)) edit({ [key]: Number(text) });
  };
  const good = !wrong && within(typed.darkness, 15) && within(typed.speed, 6);
  return (
    <SettingForm
      title={t('settings.section.labelPrinter')}
      mayChange={mayChange}
      {...state}
      onSave={async () => good && save()}
      more={
        mayCall('labels.test', person.role) && roll !== undefined && (
          <Button once disabled={state.changed || settings['printer.label'].address === null} busy={test.busy && t('setup.testing')} onClick={() => void test.run(roll)}>
            {t('settings.labelTest')}
          </Button>
        )
      }
    >
      <TextField label={t('settings.labelAddress')} hint={t('settings.labelAddressHint')} error={wrong ? t('errors.printer.bad-address.text') : undefined} value={address} maxLength={200} placeholder="tcp://192.168.1.60:9100" disabled={!mayChange} onValue={(value) => edit({ address: value.trim() === '' ? null : value.trim() })} />
      <Segments label={t('settings.labelLanguage')} labelled hint={t('settings.labelLanguageHint')} disabled={!mayChange} value={draft.language} options={LABEL_LANGUAGES.map((value) => ({ value, words: LANGUAGE_WORDS[value] }))} onValue={(language) => edit({ language })} />
      <Segments label={t('settings.labelDpi')} labelled disabled={!mayChange} value={String(draft.dpi)} options={LABEL_DPI.map((value) => ({ value: String(value), words: `${value} dpi` }))} onValue={(value) => edit({ dpi: Number(value) as LabelDpi })} />
      <Segments label={t('settings.labelSensor')} labelled disabled={!mayChange} value={draft.sensor} options={LABEL_SENSORS.map((value) => ({ value, words: t(`settings.labelSensor.${value}`) }))} onValue={(sensor) => edit({ sensor })} />
      <TextField label={t('settings.labelDarkness')} hint={t('settings.labelDarknessHint')} error={within(typed.darkness, 15) ? undefined : t('settings.labelNumber', { from: 1, to: 15 })} inputMode="numeric" maxLength={2} value={typed.darkness} disabled={!mayChange} onValue={(text) => type('darkness', 15, text)} />
      <TextField label={t('settings.labelSpeed')} error={within(typed.speed, 6) ? undefined : t('settings.labelNumber', { from: 1, to: 6 })} inputMode="numeric" maxLength={1} value={typed.speed} disabled={!mayChange} onValue={(text) => type('speed', 6, text)} />
      <Switch label={t('settings.labelTurned')} hint={t('settings.labelTurnedHint')} disabled={!mayChange} checked={draft.turned} onChecked={(turned) => edit({ turned })} />
      {mayCall('labels.test', person.role) && (roll === undefined ? <p className="small quiet">{t('settings.labelTestNone')}</p> : <SelectField label={t('settings.labelTestRoll')} hint={t('settings.labelTestHint')} value={roll.id} options={rolls.map((one) => ({ value: one.id, words: one.name }))} onValue={setRollId} />)}
      {job !== null && (
        <Band tone={job.state === 'printed' ? 'green' : job.state === 'handed-over' || job.state === 'sending' ? 'blue' : 'yellow'} title={`${t('settings.labelTest')}: ${t(`prints.state.${job.state}`)}`}>
          {remedy}
        </Band>
      )}
      <TroubleBand words={test.trouble === null ? null : words(test.trouble)} />
    </SettingForm>
  );
}
