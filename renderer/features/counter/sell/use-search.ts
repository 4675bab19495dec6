import { useEffect, useRef, useState } from 'react';
import type { ProductOffer } from '../../../../shared/domain/catalog/product.ts';
import { useService } from '../../../app-state/service.ts';

const HITS = 30;

export interface Found {
  readonly words: string;
  readonly hits: readonly ProductOffer[];
}

export interface Search {
  /** The newest answer; null while nothing was looked for. It may be one letter behind for a moment. */
  readonly found: Found | null;
  /** Place of the hit that Enter takes. */
  readonly chosen: number;
  move(by: 1 | -1): void;
  /** The hits for exactly `words`, waited for if need be: Enter may be quicker than the answer. */
  hitsFor(words: string): Promise<readonly ProductOffer[]>;
}

/** Looks for `words` while they are typed; only the newest answer counts. */
export function useSearch(words: string): Search {
  const service = useService();
  const [found, setFound] = useState<Found | null>(null);
  const [moved, setMoved] = useState({ words: '', to: 0 });
  const asked = useRef<{ readonly words: string; readonly answer: Promise<readonly ProductOffer[]> } | null>(null);

  const hitsFor = (text: string): Promise<readonly ProductOffer[]> => {
    if (asked.current?.words !== text) asked.current = { words: text, answer: service.catalog.search({ text, limit: HITS }) };
    return asked.current.answer;
  };

  useEffect(() => {
    // No state is set per key here: a scanner that types faster than React comes to its own tasks would end in its limit of nested updates.
    if (words === '') {
      asked.current = null;
      if (found !== null) setFound(null);
      return undefined;
    }
    let newest = true;
    hitsFor(words).then(
      (hits) => newest && setFound({ words, hits }),
      // No answer: the band about the line says so; the next letter asks again.
      () => {
        asked.current = null;
      },
    );
    return () => {
      newest = false;
    };
  }, [words, service]);

  const chosen = moved.words === words ? moved.to : 0;
  return {
    found: words === '' ? null : found,
    chosen,
    hitsFor,
    move(by) {
      setMoved({ words, to: Math.min(Math.max(0, (found?.hits.length ?? 1) - 1), Math.max(0, chosen + by)) });
    },
  };
}
