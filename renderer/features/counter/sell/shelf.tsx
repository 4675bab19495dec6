import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { CategoryId } from '../../../../shared/kernel/ids.ts';
import { useWords } from '../../../app-state/language.ts';
import type { Counter } from '../state/counter.ts';
import { useCartState } from '../use-counter.ts';
import { EmptyShelf } from './empty-shelf.tsx';
import { shelfGeometry, shelfWindow } from './shelf-geometry.ts';
import { Tile } from './tile.tsx';
import { useShelfPages } from './use-shelf-pages.ts';

const STEPS: Readonly<Record<string, (columns: number) => number>> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
};

/** Room around the tiles for the ring of focus and of what is in the cart, px; the padding in counter.css. */
const EDGE = 4;

function useRoom(place: RefObject<HTMLDivElement | null>): { readonly width: number; readonly height: number } | null {
  const [room, setRoom] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = (): void => setRoom({ width: element.clientWidth - 2 * EDGE, height: element.clientHeight - 2 * EDGE });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return room;
}

/** The goods by picture, for fingers and for those who read slowly. Only what is in sight is drawn. */
export const Shelf = memo(function Shelf({ counter, categoryId, fresh }: { readonly counter: Counter; readonly categoryId: CategoryId | null; readonly fresh: string }) {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place);
  const [scrollTop, setScrollTop] = useState(0);
  const [reachable, setReachable] = useState(0);
  const lines = useCartState(counter, (state) => state.cart?.lines);
  const geometry = shelfGeometry(room?.width ?? 826, room?.height ?? 600, window.innerWidth >= 1600);
  const [known, setKnown] = useState(60);
  const view = shelfWindow(geometry, known, scrollTop);
  const shelf = useShelfPages(categoryId, fresh, view.first, Math.max(view.end, view.first + 1));

  useEffect(() => {
    if (shelf.total !== null) setKnown(shelf.total);
  }, [shelf.total]);
  useEffect(() => {
    place.current?.scrollTo({ top: 0 });
    setReachable(0);
  }, [categoryId]);

  const inCart = useMemo(() => {
    const counts = new Map<string, number>();
    for (const line of lines ?? []) counts.set(line.productId, (counts.get(line.productId) ?? 0) + line.quantity);
    return counts;
  }, [lines]);

  // One function for all tiles and for good: a new one would draw every tile again.
  const walk = useRef<(event: KeyboardEvent) => void>(() => undefined);
  const onWalk = useCallback((event: KeyboardEvent) => walk.current(event), []);
  walk.current = (event) => {
    const step = STEPS[event.key]?.(geometry.columns);
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(known - 1, Math.max(0, reachable + step));
    setReachable(next);
    const row = Math.floor(next / geometry.columns) * (geometry.rowHeight + geometry.gap);
    const box = place.current;
    if (box === null) return;
    if (row < box.scrollTop) box.scrollTop = row;
    if (row + geometry.rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = row + geometry.rowHeight - box.clientHeight;
    requestAnimationFrame(() => box.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus({ preventScroll: true }));
  };

  const places: number[] = [];
  if (room !== null && shelf.total !== null) for (let at = view.first; at < Math.min(view.end, shelf.total); at += 1) places.push(at);
  return (
    <div className="shelf" role="group" aria-label={t('catalog.goods')} ref={place} onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}>
      {shelf.total === 0 && <EmptyShelf />}
      <div className="shelf-all" style={{ height: view.total }}>
        <ul
          className="shelf-grid"
          style={{ transform: `translateY(${view.above}px)`, gridTemplateColumns: `repeat(${geometry.columns}, minmax(0, 1fr))`, gridAutoRows: geometry.rowHeight, gap: geometry.gap }}
        >
          {places.map((at) => {
            const offer = shelf.at(at);
            return (
              <li key={offer?.productId ?? at}>
                {offer === undefined ? <div className="tile waiting" /> : <Tile counter={counter} offer={offer} inCart={inCart.get(offer.productId) ?? 0} reachable={at === reachable} place={at} onWalk={onWalk} />}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
});
