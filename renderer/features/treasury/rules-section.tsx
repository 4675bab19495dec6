import { mayCall } from '../../../shared/contract/access-matrix.ts';
import { useSettings } from '../../app-state/desk.ts';
import { KeptForm } from '../../app-state/kept-form.tsx';
import { usePerson } from '../../app-state/session.ts';
import { DeadlineForm } from './deadline-form.tsx';
import { HolidaysForm } from './holidays-form.tsx';

/** Until when must be deposited: the working day, the dispensation, the days without work. */
export function RulesSection() {
  const settings = useSettings();
  const mayChange = mayCall('treasury.setRules', usePerson().role);
  if (settings === null) return null;
  return (
    <div className="treasury-two even">
      <KeptForm name="treasury/deadline" ground={settings['treasury.deadline']}>
        <DeadlineForm rules={settings['treasury.deadline']} mayChange={mayChange} />
      </KeptForm>
      <KeptForm name="treasury/holidays" ground={settings['treasury.holidays']}>
        <HolidaysForm holidays={settings['treasury.holidays'].list} mayChange={mayChange} />
      </KeptForm>
    </div>
  );
}
