import { useEffect, useRef, useState, type FormEvent } from 'react';
import { credentialKindOf, isAcceptableCredential, ROLES, type Role } from '../../../shared/domain/access/role.ts';
import { KeptForm, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { randomPin } from '../../app-state/random-pin.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { SecretField } from './secret-field.tsx';
import { secretUntold } from './untold-secrets.ts';

interface AddPersonProps {
  /** With the secret that was stored, whatever stands in its field by now. */
  readonly onAdded: (name: string, secret: string) => void;
  readonly onClose: () => void;
}

/** A new person with a role and a first secret, handed over on the spot. Name and role wait for whoever looks elsewhere; the secret never does. */
export function AddPerson(props: AddPersonProps) {
  return (
    <KeptForm name="new-person">
      <NewPerson {...props} />
    </KeptForm>
  );
}

function NewPerson({ onAdded, onClose }: AddPersonProps) {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const kept = useKeptForm();
  const [name, setName] = useTyped('name', () => '');
  const [role, setRole] = useTyped<Role>('role', () => 'cashier');
  const [secret, setSecret] = useState(() => firstSecret(role));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = useCommand((commandId) => service.session.addPerson({ commandId, name: name.trim(), role, secret }), kept.name);
  const inSight = useRef(true);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    inSight.current = true;
    return () => {
      inSight.current = false;
    };
  }, []);
  const recordedBefore = add.trouble?.kind === 'refused' && add.trouble.refusal.code === 'command.reused';
  useEffect(() => {
    if (recordedBefore) secretUntold(name.trim());
  }, [recordedBefore]);
  const weak = !isAcceptableCredential(role, secret);
  const chooseRole = (next: Role): void => {
    if (credentialKindOf(next) !== credentialKindOf(role)) setSecret(firstSecret(next));
    setRole(next);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || weak) return void requestAnimationFrame(() => focusFirstFault(form.current));
    const person = await kept.store(() => add.run());
    if (person === null) return;
    if (inSight.current) onAdded(person.name, secret);
    else secretUntold(person.name);
  };
  return (
    <section className="sheet padded">
      <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
        <h2 className="sheet-title">{t('people.add')}</h2>
        <TextField ref={field} label={t('people.name')} error={tried && name.trim() === '' ? t('general.required') : undefined} value={name} maxLength={60} onValue={setName} />
        <Choices label={t('people.role')} value={role} options={ROLES.map((value) => ({ value, words: t(`general.role.${value}`), hint: t(`people.role.${value}`) }))} onValue={chooseRole} />
        <SecretField kind={credentialKindOf(role)} label={t(credentialKindOf(role) === 'pin' ? 'people.pin' : 'signin.passwordLabel')} value={secret} error={tried && weak ? t(credentialKindOf(role) === 'pin' ? 'setup.wrong.weak-pin' : 'setup.wrong.weak-password') : undefined} onValue={setSecret} />
        <TroubleBand words={add.trouble === null ? null : words(add.trouble)} />
        <div className="row">
          <Button type="submit" kind="primary" keys="Enter" busy={kept.sending && t('people.adding')}>
            {t('people.add')}
          </Button>
          <Button onClick={onClose}>{t('general.cancel')}</Button>
        </div>
        {kept.waits && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
      </form>
    </section>
  );
}

/** A PIN by chance; a password is thought of by its person. */
function firstSecret(role: Role): string {
  return credentialKindOf(role) === 'pin' ? randomPin() : '';
}
