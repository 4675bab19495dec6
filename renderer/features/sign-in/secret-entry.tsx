import { useEffect, useRef, useState } from 'react';
import { PIN_LENGTH } from '../../../shared/domain/access/role.ts';
import type { Person, Welcome } from '../../../shared/contract/session.ts';
import { useWords } from '../../app-state/language.ts';
import { useSecretRefusal } from '../../app-state/secret-attempt.ts';
import { useAppState } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { troubleOf } from '../../app-state/trouble.ts';
import { usePin } from '../../app-state/use-pin.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { PinPad } from '../../ui/pin-pad.tsx';
import { TextField } from '../../ui/text-field.tsx';

const firstNameOf = ({ name }: Person): string => name.split(' ')[0] ?? name;

interface SecretEntryProps {
  readonly person: Person;
  readonly welcome: Welcome;
  /** The secret is being looked at. */
  readonly busy: boolean;
  readonly onBusy: (busy: boolean) => void;
  readonly onForgot: () => void;
}

/** The secret of the chosen person. A PIN enters by itself with its last digit. */
export function SecretEntry({ person, welcome, busy, onBusy, onForgot }: SecretEntryProps) {
  const { service, session } = useAppState();
  const t = useWords();
  const words = useTroubleWords();
  const [refusal, setRefusal] = useSecretRefusal();
  const [scanned, setScanned] = useState(false);
  const firstName = firstNameOf(person);
  // Two of the same first name are told apart by all of it.
  const name = welcome.people.filter((one) => firstNameOf(one) === firstName).length > 1 ? person.name : firstName;
  const waiting = (refusal?.waitSeconds ?? 0) > 0;
  const isPin = person.credential === 'pin';

  const enter = async (secret: string): Promise<boolean> => {
    onBusy(true);
    setScanned(false);
    setRefusal(null);
    try {
      session.begin(welcome, await service.session.signIn({ userId: person.userId, secret }));
      return true;
    } catch (error) {
      setRefusal(troubleOf(error));
      onBusy(false);
      return false;
    }
  };
  const pin = usePin(isPin && !busy && !waiting, (secret) => void enter(secret), () => setScanned(true));

  const said = refusal === null ? null : words(waiting && refusal.trouble.kind === 'refused' ? { kind: 'refused', refusal: { code: 'session.wait', waitMs: refusal.waitSeconds * 1000 } } : refusal.trouble);
  const over = refusal?.trouble.kind === 'refused' && refusal.trouble.refusal.code === 'session.wait' && !waiting;
  return (
    <section className="sign-in-secret" aria-label={t(isPin ? 'signin.pin' : 'signin.password', { name })}>
      <div className="row">
        <h3 className="title grow">{t(isPin ? 'signin.pin' : 'signin.password', { name })}</h3>
        {isPin && <span className="small quiet">{busy ? t('signin.checking') : t('signin.pinDigits')}</span>}
      </div>
      {isPin ? (
        <PinPad
          length={PIN_LENGTH}
          filled={busy ? PIN_LENGTH : pin.filled}
          label={t('signin.pinFilled', { filled: pin.filled })}
          wrong={said !== null && !over && pin.filled === 0}
          disabled={busy || waiting}
          onDigit={pin.digit}
          onBack={pin.back}
          backLabel={t('signin.backspace')}
          corner={{ words: t('signin.forgotPin'), onPress: onForgot }}
        />
      ) : (
        <Password busy={busy} disabled={waiting} onEnter={enter} />
      )}
      {said !== null && !over && (
        <>
          {waiting && refusal !== null && <p className="only-spoken" role="alert">{words(refusal.trouble).title}</p>}
          <Band tone={waiting ? 'yellow' : 'red'} title={said.title} live={waiting ? 'off' : 'assertive'}>
            {said.text}
          </Band>
        </>
      )}
      {scanned && said === null && <Band tone="blue" title={t('signin.scanned')} />}
      {said === null && !scanned && <p className="small quiet">{t(isPin ? 'signin.pinHint' : 'signin.passwordHint')}</p>}
    </section>
  );
}

function Password({ busy, disabled, onEnter }: { readonly busy: boolean; readonly disabled: boolean; readonly onEnter: (secret: string) => Promise<boolean> }) {
  const t = useWords();
  const [value, setValue] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (value === '' || busy || disabled) return;
        void onEnter(value).then((entered) => {
          if (entered) return;
          setValue('');
          field.current?.focus();
        });
      }}
    >
      <TextField ref={field} label={t('signin.passwordLabel')} type="password" value={value} onValue={setValue} scan="refuse" maxLength={128} disabled={disabled} />
      <Button type="submit" kind="primary" keys="Enter" wide busy={busy && t('signin.checking')} disabled={disabled}>
        {t('signin.enter')}
      </Button>
    </form>
  );
}
