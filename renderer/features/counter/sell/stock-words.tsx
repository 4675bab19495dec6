import type { ProductOffer } from '../../../../shared/domain/catalog/product.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';

/** Fewer than this many units are told in words, thousandths. */
const FEW = 3000;

/** How much there is: `34`, `8 kg`, `sisa 2`, `habis`, `hanya 1`, `jasa`. */
export function StockWords({ offer }: { readonly offer: ProductOffer }) {
  const t = useWords();
  const { onHand, kind, unit, fractional } = offer;
  if (offer.priceFloor !== null) return <small className="stock">{t('catalog.open')}</small>;
  if (kind === 'service' || onHand === null) return <small className="stock">{t('catalog.service')}</small>;
  if (onHand <= 0) return <small className="stock yellow">{t('catalog.soldOut')}</small>;
  if (kind === 'unique') return <small className="stock">{t('catalog.onlyOne')}</small>;
  const count = fractional ? `${formatQuantity(onHand)} ${unit}` : formatQuantity(onHand);
  return onHand < FEW ? <small className="stock yellow">{t('catalog.remaining', { count })}</small> : <small className="stock num">{count}</small>;
}
