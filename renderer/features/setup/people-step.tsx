import { Dices } from 'lucide-react';
import { PIN_LENGTH } from '../../../shared/domain/access/role.ts';
import { useWords } from '../../app-state/language.ts';
import { randomPin } from '../../app-state/random-pin.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { StepProps } from './gallery-wizard.tsx';

/** The administrator, and the first cashier if there is one already. */
export function PeopleStep({ draft, faults, onChange }: StepProps) {
  const t = useWords();
  return (
    <>
      <TextField label={t('setup.administratorName')} hint={t('setup.administratorHint')} error={faults.administratorName && t('setup.wrong.empty')} value={draft.administratorName} maxLength={60} onValue={(administratorName) => onChange({ administratorName })} />
      <div className="pair">
        <TextField label={t('signin.passwordLabel')} hint={t('people.passwordHint')} error={faults.administratorSecret && t('setup.wrong.weak-password')} type="password" scan="refuse" value={draft.administratorSecret} maxLength={128} onValue={(administratorSecret) => onChange({ administratorSecret })} />
        <TextField label={t('setup.again')} error={faults.administratorAgain && t('setup.wrong.not-same')} type="password" scan="refuse" value={draft.administratorAgain} maxLength={128} onValue={(administratorAgain) => onChange({ administratorAgain })} />
      </div>
      <div className="pair">
        <TextField label={t('setup.cashierName')} hint={t('setup.cashierHint')} error={faults.cashierName && t('setup.wrong.same-name')} value={draft.cashierName} maxLength={60} onValue={(cashierName) => onChange({ cashierName })} />
        <TextField
          label={t('people.pin')}
          hint={t('people.pinHint')}
          error={faults.cashierPin && t('setup.wrong.weak-pin')}
          scan="refuse"
          inputMode="numeric"
          value={draft.cashierPin}
          maxLength={PIN_LENGTH}
          onValue={(cashierPin) => onChange({ cashierPin })}
          trailing={
            <Button kind="link" size="office" icon={Dices} onClick={() => onChange({ cashierPin: randomPin() })}>
              {t('people.otherPin')}
            </Button>
          }
        />
      </div>
    </>
  );
}
