import { Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { PIN_LENGTH } from '../../../shared/domain/access/role.ts';
import type { Person } from '../../../shared/contract/session.ts';
import { useWords } from '../../app-state/language.ts';
import { leaveSession } from '../../app-state/leave-session.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useSecretRefusal } from '../../app-state/secret-attempt.ts';
import { useAppState } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { troubleOf } from '../../app-state/trouble.ts';
import { usePin } from '../../app-state/use-pin.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PinPad } from '../../ui/pin-pad.tsx';
import { TextField } from '../../ui/text-field.tsx';
import './lock-screen.css';

/** A dark sheet over everything until the same person gives the secret again. The work below stays as it was. */
export function LockScreen({ person }: { readonly person: Person }) {
  const state = useAppState();
  const { service, session } = state;
  const t = useWords();
  const words = useTroubleWords();
  const [refusal, setRefusal] = useSecretRefusal();
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const waiting = (refusal?.waitSeconds ?? 0) > 0;
  const isPin = person.credential === 'pin';

  useScreenKeys([], { alone: true });
  useEffect(() => (field.current ?? place.current)?.focus(), []);

  const unlock = async (secret: string): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      await service.session.unlock({ secret });
      session.setLocked(false);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.kind === 'refused' && trouble.refusal.code === 'session.required') session.forget();
      setRefusal(trouble);
      setPassword('');
      setBusy(false);
      field.current?.focus();
    }
  };
  const pin = usePin(isPin && !busy && !waiting, (secret) => void unlock(secret), () => undefined);
  const said = refusal === null ? null : words(waiting && refusal.trouble.kind === 'refused' ? { kind: 'refused', refusal: { code: 'session.wait', waitMs: refusal.waitSeconds * 1000 } } : refusal.trouble);

  return (
    <div className="lock" role="dialog" aria-modal="true" aria-labelledby="lock-title" ref={place} tabIndex={-1}>
      <div className="selvedge" />
      <div className="lock-head">
        <Icon of={Lock} size={32} />
        <h1 id="lock-title">{t('signin.locked')}</h1>
        <p className="lock-who">{t(isPin ? 'signin.lockedPin' : 'signin.lockedPassword', { name: person.name })}</p>
      </div>
      {isPin ? (
        <PinPad length={PIN_LENGTH} filled={busy ? PIN_LENGTH : pin.filled} label={t('signin.pinFilled', { filled: pin.filled })} wrong={said !== null && pin.filled === 0} disabled={busy || waiting} onDigit={pin.digit} onBack={pin.back} backLabel={t('signin.backspace')} />
      ) : (
        <form
          className="col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (password !== '' && !busy && !waiting) void unlock(password);
          }}
        >
          <TextField ref={field} label={t('signin.passwordLabel')} type="password" value={password} onValue={setPassword} scan="refuse" maxLength={128} disabled={waiting} />
          <Button type="submit" kind="primary" keys="Enter" wide busy={busy && t('signin.checking')}>
            {t('signin.unlock')}
          </Button>
        </form>
      )}
      {said !== null && (
        <>
          {waiting && refusal !== null && <p className="only-spoken" role="alert">{words(refusal.trouble).title}</p>}
          <Band tone={waiting ? 'yellow' : 'red'} title={said.title} live={waiting ? 'off' : 'assertive'}>
            {said.text}
          </Band>
        </>
      )}
      <Button className="other" size="small" onClick={() => void leaveSession(state)}>
        {t('signin.otherPerson')}
      </Button>
    </div>
  );
}
