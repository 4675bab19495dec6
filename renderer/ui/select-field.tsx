import { FieldFrame, type FieldWords } from './field-frame.tsx';

export interface SelectFieldProps extends FieldWords {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly disabled?: boolean;
  readonly onValue: (value: string) => void;
}

/** One of a list that is too long for a row of segments. */
export function SelectField({ label, labelled = true, hint, error, value, options, disabled = false, onValue }: SelectFieldProps) {
  return (
    <FieldFrame label={label} labelled={labelled} hint={hint} error={error}>
      {(links) => (
        <div className="field">
          <select {...links} className="field-select" value={value} disabled={disabled} onChange={(event) => onValue(event.target.value)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.words}
              </option>
            ))}
          </select>
        </div>
      )}
    </FieldFrame>
  );
}
