import { useState } from 'react';
import type { PrintJob } from '../../../shared/contract/prints.ts';
import { parsePrinterAddress } from '../../../shared/domain/printing/printer-address.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import { followPrintJob } from '../../app-state/follow-print-job.ts';
import { useWords } from '../../app-state/language.ts';
import { PRINTER_PROFILES } from '../../app-state/printer-profiles.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

/** Where the receipt printer is and of which kind; a test page proves it. */
export function PrinterForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const person = usePerson();
  const { draft, edit, save, ...state } = useSetting('printer.receipt', settings);
  const [tried, setTried] = useState(false);
  const [job, setJob] = useState<PrintJob | null>(null);
  const address = draft.address ?? '';
  const wrong = address.trim() !== '' && !parsePrinterAddress(address).ok;
  const test = useCommand(async (commandId) => {
    const queued = await service.prints.test({ commandId });
    setJob(queued);
    const seen = await followPrintJob(service, queued, (now) => setJob({ ...queued, state: now }));
    setJob(seen);
    return seen;
  });
  const remedy = job === null || job.cause === null ? null : wordsOr(t, `prints.cause.${job.cause}.do`);
  return (
    <SettingForm
      title={t('settings.section.printer')}
      mayChange={mayChange}
      {...state}
      onSave={async () => {
        setTried(true);
        return !wrong && save();
      }}
      more={
        mayCall('prints.test', person.role) && (
          <Button once disabled={state.changed} busy={test.busy && t('setup.testing')} onClick={() => void test.run()}>
            {t('settings.printerTest')}
          </Button>
        )
      }
    >
      <TextField
        label={t('settings.printerAddress')}
        hint={t('settings.printerAddressHint')}
        error={(tried || state.changed) && wrong ? t('errors.printer.bad-address.text') : undefined}
        value={address}
        maxLength={200}
        placeholder="tcp://192.168.1.50:9100"
        disabled={!mayChange}
        onValue={(value) => edit({ address: value.trim() === '' ? null : value.trim() })}
      />
      <Choices label={t('settings.printerProfile')} hint={t('settings.printerProfileHint')} disabled={!mayChange} options={PRINTER_PROFILES.map((profile) => ({ value: profile.id as string, words: profile.words }))} value={draft.profileId} onValue={(profileId) => edit({ profileId })} />
      <Switch label={t('settings.drawer')} hint={t('settings.drawerHint')} disabled={!mayChange} checked={draft.drawer} onChecked={(drawer) => edit({ drawer })} />
      {job !== null && (
        <Band tone={job.state === 'printed' ? 'green' : job.state === 'handed-over' || job.state === 'sending' ? 'blue' : 'yellow'} title={`${t('prints.kind.test')}: ${t(`prints.state.${job.state}`)}`}>
          {remedy}
        </Band>
      )}
      <TroubleBand words={test.trouble === null ? null : words(test.trouble)} />
    </SettingForm>
  );
}
