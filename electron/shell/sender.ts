import { PAGE_ORIGIN } from './navigation.ts';

/** What has to be known about the sender of a message; the shape of Electron's IpcMainEvent. */
export interface MessageSender {
  readonly sender: { readonly id: number; isDestroyed(): boolean };
  readonly senderFrame: FrameOfSender | null;
}

interface FrameOfSender {
  readonly origin: string;
  readonly parent: object | null;
  readonly detached: boolean;
  isDestroyed(): boolean;
}

/** True only for the main frame of one of our own windows while it shows our own page. */
export function isTrustedSender(event: MessageSender, ownContents: ReadonlySet<number>): boolean {
  const frame = event.senderFrame;
  if (frame === null || event.sender.isDestroyed() || frame.isDestroyed() || frame.detached) return false;
  return frame.parent === null && frame.origin === PAGE_ORIGIN && ownContents.has(event.sender.id);
}
