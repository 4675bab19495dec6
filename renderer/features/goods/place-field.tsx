import { useId, type ReactNode } from 'react';
import { TextField } from '../../ui/text-field.tsx';

/** A name that may be one of `names` or a new one: typed, or taken from the list with the arrow keys. */
export function PlaceField({ label, hint, error, names, value, maxLength, onValue }: { readonly label: string; readonly hint?: ReactNode; readonly error: string | undefined; readonly names: readonly string[]; readonly value: string; readonly maxLength: number; readonly onValue: (value: string) => void }) {
  const id = useId();
  return (
    <div>
      <TextField label={label} hint={hint} error={error} value={value} maxLength={maxLength} list={id} onValue={onValue} />
      <datalist id={id}>
        {[...new Set(names)].map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </div>
  );
}
