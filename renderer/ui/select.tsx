import { CSPProvider } from '@base-ui/react/csp-provider';
import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { useId } from 'react';
import './field.css';
import { Icon } from './icon.tsx';
import './office.css';

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly value: T;
  readonly onValue: (value: T) => void;
  readonly disabled?: boolean;
}

/** One of many. Type the first letter, or arrow keys and Enter. */
export function Select<T extends string>({ label, hint, options, value, onValue, disabled = false }: SelectProps<T>) {
  const id = useId();
  return (
    <div className="field-box">
      <span className="field-label" id={id}>
        {label}
      </span>
      <CSPProvider disableStyleElements>
        <BaseSelect.Root items={options.map((option) => ({ value: option.value, label: option.words }))} value={value} disabled={disabled} modal={false} onValueChange={(next) => next !== null && onValue(next)}>
          <BaseSelect.Trigger className="select-button" aria-labelledby={id}>
            <BaseSelect.Value />
            <Icon of={ChevronDown} size={18} />
          </BaseSelect.Trigger>
          <BaseSelect.Portal>
            <BaseSelect.Positioner className="select-positioner" sideOffset={4} alignItemWithTrigger={false}>
              <BaseSelect.Popup className="select-list">
                {options.map((option) => (
                  <BaseSelect.Item key={option.value} className="select-item" value={option.value}>
                    <BaseSelect.ItemIndicator>
                      <Icon of={Check} size={16} />
                    </BaseSelect.ItemIndicator>
                    <BaseSelect.ItemText className="select-item-text">{option.words}</BaseSelect.ItemText>
                  </BaseSelect.Item>
                ))}
              </BaseSelect.Popup>
            </BaseSelect.Positioner>
          </BaseSelect.Portal>
        </BaseSelect.Root>
      </CSPProvider>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
    </div>
  );
}
