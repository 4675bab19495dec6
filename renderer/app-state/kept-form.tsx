import { createContext, Fragment, useContext, useEffect, useMemo, useRef, useState, type Dispatch, type ReactNode, type SetStateAction } from 'react';
import { sayTheSame } from './fields-typed.ts';
import { createStore, useStore } from './store.ts';
import { letGoOf, letGoOfSent, namesOf, typedIn, useKept, useWaiting } from './use-kept.ts';

/** A form whose typed fields wait together for whoever looks at another page meanwhile. */
export interface KeptFormState {
  /** Null: no form, nothing waits. */
  readonly name: string | null;
  /** Something typed in it is not recorded. */
  readonly waits: boolean;
  /** What is stored was changed elsewhere since the typing began. */
  readonly moved: boolean;
  /** It is on its way to be recorded; also when it was left since, and is looked at again. */
  readonly sending: boolean;
  /**
   * Records the form by `act`, whose answer null or false says that it is not. Once it is recorded nothing that was sent waits any longer, wherever
   * its person looks by then; what stands there stays in sight. While it is on its way it is not sent again: null.
   */
  readonly store: <T>(act: () => Promise<T>) => Promise<T | null>;
  /** Part of it was just stored from here: what is stored now was changed by nobody else. */
  readonly recorded: () => void;
  /** Back to what is stored. */
  readonly throwAway: () => void;
  /** What was typed stays; every other field shows what is stored now. */
  readonly goOn: () => void;
}

/** What a person types or chooses in. */
const FIELDS = 'input:enabled:not([hidden], [type="file"]), textarea:enabled, select:enabled';
const ALONE: KeptFormState = { name: null, waits: false, moved: false, sending: false, store: (act) => act(), recorded: () => undefined, throwAway: () => undefined, goOn: () => undefined };
const Form = createContext(ALONE);
/** What was stored when the typing in a form began, by its name. */
const grounds = new Map<string, string>();
/** Names of the forms that are on their way to be recorded. */
const sendings = createStore<ReadonlySet<string>>(new Set());
/** Names of the forms whose last press got no answer, or a no: what is stored later may be what was sent. */
const unsure = new Set<string>();
/** What a form does that is on the screen when it was recorded, by its name; `from` is the form that sent it. */
const shown = new Map<string, (from: object) => void>();

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
  const sending = useStore(sendings).has(name);
  const now = useMemo(() => JSON.stringify(ground), [ground]);
  /** `focus`: which of its fields has the focus when it is drawn anew; -1: none. */
  const [round, setRound] = useState({ number: 0, focus: -1 });
  useState(() => {
    if (namesOf(name).length === 0) grounds.set(name, now);
  });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with what it threw away; a field is another one than before.
    if (round.focus >= 0) place.current?.querySelectorAll<HTMLElement>(FIELDS)[round.focus]?.focus();
  }, [round]);
  const own = useRef(false);
  if (own.current) grounds.set(name, now);
  useEffect(() => {
    own.current = false;
  }, [round]);
  useEffect(() => {
    const hear = (from: object): void => {
      own.current = true;
      // What was sent by a form that was left since still stands in this one.
      const anew = from !== own && namesOf(name).length === 0;
      setRound(({ number }) => ({ number: anew ? number + 1 : number, focus: -1 }));
    };
    shown.set(name, hear);
    return () => void (shown.get(name) === hear && shown.delete(name));
  }, [name]);
  const moved = grounds.get(name) !== now;
  const focused = (): number => [...(place.current?.querySelectorAll(FIELDS) ?? [])].indexOf(document.activeElement as Element);
  const shownOver = useRef(now);
  useEffect(() => {
    if (shownOver.current === now) return;
    shownOver.current = now;
    // Its fields begin anew over what is stored now: one that holds just this is not typed any more, and was changed by nobody else.
    if (unsure.has(name)) setRound(({ number }) => ({ number: number + 1, focus: focused() }));
  }, [name, now]);
  const form = useMemo((): KeptFormState => {
    const renew = (focus: number): void => {
      grounds.set(name, now);
      setRound(({ number }) => ({ number: number + 1, focus }));
    };
    return {
      name,
      waits,
      moved,
      sending,
      store: async (act) => {
        if (sendings.get().has(name)) return null;
        const sent = typedIn(name);
        unsure.delete(name);
        sendings.update((names) => new Set([...names, name]));
        try {
          const answer = await act();
          if (answer === null || answer === false) {
            unsure.add(name);
            return answer;
          }
          letGoOfSent(sent);
          shown.get(name)?.(own);
          return answer;
        } finally {
          sendings.update((names) => new Set([...names].filter((one) => one !== name)));
        }
      },
      recorded: () => shown.get(name)?.(own),
      throwAway: () => {
        unsure.delete(name);
        letGoOf(name);
        renew(0);
      },
      goOn: () => {
        const at = focused();
        renew(at < 0 && waits ? 0 : at);
      },
    };
  }, [name, waits, moved, sending, now]);
  return (
    <Form.Provider value={form}>
      <div ref={place} className="kept-form">
        <Fragment key={round.number}>{children}</Fragment>
      </div>
    </Form.Provider>
  );
}

/** The form is on its way to be recorded. */
export function isSending(form: string): boolean {
  return sendings.get().has(form);
}

/** The form that this stands in; outside of any, nothing waits. */
export function useKeptForm(): KeptFormState {
  return useContext(Form);
}

/**
 * The form around it follows what is stored: what somebody else stores is simply shown while nothing is typed. True: something typed stands over
 * data that were changed elsewhere, and must not be stored before a person has decided.
 */
export function useClash(): boolean {
  const { moved, waits, sending, goOn } = useKeptForm();
  const follows = moved && !waits && !sending;
  useEffect(() => {
    if (follows) goOn();
  }, [follows]);
  return moved && waits && !sending;
}

/** `useState` of one field of a {@link KeptForm}: never for a secret. `field` names it within the form. */
export function useTyped<T>(field: string, begin: () => T): [T, Dispatch<SetStateAction<T>>] {
  const { name } = useKeptForm();
  const [value, setValue] = useKept(name === null ? null : `${name}/${field}`, begin, sayTheSame);
  return [value, setValue];
}
