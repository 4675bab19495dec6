import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import type { ProductShow } from '../../../../shared/domain/catalog/product.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useService } from '../../../app-state/service.ts';
import { troubleOf, type Trouble } from '../../../app-state/trouble.ts';

const PAGE = 100;
/** Many changes at a time are one look (ms). */
const LATER_MS = 150;

export interface GridRows {
  /** Null: not known yet. */
  readonly total: number | null;
  readonly trouble: Trouble | null;
  /** Undefined while its page is on the way. */
  readonly at: (index: number) => ProductRow | undefined;
  /** Asks for the pages of these rows, those that are not there. */
  readonly need: (first: number, last: number) => void;
  /** Puts a changed product where it stood, so that nothing moves away under the hand that typed. */
  readonly put: (index: number, product: ProductRow) => void;
  /** The next `catalog-changed` is our own doing. */
  readonly expectOwn: (by: 1 | -1) => void;
}

/** The products that fit, in pages of 100 that are asked for as they come into sight. */
export function useGridRows(text: string, show: ProductShow): GridRows {
  const service = useService();
  const [state, setState] = useState<{ readonly total: number | null; readonly trouble: Trouble | null; readonly pages: ReadonlyMap<number, readonly ProductRow[]> }>({ total: null, trouble: null, pages: new Map() });
  const asked = useRef(new Set<number>());
  const turn = useRef(0);
  const own = useRef(0);
  const sight = useRef({ first: 0, last: 0 });
  const later = useRef<ReturnType<typeof setTimeout> | null>(null);
  const load = useCallback(
    (page: number): void => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const mine = turn.current;
      service.catalog.list({ text, show, offset: page * PAGE, limit: PAGE }).then(
        ({ products, total }) => mine === turn.current && setState((now) => ({ total, trouble: null, pages: new Map(now.pages).set(page, products) })),
        (error: unknown) => {
          if (mine !== turn.current) return;
          asked.current.delete(page);
          setState((now) => ({ ...now, trouble: troubleOf(error) }));
        },
      );
    },
    [service, text, show],
  );
  const again = useCallback((): void => {
    turn.current += 1;
    // What is not in sight is asked for when it comes into sight, however much was looked through before.
    const { first, last } = sight.current;
    asked.current = new Set();
    setState((now) => ({ ...now, pages: new Map([...now.pages].filter(([page]) => page >= first && page <= last)) }));
    for (let page = first; page <= last; page += 1) load(page);
  }, [load]);
  useEffect(() => {
    sight.current = { first: 0, last: 0 };
    setState((now) => ({ ...now, pages: new Map() }));
    again();
  }, [again]);
  useServiceEvent((event) => {
    if (event.type !== 'catalog-changed') return;
    if (own.current > 0) own.current -= 1;
    else later.current ??= setTimeout(() => {
      later.current = null;
      again();
    }, LATER_MS);
  });
  useEffect(() => () => {
    if (later.current !== null) clearTimeout(later.current);
  }, []);
  return {
    total: state.total,
    trouble: state.trouble,
    at: (index) => state.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    need: (first, last) => {
      sight.current = { first: Math.floor(first / PAGE), last: Math.floor(Math.max(first, last) / PAGE) };
      for (let page = Math.floor(first / PAGE); page <= Math.floor(Math.max(first, last) / PAGE); page += 1) load(page);
    },
    put: (index, product) =>
      setState((now) => {
        const page = Math.floor(index / PAGE);
        const rows = (now.pages.get(page) ?? []).map((row) => (row.productId === product.productId ? product : row));
        return { ...now, pages: new Map(now.pages).set(page, rows) };
      }),
    expectOwn: (by) => {
      own.current = Math.max(0, own.current + by);
    },
  };
}
