import type { ComponentPropsWithRef } from 'react';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

export interface MoneyFieldProps extends FieldWords, Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'id' | 'children' | 'type'> {
  /** What was typed; read it with parseRupiah. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** An amount in rupiah, typed in any usual way. A scan never counts as typing here. */
export function MoneyField({ label, hint, error, value, onValue, ...rest }: MoneyFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(links) => (
        <div className={links['aria-invalid'] === true ? 'field amount wrong' : 'field amount'}>
          <span className="lead" aria-hidden="true">
            Rp
          </span>
          <input {...rest} {...links} type="text" inputMode="numeric" data-scan="refuse" autoComplete="off" value={value} onChange={(event) => onValue(event.target.value)} />
        </div>
      )}
    </FieldFrame>
  );
}
