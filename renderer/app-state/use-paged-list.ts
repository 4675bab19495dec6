import { useCallback, useEffect, useState } from 'react';
import type { ListOrder, ListSort } from '../../shared/kernel/list-order.ts';
import { useWords } from './language.ts';
import type { ScreenKey } from './screen-keys.ts';
import { useLink } from './service.ts';
import { useAsk, type Asked } from './use-ask.ts';
import { useLasting } from './use-lasting.ts';
import { useListOrder } from './use-list-order.ts';

/** Rows of a page. */
const PAGE = 50;
/** Which page is asked for; no order: as the list stands by itself. */
export interface PageWish<By extends string> {
  readonly offset: number;
  readonly limit: number;
  readonly order?: ListOrder<By>;
}

interface PagedListUse<By extends string, Page> {
  /** What is looked for, apart from order and page: another list is asked for when one of these is another. */
  readonly names: readonly (string | null)[];
  readonly sorts: readonly ListSort<By>[];
  /** How the list stands by itself; keep it the same object. */
  readonly own: ListOrder<By>;
  readonly orderWords: (order: ListOrder<By>) => string;
  readonly ask: (wish: PageWish<By>) => Promise<Page>;
}

export interface PagedList<By extends string, Page> {
  /** The page that is shown; it stays while another is on its way. */
  readonly page: Page | null;
  readonly total: number;
  /** Names what is asked for, for `useMarked`. */
  readonly wish: string;
  /** Names what the rows that are shown were asked for with: a table of another list begins at its top. */
  readonly shown: string;
  readonly asked: Pick<Asked<unknown>, 'asking' | 'trouble' | 'again'>;
  /** How the rows that are shown stand, and how those do that are asked for. */
  readonly order: ListOrder<By>;
  readonly wanted: ListOrder<By>;
  /** What was chosen by a head or a key; null: nothing, the list stands by itself. */
  readonly chosen: ListOrder<By> | null;
  /** Another list takes so long that it has to be told. */
  readonly waiting: boolean;
  /** A press on the head of a column. */
  readonly press: (by: By) => void;
  /** Back to its own order. */
  readonly reset: () => void;
  /** Another list begins at its first page. */
  readonly restart: () => void;
  /** F3 goes through the orders, PgUp and PgDn turn the pages. */
  readonly keys: readonly ScreenKey[];
  /** What `ListFoot` takes. */
  readonly foot: { readonly words: string; readonly waiting: boolean; readonly before: string; readonly after: string; readonly offset: number; readonly page: number; readonly total: number; readonly onTurn: (by: 1 | -1) => void };
}

/** A list that is shown page by page and put in order by the service. What is told of it is told of the rows that are shown, not of those on their way. */
export function usePagedList<By extends string, Page extends { readonly total: number }>({ names, sorts, own, orderWords, ask }: PagedListUse<By, Page>): PagedList<By, Page> {
  const t = useWords();
  const [offset, setOffset] = useState(0);
  const { chosen, order: wanted, press: pressHead, next, reset } = useListOrder(sorts, own);
  const wish = JSON.stringify([...names, wanted.by, wanted.down, offset]);
  const list = useAsk(async () => ({ page: await ask({ offset, limit: PAGE, ...(chosen === null ? {} : { order: chosen }) }), chosen, order: wanted, offset, wish }), [wish, chosen]);
  const total = list.value?.page.total ?? 0;
  const beyond = !list.asking && list.value !== null && offset > 0 && offset >= total;
  // The page that was open is no more: the last of its rows went elsewhere.
  useEffect(() => {
    if (beyond) setOffset((now) => Math.max(0, now - PAGE));
  }, [beyond, offset]);
  const restart = useCallback(() => setOffset(0), []);
  const press = useCallback((by: By): void => {
    pressHead(by);
    setOffset(0);
  }, [pressHead]);
  // Without the line nobody is at work on it: what waits for the line is told elsewhere.
  const away = useLink() === 'lost';
  const waiting = useLasting(!away && list.asking && list.value?.wish !== wish);
  const onTurn = (by: 1 | -1): void => {
    const to = offset + by * PAGE;
    if (to >= 0 && to < total) setOffset(to);
  };
  const range = list.value === null || total === 0 ? [] : [t('general.list.range', { from: list.value.offset + 1, to: Math.min(total, list.value.offset + PAGE), total: total.toLocaleString('id-ID') })];
  const stands = list.value?.chosen ?? null;
  return {
    page: list.value?.page ?? null,
    total,
    wish,
    shown: list.value?.wish ?? '',
    asked: list,
    order: list.value?.order ?? own,
    wanted,
    chosen,
    waiting,
    press,
    reset,
    restart,
    keys: [
      {
        keys: 'F3',
        label: t('general.list.order'),
        run: () => {
          next();
          setOffset(0);
        },
      },
      { keys: 'PageUp', run: () => onTurn(-1) },
      { keys: 'PageDown', run: () => onTurn(1) },
    ],
    foot: {
      words: waiting ? t('general.list.waiting') : [...range, ...(range.length === 0 || stands === null ? [] : [orderWords(stands)])].join(', '),
      waiting,
      before: t('general.list.before'),
      after: t('general.list.after'),
      offset,
      page: PAGE,
      total,
      onTurn,
    },
  };
}
