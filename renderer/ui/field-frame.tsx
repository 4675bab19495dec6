import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import './field.css';
import { Icon } from './icon.tsx';

export interface FieldWords {
  readonly label: ReactNode;
  /** False: the label is only read out, where what is chosen says it itself. */
  readonly labelled?: boolean;
  /** A line under the field, always there. */
  readonly hint?: ReactNode;
  /** What is wrong with the value and how it would be right; replaces the hint. */
  readonly error?: ReactNode;
}

export interface FieldLinks {
  readonly id: string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** Label above, control, hint or error below, tied together for a screen reader. */
export function FieldFrame({ label, labelled = true, hint, error, children }: FieldWords & { readonly children: (links: FieldLinks) => ReactNode }) {
  const id = useId();
  const wrong = error !== undefined && error !== null && error !== '';
  const note = wrong ? `${id}-error` : hint !== undefined ? `${id}-hint` : undefined;
  return (
    <div className="field-box">
      <label className={labelled ? 'field-label' : 'only-spoken'} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-invalid': wrong || undefined, 'aria-describedby': note })}
      {wrong ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          <Icon of={CircleAlert} size={16} />
          <span>{error}</span>
        </p>
      ) : (
        hint !== undefined && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
