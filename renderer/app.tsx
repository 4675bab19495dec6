import { lazy, Suspense, useEffect } from 'react';
import { useWords } from './app-state/language.ts';
import { useAppState, useLink } from './app-state/service.ts';
import { useSession } from './app-state/session.ts';
import { startSession } from './app-state/start-session.ts';
import { loadOfficeWords } from './app-state/words.ts';
import './app.css';
import { AppFrame } from './app-frame.tsx';

const Setup = lazy(async () => {
  const [{ SetupPage }] = await Promise.all([import('./features/setup/setup-page.tsx'), loadOfficeWords()]);
  return { default: SetupPage };
});
const SignIn = lazy(() => import('./features/sign-in/sign-in-page.tsx').then((module) => ({ default: module.SignInPage })));

/** First start, sign-in, or the desk of whoever is signed in. */
export function App() {
  const { service, session } = useAppState();
  const state = useSession();
  useEffect(() => startSession(service, session), [service, session]);
  return (
    <Suspense fallback={<Starting />}>
      {state.phase === 'starting' && <Starting />}
      {state.phase === 'setup' && <Setup />}
      {state.phase === 'signed-out' && <SignIn key="sign-in" welcome={state.welcome} />}
      {state.phase === 'signed-in' && <AppFrame key={state.person.userId} person={state.person} welcome={state.welcome} locked={state.locked} />}
    </Suspense>
  );
}

function Starting() {
  const t = useWords();
  const link = useLink();
  return (
    <main className="starting" role="status">
      <span className="spinner" aria-hidden="true" />
      <p>{t(link === 'lost' ? 'general.linkLost' : 'general.starting')}</p>
    </main>
  );
}
