import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DEFAULT_TIME_LIMIT_MS, TIME_LIMITS_MS } from '../shared/contract/time-limits.ts';
import { createGoodsPictures, GoodsPicturesContext } from './app-state/goods-pictures.ts';
import type { ServiceClient } from './app-state/service.ts';
import { startTheme } from './app-state/theme.ts';
import { closeWithTill, scanForTill } from './app-state/till-window.ts';
import { installScanner } from './devices/scanner/install-scanner.ts';
import { scannerSettingsOf } from './devices/scanner/scanner-settings.ts';
import { CustomerDisplay } from './features/display/customer-display.tsx';
import { followDisplay } from './features/display/follow-display.ts';
import { NotOpened } from './features/display/not-opened.tsx';
import { openTransport } from './transport/open-transport.ts';
import './ui/tokens.css';
import './ui/base.css';

/** The customer display: a page of its own, without sign-in, without the till's code, that can ask for nothing but what buyers see. */
startTheme();
closeWithTill(window);
const scanned = scanForTill((setting) => scanner.configure(scannerSettingsOf(setting)));
const scanner = installScanner(window, { onScan: ({ text }) => scanned(text), onTorn: () => scanned(null) });
const place = document.getElementById('root');
if (place === null) throw new Error('the page has no place to draw in');
const root = createRoot(place);

openTransport<Pick<ServiceClient, 'display'>>(window, { session: () => undefined, limits: TIME_LIMITS_MS, defaultLimit: DEFAULT_TIME_LIMIT_MS }).then(
  ({ client, link }) => {
    const pictures = createGoodsPictures((sha256s) => client.display.pictures({ sha256s }));
    const shown = followDisplay(client.display, link);
    root.render(
      <StrictMode>
        <GoodsPicturesContext value={pictures}>
          <CustomerDisplay shown={shown} />
        </GoodsPicturesContext>
      </StrictMode>,
    );
  },
  () => root.render(<NotOpened />),
);
