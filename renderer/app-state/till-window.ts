/** What the windows of one browser tell each other: a till is there, one has gone, is there still one? */
type Word = 'till' | 'gone' | 'any';
const CHANNEL = 'etalase-windows';
/** A till that is drawn anew is back within this (ms), also on a slow PC. */
const BACK_MS = 30_000;

const say = (channel: BroadcastChannel, word: Word): void => channel.postMessage(word);

/** Says that a till's window is open here, and when it has gone. */
export function standAsTill(page: Window): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data === 'any') say(channel, 'till');
  });
  page.addEventListener('pagehide', () => say(channel, 'gone'));
  say(channel, 'till');
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
