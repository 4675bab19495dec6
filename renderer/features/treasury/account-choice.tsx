import { useSettings } from '../../app-state/desk.ts';
import { FieldFrame } from '../../ui/field-frame.tsx';

/** One of the unit's revenue accounts. */
export function AccountChoice({ label, value, onValue }: { readonly label: string; readonly value: string; readonly onValue: (account: string) => void }) {
  const list = useSettings()?.['revenue.accounts'].list ?? [];
  return (
    <FieldFrame label={label}>
      {(links) => (
        <div className="field">
          <select {...links} className="treasury-select" value={value} onChange={(event) => onValue(event.target.value)}>
            {list.map(({ code, name }) => (
              <option key={code} value={code}>
                {code} {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </FieldFrame>
  );
}
