import type { Person, SignedIn, Welcome } from '../../shared/contract/session.ts';
import { tellRegisterTime } from './clock.ts';
import { createStore, useStore, type Store } from './store.ts';
import { openPage, pagesOf } from './navigation.ts';
import { useAppState } from './service.ts';
import { keepTypedOf } from './use-kept.ts';

export type SessionState =
  /** Not asked yet, or asked anew; or the service does not answer. */
  | { readonly phase: 'starting' }
  /** Empty database: the first start. */
  | { readonly phase: 'setup'; readonly version: string }
  | { readonly phase: 'signed-out'; readonly welcome: Welcome }
  | { readonly phase: 'signed-in'; readonly welcome: Welcome; readonly person: Person; readonly locked: boolean };

/** Who sits here. The token lives in this object and nowhere else. */
export interface Session {
  readonly state: Store<SessionState>;
  /** Sent with each call as header `etalase-session`. */
  token(): string | null;
  begin(welcome: Welcome, signedIn: SignedIn): void;
  /** Calls are made with this token while the page stays where it is; null gives it back. For the last step of the set-up. */
  borrow(token: string | null): void;
  setLocked(locked: boolean): void;
  /** Back to the sign-in screen. */
  end(welcome: Welcome): void;
  /** The service knows this token no longer: what it says of people, shift and parked sales is asked anew, the welcome of the sign-in may be hours old. */
  forget(): void;
}

export function createSession(): Session {
  const state = createStore<SessionState>({ phase: 'starting' });
  let token: string | null = null;
  return {
    state,
    token: () => token,
    begin(welcome, signedIn) {
      token = signedIn.token;
      keepTypedOf(signedIn.person.userId);
      openPage(pagesOf(signedIn.person.role)[0] ?? 'shift');
      state.set({ phase: 'signed-in', welcome, person: signedIn.person, locked: false });
    },
    borrow(borrowed) {
      token = borrowed;
    },
    setLocked(locked) {
      state.update((now) => (now.phase === 'signed-in' ? { ...now, locked } : now));
    },
    end(welcome) {
      token = null;
      tellRegisterTime(welcome.now);
      state.set({ phase: 'signed-out', welcome });
    },
    forget() {
      token = null;
      state.update((now) => (now.phase === 'signed-in' ? { phase: 'starting' } : now));
    },
  };
}

export function useSession(): SessionState {
  return useStore(useAppState().session.state);
}

/** The person signed in. Only below the app frame. */
export function usePerson(): Person {
  const state = useSession();
  if (state.phase !== 'signed-in') throw new Error('nobody is signed in');
  return state.person;
}
