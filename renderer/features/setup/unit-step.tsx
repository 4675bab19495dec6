import { TIME_ZONES, ZONE_LABEL } from '../../../shared/kernel/instant.ts';
import { useWords } from '../../app-state/language.ts';
import { Segments } from '../../ui/segments.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { StepProps } from './gallery-wizard.tsx';

/** The gallery as it will stand on every paper. */
export function UnitStep({ draft, faults, onChange }: StepProps) {
  const t = useWords();
  return (
    <>
      <TextField label={t('setup.unitName')} hint={t('setup.unitNameHint')} error={faults.name && t('setup.wrong.empty')} value={draft.name} maxLength={60} onValue={(name) => onChange({ name })} />
      <TextField label={t('setup.agency')} hint={t('setup.agencyHint')} value={draft.agency} maxLength={80} onValue={(agency) => onChange({ agency })} />
      <div className="pair">
        <TextField label={t('setup.address')} value={draft.address} maxLength={160} onValue={(address) => onChange({ address })} />
        <TextField label={t('setup.phone')} value={draft.phone} maxLength={30} inputMode="tel" onValue={(phone) => onChange({ phone })} />
      </div>
      <Segments
        label={t('setup.timeZone')}
        labelled
        value={draft.timeZone}
        options={TIME_ZONES.map((zone) => ({ value: zone, words: ZONE_LABEL[zone] }))}
        hint={t(`setup.zone.${ZONE_LABEL[draft.timeZone] as 'WIB' | 'WITA' | 'WIT'}`)}
        onValue={(timeZone) => onChange({ timeZone })}
      />
    </>
  );
}
