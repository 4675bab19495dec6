import { useRef, useState, type FormEvent } from 'react';
import type { PersonRow } from '../../../shared/contract/session.ts';
import { isAcceptableCredential } from '../../../shared/domain/access/role.ts';
import { useWords } from '../../app-state/language.ts';
import { randomPin } from '../../app-state/random-pin.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { SecretField } from './secret-field.tsx';
import { secretTold } from './untold-secrets.ts';

type Change = { readonly secret: string } | { readonly unlock: true } | { readonly active: boolean };

/** A new secret, the way back after a lock-out, or an end to signing in. */
export function ChangePerson({ person, self }: { readonly person: PersonRow; readonly self: boolean }) {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const [secret, setSecret] = useState(() => (person.credential === 'pin' ? randomPin() : ''));
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [wanted, setWanted] = useState<Change | null>(null);
  const change = useCommand((commandId, what: Change) => service.session.changePerson({ commandId, userId: person.userId, ...what }), null, 'sets');
  const form = useRef<HTMLFormElement>(null);
  const weak = !isAcceptableCredential(person.role, secret);
  // No answer came, and the list shows what became of it: to press once more would turn it round.
  const isDone = change.trouble?.kind === 'silent' && wanted !== null && 'active' in wanted && wanted.active === person.active;
  const saidNow = isDone ? t(person.active ? 'people.switchedOn' : 'people.switchedOff', { name: person.name }) : said;
  const run = async (what: Change, words: string): Promise<void> => {
    setSaid(null);
    setWanted(what);
    if ((await change.run(what)) === null) return;
    setSaid(words);
    if ('secret' in what) secretTold(person.name);
  };
  // What was said is of the secret that stood there.
  const type = (next: string): void => {
    setSaid(null);
    setSecret(next);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (weak) requestAnimationFrame(() => focusFirstFault(form.current));
    else void run({ secret }, t('people.changed', { name: person.name }));
  };
  return (
    <section className="sheet padded" aria-label={person.name}>
      <form ref={form} noValidate onSubmit={submit}>
        <div>
          <h2 className="sheet-title">{person.name}</h2>
          <p className="small quiet">
            {t(`general.role.${person.role}`)}. {t(`people.role.${person.role}`)}
          </p>
        </div>
        <SecretField kind={person.credential} label={t(person.credential === 'pin' ? 'people.newSecret.pin' : 'people.newSecret.password')} value={secret} error={tried && weak ? t(person.credential === 'pin' ? 'setup.wrong.weak-pin' : 'setup.wrong.weak-password') : undefined} onValue={type} />
        <Button type="submit" busy={change.busy && t('general.saving')}>
          {t('people.setSecret')}
        </Button>
        <div className="people-acts">
          <div>
            <Button wide disabled={change.busy} onClick={() => void run({ unlock: true }, t('people.unlocked', { name: person.name }))}>
              {t('people.unlock')}
            </Button>
            <p className="field-hint">{t('people.unlockHint')}</p>
          </div>
          {!self && (
            <div>
              <Button
                wide
                once
                kind={person.active ? 'danger' : 'ordinary'}
                disabled={change.busy}
                onClick={() => void run({ active: !person.active }, t(person.active ? 'people.switchedOff' : 'people.switchedOn', { name: person.name }))}
              >
                {t(person.active ? 'people.switchOff' : 'people.switchOn')}
              </Button>
              <p className="field-hint">{t(person.active ? 'people.switchOffHint' : 'people.switchOnHint')}</p>
            </div>
          )}
        </div>
        {saidNow !== null && <Band tone="green" title={saidNow} />}
        <TroubleBand words={change.trouble === null || isDone ? null : words(change.trouble)} />
      </form>
    </section>
  );
}
