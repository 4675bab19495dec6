import { useEffect, useRef } from 'react';

/** A code that a scanner read, whatever had the focus. */
export interface Scan {
  readonly text: string;
}

type ScanHandler = (scan: Scan) => void;

const handlers: ScanHandler[] = [];
let waiting: Scan[] = [];
let onUnclaimed: () => void = () => undefined;

/** Hands a scan to the newest handler. With none, it waits and the app is told, so that it can open the counter. */
export function deliverScan(scan: Scan): void {
  const handler = handlers[handlers.length - 1];
  if (handler !== undefined) {
    handler(scan);
    return;
  }
  waiting.push(scan);
  onUnclaimed();
}

/** What happens when a scan comes and no screen takes it. */
export function setUnclaimedScan(act: () => void): void {
  onUnclaimed = act;
}

/** Forgets scans that wait; at sign-in and lock they must not reach the next person's cart. */
export function dropWaitingScans(): void {
  waiting = [];
}

/** Takes every scan while mounted; the newest wins. Scans that waited for a screen arrive at once, in order. */
export function useScan(handler: ScanHandler): void {
  const newest = useRef(handler);
  newest.current = handler;
  useEffect(() => {
    const mine: ScanHandler = (scan) => newest.current(scan);
    handlers.push(mine);
    const missed = waiting;
    waiting = [];
    for (const scan of missed) mine(scan);
    return () => {
      handlers.splice(handlers.indexOf(mine), 1);
    };
  }, []);
}
