import { useMemo, useState } from 'react';
import { GRID_SORTS, type ProductListOrder, type ProductNarrowing } from '../../../../shared/domain/catalog/product-list.ts';
import type { ProductShow } from '../../../../shared/domain/catalog/product.ts';
import { useListOrder, type UsedListOrder } from '../../../app-state/use-list-order.ts';
import { isNarrowed } from '../goods-narrowing.tsx';
import type { GoodsSight } from '../goods-sight.ts';
import type { GridTyping } from './grid-typing.ts';

export const BY_NAME: ProductListOrder = { by: 'name', down: false };

export interface GridSight extends Pick<UsedListOrder<ProductListOrder['by']>, 'press' | 'next'> {
  /** What the sheet lists; the same object as long as it is the same list. */
  readonly sight: GoodsSight;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly show: ProductShow;
  readonly setShow: (show: ProductShow) => void;
  readonly narrowing: ProductNarrowing;
  readonly setNarrowing: (narrowing: ProductNarrowing) => void;
}

/** What the sheet lists, as search, choices and heads have it; at first as it was when `typing` began, which waits for its person. */
export function useGridSight(typing: GridTyping | null): GridSight {
  const [begun] = useState(typing?.sight);
  const [text, setText] = useState(begun?.text ?? '');
  const [show, setShow] = useState<ProductShow>(begun?.show ?? 'sold');
  const [narrowing, setNarrowing] = useState<ProductNarrowing>(() => ({ categoryId: begun?.categoryId ?? null, producerId: begun?.producerId ?? null, workshopId: begun?.workshopId ?? null }));
  const { chosen, press, next } = useListOrder(GRID_SORTS, BY_NAME, begun?.order);
  const wanted: GoodsSight = useMemo(() => ({ text, show, ...(isNarrowed(narrowing) ? narrowing : {}), ...(chosen === null ? {} : { order: chosen }) }), [text, show, narrowing, chosen]);
  // Another list waits for what is being typed: no row goes away under it.
  const [sight, setSight] = useState(wanted);
  if (typing === null && sight !== wanted) setSight(wanted);
  return { sight, text, setText, show, setShow, narrowing, setNarrowing, press, next };
}
