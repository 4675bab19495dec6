import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, type ReactNode } from 'react';
import './field.css';
import './office.css';

export interface SegmentsProps<T extends string> {
  readonly label: string;
  /** The label stands above; otherwise it is only read out. */
  readonly labelled?: boolean;
  readonly options: readonly { readonly value: T; readonly words: ReactNode }[];
  /** None of them is chosen: null. */
  readonly value: T | null;
  readonly onValue: (value: T) => void;
  readonly disabled?: boolean;
  readonly hint?: ReactNode;
}

/** One of a few, all in sight. Arrow keys move between them. */
export function Segments<T extends string>({ label, labelled = false, options, value, onValue, disabled = false, hint }: SegmentsProps<T>) {
  const id = useId();
  return (
    <div className="field-box">
      <span id={id} className={labelled ? 'field-label' : 'only-spoken'}>
        {label}
      </span>
      <div>
        <RadioGroup className="segments" aria-labelledby={id} value={value} disabled={disabled} onValueChange={(next) => onValue(next as T)}>
          {options.map((option) => (
            <Radio.Root key={option.value} className="segment" value={option.value} render={<span />}>
              {option.words}
            </Radio.Root>
          ))}
        </RadioGroup>
      </div>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
    </div>
  );
}
