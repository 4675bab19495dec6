import { useEffect, useRef, useState, type RefObject } from 'react';
import type { RowsWish } from '../../shared/contract/base.ts';
import { useWords } from './language.ts';
import type { ScreenKey } from './screen-keys.ts';
import { useAsk, type Asked } from './use-ask.ts';

/** Rows of a page. */
const PAGE = 50;

export interface Rows<Answer, List extends HTMLElement = HTMLUListElement> extends Omit<Asked<Answer>, 'asking'> {
  /** Put on the list: another page of it is shown from its top. */
  readonly list: RefObject<List | null>;
  /** Back to the newest. */
  readonly restart: () => void;
  /** PgUp and PgDn turn the pages; none while everything stands on one. */
  readonly keys: readonly ScreenKey[];
  /** What `ListFoot` takes; null while everything stands on one page. */
  readonly foot: { readonly words: string; readonly before: string; readonly after: string; readonly offset: number; readonly page: number; readonly total: number; readonly onTurn: (by: 1 | -1) => void } | null;
}

/** A list of what was recorded, newest first: however long it is, its pages reach every row. `usePagedList` is for lists that can be put in order. */
export function useRows<Answer, List extends HTMLElement = HTMLUListElement>(ask: (wish: RowsWish) => Promise<Answer>, totalOf: (answer: Answer) => number, needs: readonly unknown[]): Rows<Answer, List> {
  const t = useWords();
  const [offset, setOffset] = useState(0);
  const list = useRef<List>(null);
  const asked = useAsk(async () => ({ answer: await ask({ offset, limit: PAGE }), offset }), [...needs, offset]);
  const shown = asked.value?.offset ?? 0;
  const total = asked.value === null ? 0 : totalOf(asked.value.answer);
  const beyond = !asked.asking && shown > 0 && shown >= total;
  // The page that was open is no more: the last of its rows was taken back.
  useEffect(() => {
    if (beyond) setOffset((now) => Math.max(0, now - PAGE));
  }, [beyond, shown]);
  const onTurn = (by: 1 | -1): void => {
    const to = shown + by * PAGE;
    if (to >= 0 && to < total) setOffset(to);
  };
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown) {
      list.current?.scrollIntoView({ block: 'start' });
      // A list that scrolls by itself.
      list.current?.scrollTo({ top: 0 });
    }
    before.current = shown;
  }, [shown]);
  return {
    value: asked.value?.answer ?? null,
    trouble: asked.trouble,
    again: asked.again,
    fresh: asked.fresh,
    list,
    restart: () => setOffset(0),
    keys:
      total <= PAGE
        ? []
        : [
            { keys: 'PageUp', run: () => onTurn(-1) },
            { keys: 'PageDown', run: () => onTurn(1) },
          ],
    foot:
      total <= PAGE
        ? null
        : {
            words: t('general.list.range', { from: shown + 1, to: Math.min(total, shown + PAGE), total: total.toLocaleString('id-ID') }),
            before: t('general.list.before'),
            after: t('general.list.after'),
            offset: shown,
            page: PAGE,
            total,
            onTurn,
          },
  };
}
