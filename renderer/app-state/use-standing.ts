import { useEffect, useRef, useState } from 'react';
import type { ServiceEvent } from '../../shared/contract/events.ts';
import { useServiceEvent } from './desk.ts';
import { useAsk, type Asked } from './use-ask.ts';

/** `news`: it would be answered otherwise by now; `again` shows it. */
export interface Standing<T> extends Asked<T> {
  readonly news: boolean;
}

/** What is the same while a reader would see the same: without the moment it was read. */
type FiguresOf<T> = (value: T) => unknown;

/**
 * What somebody reads at length: it stands as it was answered, however much others do meanwhile, and says once it is out of date. Whether it is,
 * is looked for after the events it `hears`, by asking the same beside it: what happened outside its days is no news. Nothing more is asked
 * once there is news.
 */
export function useStanding<T>(ask: () => Promise<T>, needs: readonly unknown[], hears: readonly ServiceEvent['type'][], figuresOf: FiguresOf<T> = (value) => value): Standing<T> {
  const asked = useAsk(ask, needs);
  const [outdated, setOutdated] = useState<T | null>(null);
  const news = outdated !== null && outdated === asked.value;
  const latest = useRef({ ask, asked, news, figuresOf });
  latest.current = { ask, asked, news, figuresOf };
  const heard = useRef(false);
  const looking = useRef(false);
  const look = async (): Promise<void> => {
    const { asked: { value, asking }, news: known } = latest.current;
    if (looking.current || asking || known || value === null) return;
    looking.current = true;
    heard.current = false;
    try {
      const now = await latest.current.ask();
      const written = (one: T): string => JSON.stringify(latest.current.figuresOf(one));
      if (latest.current.asked.value === value && !latest.current.asked.asking && written(now) !== written(value)) setOutdated(value);
    } catch {
      // Whoever reads on loses nothing: the next event looks again, and a lost line tells all of them when it stands.
    }
    looking.current = false;
    if (heard.current) void look();
  };
  useServiceEvent(({ type }) => {
    if (!hears.includes(type)) return;
    heard.current = true;
    void look();
  });
  useEffect(() => {
    // It was being asked when something happened: which of both came first is not known.
    if (heard.current) void look();
  }, [asked.value]);
  return { ...asked, news };
}
