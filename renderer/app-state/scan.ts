import { useEffect, useRef } from 'react';

/** A code that a scanner read, whatever had the focus. */
export interface Scan {
  readonly text: string;
  /** When its last key went down, on the scale of performance.now(), ms. */
  readonly at: number;
  /** What the text field that had the focus thinks of scans; `none`: no text field. */
  readonly field: 'none' | 'plain' | 'refuse';
}

interface ScanTaker {
  readonly take: (scan: Scan) => void;
  readonly torn: () => void;
}

const takers: ScanTaker[] = [];
let waiting: Scan[] = [];
let onUnclaimed: () => void = () => undefined;

/**
 * Hands a scan to the newest taker. With none, it waits and the app is told, so that it can open the counter; but while a person
 * types elsewhere it is dropped: nobody loses a form to a scanner.
 */
export function deliverScan(scan: Scan): void {
  const taker = takers[takers.length - 1];
  if (taker !== undefined) return taker.take(scan);
  if (scan.field !== 'none') return;
  waiting.push(scan);
  onUnclaimed();
}

/** Keeps a scan that belongs to another screen for the one that opens next. */
export function leaveScan(scan: Scan): void {
  waiting.push(scan);
}

/** Tells the newest taker that a scan broke off before its end; nothing of it may be used. */
export function deliverTornScan(): void {
  takers[takers.length - 1]?.torn();
}

/** What happens when a scan comes and no screen takes it. */
export function setUnclaimedScan(act: () => void): void {
  onUnclaimed = act;
}

/** Forgets scans that wait; at sign-in and lock they must not reach the next person's cart. */
export function dropWaitingScans(): void {
  waiting = [];
}

/** Takes every scan while mounted; the newest screen wins. Scans that waited for a screen arrive at once, in order. */
export function useScan(take: (scan: Scan) => void, torn: () => void = () => undefined): void {
  const newest = useRef({ take, torn });
  newest.current = { take, torn };
  useEffect(() => {
    const mine: ScanTaker = { take: (scan) => newest.current.take(scan), torn: () => newest.current.torn() };
    takers.push(mine);
    const missed = waiting;
    waiting = [];
    for (const scan of missed) mine.take(scan);
    return () => {
      takers.splice(takers.indexOf(mine), 1);
    };
  }, []);
}
