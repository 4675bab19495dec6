import { UserRoundCheck } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Band } from './band.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './second-person.css';
import { TextField } from './text-field.tsx';

export interface SecondPersonProps {
  /** The one act, with its amount: `Batalkan K1-0147, Rp 282.500`. */
  readonly title: ReactNode;
  /** asking: waits for the secret; late: nobody came in time, the secret is forgotten. */
  readonly phase: 'asking' | 'late';
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: string }[] | null;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** The secret of whoever is chosen is figures only: a finger gets figures to touch. */
  readonly figures: boolean;
  readonly secret: string;
  readonly onSecret: (secret: string) => void;
  readonly secondsLeft: number;
  readonly busy: boolean;
  /** Why the last secret was not taken; `waiting`: the next attempt is not due yet. */
  readonly refused: { readonly title: string; readonly text: string | null; readonly waiting: boolean } | null;
  readonly onAllow: () => void;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
  readonly words: Readonly<Record<'lead' | 'choose' | 'secret' | 'allow' | 'checking' | 'cancel' | 'left' | 'late' | 'lateText' | 'again' | 'nobody' | 'nobodyText', string>>;
}

/** Who may allow it gives the secret, inside the panel concerned; never over anything. */
export function SecondPerson({ title, phase, people, chosen, onChoose, figures, secret, onSecret, secondsLeft, busy, refused, onAllow, onAgain, onCancel, words }: SecondPersonProps) {
  const field = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLElement>(null);
  const waiting = refused?.waiting === true;
  // It opens at the end of a form: whoever is to type sees all of it.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [people, phase]);
  useEffect(() => {
    if (busy || waiting || phase !== 'asking') return;
    // Entered anew: which keys a finger gets for it follows from who is chosen.
    field.current?.blur();
    field.current?.focus();
  }, [busy, waiting, phase, chosen, figures]);
  const cancel = (
    <Button size="small" keys="Escape" onClick={onCancel}>
      {words.cancel}
    </Button>
  );
  if (people?.length === 0) {
    return (
      <Band tone="yellow" title={words.nobody} live="assertive" actions={cancel}>
        {words.nobodyText}
      </Band>
    );
  }
  if (phase === 'late') {
    return (
      <Band
        tone="yellow"
        title={words.late}
        live="assertive"
        actions={
          <>
            <Button size="small" onClick={onAgain}>
              {words.again}
            </Button>
            {cancel}
          </>
        }
      >
        {words.lateText}
      </Band>
    );
  }
  return (
    <section ref={panel} className="second-person" aria-label={words.lead}>
      <div className="second-person-head">
        <Icon of={UserRoundCheck} size={24} />
        <div className="grow">
          <h3 className="title">{title}</h3>
          <p className="small quiet">{words.lead}</p>
        </div>
        <span className="small strong num" aria-live={secondsLeft <= 10 && secondsLeft % 5 === 0 ? 'polite' : 'off'}>
          {words.left}
        </span>
      </div>
      <div className="second-person-people" role="group" aria-label={words.choose}>
        {people?.map((person) => (
          <button key={person.id} type="button" aria-pressed={person.id === chosen} disabled={busy} onClick={() => onChoose(person.id)}>
            <span className="strong">{person.name}</span>
            <small>{person.role}</small>
          </button>
        ))}
      </div>
      <form
        className="second-person-form"
        onSubmit={(event) => {
          event.preventDefault();
          onAllow();
        }}
      >
        <TextField ref={field} label={words.secret} type="password" inputMode={figures ? 'numeric' : 'text'} value={secret} onValue={onSecret} scan="refuse" maxLength={128} disabled={waiting || busy} />
        <Button type="submit" kind="primary" keys="Enter" busy={busy && words.checking} disabled={waiting}>
          {words.allow}
        </Button>
        <Button keys="Escape" onClick={onCancel}>
          {words.cancel}
        </Button>
      </form>
      {refused !== null && (
        <Band tone={waiting ? 'yellow' : 'red'} title={refused.title} live={waiting ? 'off' : 'assertive'}>
          {refused.text}
        </Band>
      )}
    </section>
  );
}
