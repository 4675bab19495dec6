import type { DisplayGoods } from '../../../shared/domain/display/display-state.ts';
import type { CatalogRepo } from '../../db/repos/catalog-repo.ts';

/** Goods on the teak board of an idle display, and how far down the shelf they are looked for. */
const SHOWN = 4;
const LOOKED_AT = 60;

/** The best-selling goods that are there and have a picture, one of each category first, so that the board shows what the gallery is. */
export function goodsToShow(catalog: Pick<CatalogRepo, 'shelf'>): readonly DisplayGoods[] {
  const there = catalog.shelf(null, 0, LOOKED_AT).filter((offer) => offer.picture !== null && offer.kind !== 'service' && (offer.onHand ?? 0) > 0);
  const firsts = there.filter((offer, index) => there.findIndex((other) => other.categoryId === offer.categoryId) === index);
  const rest = there.filter((offer) => !firsts.includes(offer));
  return [...firsts, ...rest].slice(0, SHOWN).map(({ name, workshop, picture }) => ({ name, workshop, picture: picture ?? '' }));
}
