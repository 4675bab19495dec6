import { memo, useId, type ReactNode } from 'react';
import { TextField } from '../../ui/text-field.tsx';

interface PlaceFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error: string | undefined;
  /** The same array until the names are others: hundreds of them are not drawn anew at each key. */
  readonly names: readonly string[];
  readonly value: string;
  readonly maxLength: number;
  readonly onValue: (value: string) => void;
}

/** A name that may be one of `names` or a new one: typed, or taken from the list with the arrow keys. */
export function PlaceField({ label, hint, error, names, value, maxLength, onValue }: PlaceFieldProps) {
  const id = useId();
  return (
    <div>
      <TextField label={label} hint={hint} error={error} value={value} maxLength={maxLength} list={id} onValue={onValue} />
      <PlaceNames id={id} names={names} />
    </div>
  );
}

const PlaceNames = memo(function PlaceNames({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(names)].map((name) => (
        <option key={name}>{name}</option>
      ))}
    </datalist>
  );
});
