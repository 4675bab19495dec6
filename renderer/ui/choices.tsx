import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, type ReactNode } from 'react';
import './field.css';
import './office.css';

export interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly words: ReactNode; readonly hint?: ReactNode }[];
  readonly value: T;
  readonly onValue: (value: T) => void;
  readonly disabled?: boolean;
  readonly hint?: ReactNode;
}

/** One of several, each on its own line with its meaning: nothing hides behind a button. Arrow keys move. */
export function Choices<T extends string>({ label, options, value, onValue, disabled = false, hint }: ChoicesProps<T>) {
  const id = useId();
  return (
    <div className="field-box">
      <span id={id} className="field-label">
        {label}
      </span>
      <RadioGroup className="choices" aria-labelledby={id} value={value} disabled={disabled} onValueChange={(next) => onValue(next as T)}>
        {options.map((option) => (
          <Radio.Root key={option.value} className="choice" value={option.value} render={<span />}>
            <span className="choice-mark" aria-hidden="true" />
            <span>
              {option.words}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
          </Radio.Root>
        ))}
      </RadioGroup>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
    </div>
  );
}
