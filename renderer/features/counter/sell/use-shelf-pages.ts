import { useEffect, useState } from 'react';
import type { ProductOffer } from '../../../../shared/domain/catalog/product.ts';
import type { CategoryId } from '../../../../shared/kernel/ids.ts';
import { useService } from '../../../app-state/service.ts';

const PAGE = 60;

interface Pages {
  readonly of: string;
  readonly total: number | null;
  readonly offers: ReadonlyMap<number, ProductOffer>;
}

const NOTHING: Pages = { of: '', total: null, offers: new Map() };

/** The products first..end of a category, asked for in pages as they come into sight; asked again (stock) when `fresh` changes. */
export function useShelfPages(categoryId: CategoryId | null, fresh: string, first: number, end: number): { readonly total: number | null; at(place: number): ProductOffer | undefined } {
  const service = useService();
  const [pages, setPages] = useState(NOTHING);
  const of = categoryId ?? 'all';
  const from = Math.floor(first / PAGE);
  const to = Math.floor(Math.max(first, end - 1) / PAGE);

  useEffect(() => {
    let wanted = true;
    for (let page = from; page <= to; page += 1) {
      service.catalog.shelf({ categoryId, offset: page * PAGE, limit: PAGE }).then(
        ({ products, total }) => {
          if (!wanted) return;
          setPages((was) => {
            const offers = new Map(was.of === of && was.total === total ? was.offers : []);
            products.forEach((offer, index) => offers.set(page * PAGE + index, offer));
            return { of, total, offers };
          });
        },
        // No answer: what is shown stays; the line's band says why.
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [service, categoryId, of, fresh, from, to]);

  const shown = pages.of === of || pages.of === '' ? pages : { ...NOTHING, total: null };
  return { total: shown.total, at: (place) => shown.offers.get(place) };
}
