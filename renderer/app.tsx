import { useEffect } from 'react';
import type { Person } from '../shared/contract/session.ts';
import { useWords } from './app-state/language.ts';
import { lazyPart } from './app-state/lazy-part.tsx';
import { pagesOf } from './app-state/navigation.ts';
import { useAppState, useLink } from './app-state/service.ts';
import { useSession } from './app-state/session.ts';
import { startSession } from './app-state/start-session.ts';
import { loadOfficeWords } from './app-state/words.ts';
import './app.css';
import { AppFrame } from './app-frame.tsx';
import { FigureKeys } from './figure-keys.tsx';
import { pagesAhead } from './rail-pages.ts';

const Setup = lazyPart(async () => {
  const [{ SetupPage }] = await Promise.all([import('./features/setup/setup-page.tsx'), loadOfficeWords()]);
  return SetupPage;
});
const SignIn = lazyPart(() => import('./features/sign-in/sign-in-page.tsx').then((module) => module.SignInPage));
// At almost every start it is what comes next: fetched beside the first question to the service.
SignIn.ahead();

/** First start, sign-in, or the desk of whoever is signed in. */
export function App() {
  const { service, session } = useAppState();
  const state = useSession();
  useEffect(() => startSession(service, session), [service, session]);
  useFirstPages(state.phase === 'signed-out' ? state.welcome.people : null);
  return (
    <>
      {state.phase === 'starting' && <Starting />}
      {state.phase === 'setup' && <Setup meanwhile={<Starting />} />}
      {state.phase === 'signed-out' && <SignIn key="sign-in" welcome={state.welcome} meanwhile={<Starting />} />}
      {state.phase === 'signed-in' && <AppFrame key={state.person.userId} person={state.person} locked={state.locked} />}
      <FigureKeys />
    </>
  );
}

/** While somebody types a PIN, the page comes that they will see next. */
function useFirstPages(people: readonly Person[] | null): void {
  useEffect(() => {
    if (people === null) return undefined;
    return pagesAhead(people.flatMap(({ role }) => pagesOf(role).slice(0, 1)));
  }, [people]);
}

/** Stands in index.html too, word for word: there before any script is. */
function Starting() {
  const t = useWords();
  const link = useLink();
  return (
    <main className="starting">
      <span className="spinner" aria-hidden="true" />
      <div role="status">
        <h1>{t(link === 'lost' ? 'general.linkLost' : 'general.starting')}</h1>
      </div>
    </main>
  );
}
