import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { Icon } from './icon.tsx';

export interface TextFieldProps extends FieldWords, Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'id' | 'children'> {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly icon?: LucideIcon;
  readonly trailing?: ReactNode;
  /** `accept`: a scan arrives as one value; `refuse`: a scan never counts as typing (secrets, cash). */
  readonly scan?: 'accept' | 'refuse';
  /** As high as an amount of money, beside which it stands. */
  readonly amount?: boolean;
}

/** One line of text. */
export function TextField({ label, hint, error, value, onValue, icon, trailing, scan, amount = false, type = 'text', ...rest }: TextFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(links) => (
        <div className={['field', amount ? 'amount' : '', links['aria-invalid'] === true ? 'wrong' : ''].filter((name) => name !== '').join(' ')}>
          {icon !== undefined && <Icon of={icon} />}
          <input {...rest} {...links} type={type} value={value} data-scan={scan} autoComplete="off" spellCheck={false} onChange={(event) => onValue(type === 'text' && scan !== 'accept' ? inWords(event.target.value) : event.target.value)} />
          {trailing}
        </div>
      )}
    </FieldFrame>
  );
}

/** Tabs between copied cells, and signs that nobody sees, are blanks between words: no text is stored with them. */
function inWords(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
