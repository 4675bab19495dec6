import { useSettings } from '../../app-state/desk.ts';
import { SelectField } from '../../ui/select-field.tsx';

/** One of the unit's revenue accounts. */
export function AccountChoice({ label, value, onValue }: { readonly label: string; readonly value: string; readonly onValue: (account: string) => void }) {
  const list = useSettings()?.['revenue.accounts'].list ?? [];
  return <SelectField label={label} value={value} options={list.map(({ code, name }) => ({ value: code, words: `${code} ${name}` }))} onValue={onValue} />;
}
