import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { useId, type ReactNode } from 'react';
import './office.css';

/** On or off, with the words that say what on means. */
export function Switch({ label, hint, checked, onChecked, disabled = false }: { readonly label: ReactNode; readonly hint?: ReactNode; readonly checked: boolean; readonly onChecked: (checked: boolean) => void; readonly disabled?: boolean }) {
  const id = useId();
  return (
    <label className="switch">
      <BaseSwitch.Root className="switch-track" aria-labelledby={id} checked={checked} disabled={disabled} onCheckedChange={(next) => onChecked(next)}>
        <BaseSwitch.Thumb className="switch-thumb" />
      </BaseSwitch.Root>
      <span className="switch-words" id={id}>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  );
}
