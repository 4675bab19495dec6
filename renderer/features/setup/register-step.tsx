import { useWords } from '../../app-state/language.ts';
import { PRINTER_PROFILES } from '../../app-state/printer-profiles.ts';
import { Choices } from '../../ui/choices.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { StepProps } from './gallery-wizard.tsx';

/** The register's own letters, and the printer; both can be changed or added later. */
export function RegisterStep({ draft, faults, onChange }: StepProps) {
  const t = useWords();
  return (
    <>
      <div className="narrow">
        <TextField
          label={t('setup.registerCode')}
          hint={t('setup.registerCodeHint', { code: draft.registerCode === '' ? 'K1' : draft.registerCode })}
          error={faults.registerCode && t('setup.wrong.register-code')}
          value={draft.registerCode}
          maxLength={3}
          onValue={(code) => onChange({ registerCode: code.toUpperCase() })}
        />
      </div>
      <TextField
        label={t('settings.printerAddress')}
        hint={t('setup.printerHint')}
        error={faults.printerAddress && t('errors.printer.bad-address.text')}
        value={draft.printerAddress}
        maxLength={200}
        placeholder="tcp://192.168.1.50:9100"
        onValue={(printerAddress) => onChange({ printerAddress })}
      />
      <Choices label={t('settings.printerProfile')} options={PRINTER_PROFILES.map((profile) => ({ value: profile.id as string, words: profile.words }))} value={draft.profileId} onValue={(profileId) => onChange({ profileId })} />
      <Switch label={t('settings.drawer')} hint={t('settings.drawerHint')} checked={draft.drawer} onChecked={(drawer) => onChange({ drawer })} />
    </>
  );
}
