import { memo, type KeyboardEvent } from 'react';
import type { ProductOffer } from '../../../../shared/domain/catalog/product.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import type { Quantity } from '../../../../shared/kernel/quantity.ts';
import { useGoodsPictures } from '../../../app-state/goods-pictures.ts';
import { useWords } from '../../../app-state/language.ts';
import { GoodsPicture } from '../../../ui/goods-picture.tsx';
import { Money } from '../../../ui/money.tsx';
import type { Counter } from '../state/counter.ts';
import { StockWords } from './stock-words.tsx';

interface TileProps {
  readonly counter: Counter;
  readonly offer: ProductOffer;
  /** How many are in the cart, thousandths; 0: none. */
  readonly inCart: number;
  /** The one tile that Tab reaches; arrows go on from there. */
  readonly reachable: boolean;
  readonly place: number;
  /** Arrows go from tile to tile. */
  readonly onWalk: (event: KeyboardEvent) => void;
}

/** One thing to sell: press puts it into the cart. */
export const Tile = memo(function Tile({ counter, offer, inCart, reachable, place, onWalk }: TileProps) {
  const t = useWords();
  const pictures = useGoodsPictures();
  const gone = offer.kind !== 'service' && offer.onHand !== null && offer.onHand <= 0;
  const classes = ['tile', inCart > 0 ? 'taken' : '', gone ? 'gone' : ''].filter((name) => name !== '').join(' ');
  return (
    <button type="button" className={classes} tabIndex={reachable ? 0 : -1} data-place={place} onKeyDown={onWalk} onPointerDown={(event) => event.preventDefault()} onClick={() => void counter.add(offer)}>
      <GoodsPicture kind={offer.kind} picture={offer.picture} from={pictures} />
      {inCart > 0 && (
        <span className="tile-count num">
          <span className="only-spoken">{t('sale.inCart')} </span>
          {formatQuantity(inCart as Quantity)}
        </span>
      )}
      <span className="tile-name clip-2">{offer.name}</span>
      <span className="tile-foot">
        <Money amount={offer.price} column />
        <StockWords offer={offer} />
      </span>
    </button>
  );
});
