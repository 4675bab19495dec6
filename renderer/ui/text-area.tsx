import type { ComponentPropsWithRef } from 'react';
import { FieldFrame, type FieldWords } from './field-frame.tsx';

export interface TextAreaProps extends FieldWords, Omit<ComponentPropsWithRef<'textarea'>, 'onChange' | 'value' | 'id' | 'children'> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Several lines of text. */
export function TextArea({ label, hint, error, value, onValue, ...rest }: TextAreaProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(links) => (
        <div className={links['aria-invalid'] === true ? 'field wrong' : 'field'}>
          <textarea {...rest} {...links} value={value} spellCheck={false} onChange={(event) => onValue(event.target.value)} />
        </div>
      )}
    </FieldFrame>
  );
}
