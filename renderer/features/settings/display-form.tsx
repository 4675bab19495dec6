import { useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

const BAUDS = ['9600', '19200', '38400', '115200'] as const;

/** The pole display for buyers: where it is, how fast it listens, and a test that only a person's eyes can finish. */
export function DisplayForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const { role } = usePerson();
  const mayTest = mayCall('display.testVfd', role);
  const { draft, edit, save, ...state } = useSetting('display.vfd', settings);
  const [seen, setSeen] = useState<Awaited<ReturnType<typeof service.display.testVfd>> | 'untested'>('untested');
  const ports = useAsk(() => (mayTest ? service.display.ports() : Promise.resolve([])), [service, mayTest]);
  const test = useCommand(async () => {
    setSeen('untested');
    setSeen(await service.display.testVfd());
    return true;
  });
  const names = ports.value?.map(({ path, about }) => (about === '' ? path : `${path} (${about})`)) ?? [];
  const found = ports.value === null ? t('settings.vfdPortHint') : names.length === 0 ? t('settings.vfdNone') : t('settings.vfdFound', { ports: names.join(', ') });
  const baud = String(draft.baud);
  const options = [...new Set<string>([...BAUDS, baud])].sort((a, b) => Number(a) - Number(b));
  return (
    <SettingForm
      title={t('settings.section.display')}
      mayChange={mayChange}
      {...state}
      onSave={() => save()}
      more={
        mayTest && (
          <Button once disabled={state.changed} busy={test.busy && t('settings.vfdTesting')} onClick={() => void test.run()}>
            {t('settings.vfdTest')}
          </Button>
        )
      }
    >
      <Switch label={t('settings.vfdOn')} hint={t('settings.vfdOnHint')} disabled={!mayChange} checked={draft.on} onChecked={(on) => edit({ on })} />
      <TextField label={t('settings.vfdPort')} hint={found} value={draft.port} maxLength={120} placeholder="COM3" disabled={!mayChange} onValue={(port) => edit({ port: port.trim() })} />
      <Segments label={t('settings.vfdBaud')} labelled hint={t('settings.vfdBaudHint')} value={baud} disabled={!mayChange} options={options.map((value) => ({ value, words: value }))} onValue={(value) => edit({ baud: Number(value) })} />
      {seen !== 'untested' && (
        <Band tone={seen?.taken === true ? 'blue' : 'yellow'} title={seen === null ? t('settings.vfdOff') : seen.taken ? t('settings.vfdTaken') : t(seen.cause === 'busy' ? 'settings.vfdBusy' : 'settings.vfdTrouble', { port: settings['display.vfd'].port })} />
      )}
      <TroubleBand words={test.trouble === null ? null : words(test.trouble)} />
    </SettingForm>
  );
}
