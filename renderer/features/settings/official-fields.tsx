import type { Official } from '../../../shared/domain/setting/settings.ts';
import { useWords } from '../../app-state/language.ts';
import { TextField } from '../../ui/text-field.tsx';

interface OfficialFieldsProps {
  readonly title: string;
  readonly official: Official;
  readonly wrongNip: boolean;
  readonly disabled: boolean;
  readonly onEdit: (change: Partial<Official>) => void;
}

/** Who signs: office, name, NIP, rank. */
export function OfficialFields({ title, official, wrongNip, disabled, onEdit }: OfficialFieldsProps) {
  const t = useWords();
  return (
    <fieldset className="settings-group">
      <legend>{title}</legend>
      <div className="pair">
        <TextField label={t('settings.office.position')} value={official.position} maxLength={60} disabled={disabled} onValue={(position) => onEdit({ position })} />
        <TextField label={t('settings.office.name')} hint={t('settings.office.nameHint')} value={official.name} maxLength={80} disabled={disabled} onValue={(name) => onEdit({ name })} />
      </div>
      <div className="pair">
        <TextField label={t('settings.office.nip')} error={wrongNip ? t('settings.office.badNip') : undefined} inputMode="numeric" value={official.nip} maxLength={22} disabled={disabled} onValue={(nip) => onEdit({ nip })} />
        <TextField label={t('settings.office.rank')} value={official.rank} maxLength={60} disabled={disabled} onValue={(rank) => onEdit({ rank })} />
      </div>
    </fieldset>
  );
}
