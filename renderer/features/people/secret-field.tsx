import { Dices } from 'lucide-react';
import { PASSWORD_MAX, PIN_LENGTH, type CredentialKind } from '../../../shared/domain/access/role.ts';
import { useWords } from '../../app-state/language.ts';
import { randomPin } from '../../app-state/random-pin.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** A new PIN (seen, offered by chance) or a new password (seen while it is chosen, so that it can be handed over). */
export function SecretField({ kind, label, value, error, onValue }: { readonly kind: CredentialKind; readonly label: string; readonly value: string; readonly error: string | undefined; readonly onValue: (value: string) => void }) {
  const t = useWords();
  if (kind === 'password') return <TextField label={label} hint={t('people.passwordHint')} error={error} scan="refuse" value={value} maxLength={PASSWORD_MAX} onValue={onValue} />;
  return (
    <TextField
      label={label}
      hint={t('people.pinHint')}
      error={error}
      scan="refuse"
      inputMode="numeric"
      value={value}
      maxLength={PIN_LENGTH}
      onValue={onValue}
      trailing={
        <Button kind="link" size="office" icon={Dices} onClick={() => onValue(randomPin())}>
          {t('people.otherPin')}
        </Button>
      }
    />
  );
}
