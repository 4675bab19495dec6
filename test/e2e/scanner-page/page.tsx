import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { installScanner, type ScannedCode } from '../../../renderer/devices/scanner/install-scanner.ts';
import { DEFAULT_SCANNER_SETTINGS, type ScannerSettings } from '../../../renderer/devices/scanner/scanner-settings.ts';

/** What the page of this test has seen; the test reads it from the window. */
export interface PageLog {
  readonly scans: ScannedCode[];
  torn: number;
  readonly pressed: string[];
  readonly entersSeen: string[];
  readonly pins: string[];
  readonly gaps: number[];
}

declare global {
  interface Window {
    log: PageLog;
    /** New settings of the scanner as they come from the service, in force after the next key that goes down: the middle of a scan. */
    configureAtNextKey(change: Partial<ScannerSettings>): void;
  }
}

const log: PageLog = { scans: [], torn: 0, pressed: [], entersSeen: [], pins: [], gaps: [] };
window.log = log;
const scanner = installScanner(window, { onScan: (scan) => log.scans.push(scan), onTorn: () => (log.torn += 1) });

window.configureAtNextKey = (change) => window.addEventListener('keydown', () => scanner.configure({ ...DEFAULT_SCANNER_SETTINGS, ...change }), { once: true });

let lastAt = 0;
window.addEventListener('keydown', (event) => {
  log.gaps.push(event.timeStamp - lastAt);
  lastAt = event.timeStamp;
  if (event.key === 'Enter') log.entersSeen.push(event.defaultPrevented ? 'stilled' : 'free');
});

function Fields() {
  const [search, setSearch] = useState('');
  const [barcode, setBarcode] = useState('');
  const [cash, setCash] = useState('');
  const [pin, setPin] = useState('');
  const [note, setNote] = useState('');
  const searchField = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const letterFindsSearch = (event: KeyboardEvent): void => {
      if (document.activeElement === document.body && /^[a-z]$/i.test(event.key) && event.key !== 'q' && !event.defaultPrevented) searchField.current?.focus();
      if (document.activeElement === document.body && ['1', '2', '3', 'q', 'Enter'].includes(event.key)) scanner.whenAlone(event, () => log.pressed.push(`key ${event.key}`));
    };
    window.addEventListener('keydown', letterFindsSearch);
    return () => window.removeEventListener('keydown', letterFindsSearch);
  }, []);

  const typePin = (value: string): void => {
    setPin(value);
    if (value.length === 6) log.pins.push(value);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        log.pressed.push('submit');
      }}
    >
      <input id="search" ref={searchField} value={search} onChange={(event) => setSearch(event.target.value)} />
      <input id="barcode" data-scan="accept" value={barcode} onChange={(event) => setBarcode(event.target.value)} />
      <input id="cash" data-scan="refuse" value={cash} onChange={(event) => setCash(event.target.value)} />
      <input id="pin" type="password" data-scan="refuse" value={pin} onChange={(event) => typePin(event.target.value)} />
      <textarea id="note" value={note} onChange={(event) => setNote(event.target.value)} />
      <button id="pay" type="button" onClick={() => log.pressed.push('pay')}>
        Bayar
      </button>
      <button id="send" type="submit">
        Simpan
      </button>
      <output id="state">{JSON.stringify({ search, barcode, cash, pin, note })}</output>
    </form>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Fields />);
