import { useEffect } from 'react';
import { installBrowserKeys } from './app-state/browser-keys.ts';
import { useSettings } from './app-state/desk.ts';
import { installFigureField } from './app-state/figure-field.ts';
import { deliverScan, deliverTornScan } from './app-state/scan.ts';
import { installScreenKeys } from './app-state/screen-keys.ts';
import { standAsTill } from './app-state/till-window.ts';
import { installScanner, type Scanner } from './devices/scanner/install-scanner.ts';
import { scannerSettingsOf } from './devices/scanner/scanner-settings.ts';

let scanner: Scanner | null = null;
let till: ReturnType<typeof standAsTill> | null = null;

/** Installs the scanner before every other listener, then the keys of the screens, the figures of a finger and what keeps the browser's own keys away, and hears what the customer display scanned; all live as long as the page. */
export function installInput(target: Window): void {
  if (scanner !== null) return;
  const installed = installScanner(target, { onScan: deliverScan, onTorn: deliverTornScan });
  scanner = installed;
  till = standAsTill(target, (text) => (text === null ? deliverTornScan() : installed.take(text)));
  installScreenKeys(target, installed.whenAlone);
  installFigureField(target, installed.whenAlone);
  installBrowserKeys(target);
}

/** Lets the scanner read the way the setting of this counter says. */
export function useScannerSettings(): void {
  const setting = useSettings()?.scanner ?? null;
  useEffect(() => {
    if (setting === null || scanner === null) return;
    scanner.configure(scannerSettingsOf(setting));
    till?.tellScanner(setting);
  }, [setting]);
}
