import { createContext, Fragment, useContext, useEffect, useMemo, useRef, useState, type Dispatch, type ReactNode, type SetStateAction } from 'react';
import { letGoOf, namesOf, useKept, useWaiting } from './use-kept.ts';

/** A form whose typed fields wait together for whoever looks at another page meanwhile. */
export interface KeptFormState {
  readonly name: string;
  /** Something typed in it is not recorded. */
  readonly waits: boolean;
  /** What is stored was changed elsewhere since the typing began. */
  readonly moved: boolean;
  /** It is recorded: nothing waits any longer, and what stands there stays in sight. */
  readonly letGo: () => void;
  /** Part of it was just stored from here: what is stored now was changed by nobody else. */
  readonly recorded: () => void;
  /** Back to what is stored. */
  readonly throwAway: () => void;
  /** What was typed stays; every other field shows what is stored now. */
  readonly goOn: () => void;
}

const ALONE: KeptFormState = { name: '', waits: false, moved: false, letGo: () => undefined, recorded: () => undefined, throwAway: () => undefined, goOn: () => undefined };
const Form = createContext(ALONE);
/** What was stored when the typing in a form began, by its name. */
const grounds = new Map<string, string>();

interface KeptFormProps {
  /** Tells the forms apart. */
  readonly name: string;
  /** What the form is typed over; none for a form that begins empty. */
  readonly ground?: unknown;
  readonly children: ReactNode;
}

export function KeptForm(props: KeptFormProps) {
  return <OneForm key={props.name} {...props} />;
}

function OneForm({ name, ground = null, children }: KeptFormProps) {
  const waits = useWaiting(name).length > 0;
  const now = useMemo(() => JSON.stringify(ground), [ground]);
  const [round, setRound] = useState({ number: 0, focus: false });
  useState(() => {
    if (namesOf(name).length === 0) grounds.set(name, now);
  });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with what it threw away.
    if (round.focus) place.current?.querySelector<HTMLElement>('input:enabled:not([hidden], [type="file"]), textarea:enabled, select:enabled')?.focus();
  }, [round]);
  const own = useRef(false);
  if (own.current) {
    own.current = false;
    grounds.set(name, now);
  }
  const moved = grounds.get(name) !== now;
  const form = useMemo((): KeptFormState => {
    const renew = (focus: boolean): void => {
      grounds.set(name, now);
      setRound(({ number }) => ({ number: number + 1, focus }));
    };
    return {
      name,
      waits,
      moved,
      letGo: () => {
        grounds.set(name, now);
        letGoOf(name);
        setRound(({ number }) => ({ number, focus: false }));
      },
      recorded: () => {
        own.current = true;
        setRound(({ number }) => ({ number, focus: false }));
      },
      throwAway: () => {
        letGoOf(name);
        renew(true);
      },
      goOn: () => renew(waits),
    };
  }, [name, waits, moved, now]);
  return (
    <Form.Provider value={form}>
      <div ref={place} className="kept-form">
        <Fragment key={round.number}>{children}</Fragment>
      </div>
    </Form.Provider>
  );
}

/** The form that this stands in; outside of any, nothing waits. */
export function useKeptForm(): KeptFormState {
  return useContext(Form);
}

/**
 * The form around it follows what is stored: once `saved` nothing waits any longer, and what somebody else stores is simply shown while nothing is
 * typed. True: something typed stands over data that were changed elsewhere, and must not be stored before a person has decided.
 */
export function useClash({ saving, saved }: { readonly saving: boolean; readonly saved: boolean }): boolean {
  const form = useKeptForm();
  useEffect(() => {
    if (saved) form.letGo();
  }, [saved]);
  useEffect(() => {
    if (form.moved && !form.waits && !saving) form.goOn();
  }, [form.moved, form.waits, saving]);
  return form.moved && form.waits && !saving;
}

/** `useState` of one field of a {@link KeptForm}: never for a secret. `field` names it within the form. */
export function useTyped<T>(field: string, begin: () => T): [T, Dispatch<SetStateAction<T>>] {
  const { name } = useKeptForm();
  const [value, setValue] = useKept(name === '' ? null : `${name}/${field}`, begin, alike);
  return [value, setValue];
}

function alike(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
