import type { ScannerSetting } from '../../shared/domain/setting/settings.ts';
import { standInFront } from './front-till.ts';

/** What a scanner typed into a window that is no till; null: it broke off before its end. */
interface Scanned {
  readonly scanned: string | null;
}

/** How the scanner of this till types. */
interface Scanner {
  readonly scanner: ScannerSetting;
}

/** What the windows of one browser tell each other: a till is there, one has gone, is there still one? And of scans. */
type Word = 'till' | 'gone' | 'any' | Scanned | Scanner;
const CHANNEL = 'etalase-windows';
/** A till that is drawn anew is back within this (ms), also on a slow PC. */
const BACK_MS = 30_000;

const say = (channel: BroadcastChannel, word: Word): void => channel.postMessage(word);

/** Says that a till's window is open here, and when it has gone. `onScanned`: what the customer display heard while it had the keyboard; only the till that was used last is told. */
export function standAsTill(page: Window, onScanned: (text: string | null) => void): { tellScanner(setting: ScannerSetting): void } {
  const channel = new BroadcastChannel(CHANNEL);
  const isFront = standInFront(page);
  let scanner: ScannerSetting | null = null;
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data === 'any') {
      say(channel, 'till');
      if (scanner !== null) say(channel, { scanner });
    } else if (typeof data === 'object' && 'scanned' in data && isFront()) onScanned(data.scanned);
  });
  page.addEventListener('pagehide', () => say(channel, 'gone'));
  say(channel, 'till');
  return {
    tellScanner(setting) {
      scanner = setting;
      say(channel, { scanner });
    },
  };
}

/**
 * Closes the customer display once no till is open any more, as the desktop program does by itself: in a browser it would keep the
 * service running behind the closed till, and the next start would be refused.
 */
export function closeWithTill(page: Window): void {
  const channel = new BroadcastChannel(CHANNEL);
  let closing: number | undefined;
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    page.clearTimeout(closing);
    if (data !== 'gone') return;
    closing = page.setTimeout(() => page.close(), BACK_MS);
    say(channel, 'any');
  });
}

/** Hands on to the till what a scanner types into this window, which has the keyboard once it was opened or moved. `onScanner`: how the till's scanner types. */
export function scanForTill(onScanner: (setting: ScannerSetting) => void): (scanned: string | null) => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (typeof data === 'object' && 'scanner' in data) onScanner(data.scanner);
  });
  say(channel, 'any');
  return (scanned) => say(channel, { scanned });
}
