import { mayCall } from '../../../shared/contract/access-matrix.ts';
import { useBackup } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useAppState } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { BackupHealth } from './backup-health.tsx';
import { BackupHistory } from './backup-history.tsx';
import { SettingForm } from './setting-form.tsx';
import type { SettingFormProps } from './settings-page.tsx';
import { useSetting } from './use-setting.ts';

/** Copies of the books: how old the last good one is, where they go, one now, and what became of each. */
export function BackupForm({ settings, mayChange }: SettingFormProps) {
  const t = useWords();
  const { service, desk } = useAppState();
  const words = useTroubleWords();
  const person = usePerson();
  const status = useBackup();
  const { draft, edit, save, ...state } = useSetting('backup', settings);
  const copy = useCommand(async () => {
    const after = await service.backup.copy();
    desk.backup.set(after);
    return after;
  });
  const refused = state.trouble?.kind === 'refused' && state.trouble.refusal.code === 'backup.bad-folder';
  const copyNow = mayCall('backup.copy', person.role) && (
    <Button once disabled={state.changed} busy={(copy.busy || status?.running === true) && t('backup.copying')} onClick={() => void copy.run()}>
      {t('backup.copyNow')}
    </Button>
  );
  return (
    <>
      <SettingForm title={t('backup.title')} mayChange={mayChange} {...state} trouble={refused ? null : state.trouble} onSave={() => save()} more={copyNow}>
        <BackupHealth status={status} />
        <TextField
          label={t('backup.folder')}
          hint={t('backup.folderHint')}
          error={refused ? t('errors.backup.bad-folder.text') : undefined}
          value={draft.folder ?? ''}
          maxLength={240}
          disabled={!mayChange}
          onValue={(value) => edit({ folder: value.trim() === '' ? null : value.trim() })}
        />
        <Switch label={t('backup.stick')} hint={t('backup.stickHint')} disabled={!mayChange} checked={draft.stick} onChecked={(stick) => edit({ stick })} />
        <p className="small quiet">
          {t('backup.checked')} {t('backup.kept')}
        </p>
        <TroubleBand words={copy.trouble === null ? null : words(copy.trouble)} />
        {!mayChange && copyNow !== false && <div className="settings-foot">{copyNow}</div>}
      </SettingForm>
      <BackupHistory needs={`${status?.last?.at ?? ''}/${status?.failure?.at ?? ''}`} />
    </>
  );
}
