import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import type { CommandId } from '../../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useLink, useService } from '../../../app-state/service.ts';
import { useLasting } from '../../../app-state/use-lasting.ts';
import type { GoodsSight } from '../goods-sight.ts';
import { askTroubleOf, type Trouble } from '../../../app-state/trouble.ts';

const PAGE = 100;
/** Many changes at a time are one look (ms). */
const LATER_MS = 150;
export interface GridRows {
  /** Null: not known yet. */
  readonly total: number | null;
  readonly trouble: Trouble | null;
  /** What the rows are of: what was asked for before, while that is on its way. */
  readonly of: GoodsSight;
  /** They are on their way, and it takes a while. */
  readonly waiting: boolean;
  /** Undefined while its page is on the way. */
  readonly at: (index: number) => ProductRow | undefined;
  /** Asks for the pages of these rows, those that are not there. */
  readonly need: (first: number, last: number) => void;
  /** Where a product stands; null: not among the rows that are there. */
  readonly indexOf: (product: ProductRow) => number | null;
  /** Puts a changed product where it stood, so that nothing moves away under the hand that typed. */
  readonly put: (product: ProductRow) => void;
  /** What this command changes is our own doing: it is put where it stands, and nothing is asked for anew. Unless no answer comes: then it is told of as any other. */
  readonly own: <T>(commandId: CommandId, act: () => Promise<T>) => Promise<T>;
}

/** The products that fit, in pages of 100 that are asked for as they come into sight. `sight`: the same object as long as it is the same list. */
export function useGridRows(sight: GoodsSight): GridRows {
  const service = useService();
  const [state, setState] = useState<{ readonly of: GoodsSight; readonly total: number | null; readonly trouble: Trouble | null; readonly pages: ReadonlyMap<number, readonly ProductRow[]> }>({ of: sight, total: null, trouble: null, pages: new Map() });
  const asked = useRef(new Set<number>());
  const turn = useRef(0);
  const own = useRef(new Set<CommandId>());
  const seen = useRef({ first: 0, last: 0 });
  const later = useRef<ReturnType<typeof setTimeout> | null>(null);
  const load = useCallback(
    (page: number): void => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const mine = turn.current;
      service.catalog.list({ ...sight, offset: page * PAGE, limit: PAGE }).then(
        // Rows of another list stay until the first of this one are there.
        ({ products, total }) => mine === turn.current && setState((now) => ({ of: sight, total, trouble: null, pages: new Map(now.of === sight ? now.pages : []).set(page, products) })),
        (error: unknown) => {
          if (mine !== turn.current) return;
          asked.current.delete(page);
          setState((now) => ({ ...now, trouble: askTroubleOf(error) }));
        },
      );
    },
    [service, sight],
  );
  const again = useCallback((): void => {
    turn.current += 1;
    // What is not in sight is asked for when it comes into sight, however much was looked through before.
    const { first, last } = seen.current;
    asked.current = new Set();
    setState((now) => ({ ...now, pages: new Map([...now.pages].filter(([page]) => page >= first && page <= last)) }));
    for (let page = first; page <= last; page += 1) load(page);
  }, [load]);
  useEffect(() => {
    seen.current = { first: 0, last: 0 };
    again();
    return () => {
      // What was still to be looked at again is of a list that nobody wants any more.
      if (later.current !== null) clearTimeout(later.current);
      later.current = null;
    };
  }, [again]);
  useServiceEvent((event) => {
    if (event.type !== 'catalog-changed' || (event.commandId !== undefined && own.current.has(event.commandId))) return;
    later.current ??= setTimeout(() => {
      later.current = null;
      again();
    }, LATER_MS);
  });
  const away = useLink() === 'lost';
  const waiting = useLasting(!away && state.trouble === null && (state.of !== sight || state.total === null));
  return {
    total: state.total,
    trouble: state.trouble,
    of: state.of,
    waiting,
    at: (index) => state.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    need: (first, last) => {
      if (state.of !== sight) return;
      seen.current = { first: Math.floor(first / PAGE), last: Math.floor(Math.max(first, last) / PAGE) };
      for (let page = Math.floor(first / PAGE); page <= Math.floor(Math.max(first, last) / PAGE); page += 1) load(page);
    },
    indexOf: ({ productId }) => {
      for (const [page, products] of state.pages) {
        const at = products.findIndex((one) => one.productId === productId);
        if (at >= 0) return page * PAGE + at;
      }
      return null;
    },
    put: (product) => setState((now) => ({ ...now, pages: new Map([...now.pages].map(([page, products]) => [page, products.map((row) => (row.productId === product.productId ? product : row))])) })),
    own: async (commandId, act) => {
      own.current.add(commandId);
      try {
        return await act();
      } catch (error) {
        own.current.delete(commandId);
        throw error;
      }
    },
  };
}
