import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TIME_LIMITS_MS, DEFAULT_TIME_LIMIT_MS } from '../shared/contract/time-limits.ts';
import { App } from './app.tsx';
import { installInput } from './app-scanner.ts';
import { createDesk } from './app-state/desk.ts';
import { createGoodsPictures, GoodsPicturesContext } from './app-state/goods-pictures.ts';
import { AppStateContext, type ServiceClient } from './app-state/service.ts';
import { createSession } from './app-state/session.ts';
import { startTheme } from './app-state/theme.ts';
import { watchRefusals } from './app-state/watch-refusals.ts';
import { PageGuard } from './page-guard.tsx';
import { StartTrouble } from './start-trouble.tsx';
import { openTransport } from './transport/open-transport.ts';
import './ui/tokens.css';
import './ui/base.css';

startTheme();
installInput(window);
const place = document.getElementById('root');
if (place === null) throw new Error('the page has no place to draw in');
const root = createRoot(place);
const session = createSession();

openTransport<ServiceClient>(window, { session: () => session.token() ?? undefined, limits: TIME_LIMITS_MS, defaultLimit: DEFAULT_TIME_LIMIT_MS }).then(
  ({ client, link }) => {
    const service = watchRefusals(client, ({ code }) => {
      if (code === 'session.required') session.forget();
      // The service locks by itself after idle minutes in which nothing was asked of it.
      if (code === 'session.locked') session.setLocked(true);
    });
    const pictures = createGoodsPictures((sha256s) => service.catalog.pictures({ sha256s }));
    const state = { service, session, desk: createDesk(service), link };
    root.render(
      <StrictMode>
        <AppStateContext value={state}>
          <GoodsPicturesContext value={pictures}>
            <PageGuard>
              <App />
            </PageGuard>
          </GoodsPicturesContext>
        </AppStateContext>
      </StrictMode>,
    );
  },
  () => root.render(<StartTrouble />),
);
