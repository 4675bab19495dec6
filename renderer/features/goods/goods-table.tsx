import { memo, useDeferredValue } from 'react';
import type { ProductRow } from '../../../shared/contract/catalog.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { useGoodsPictures } from '../../app-state/goods-pictures.ts';
import { useWords } from '../../app-state/language.ts';
import { Chip } from '../../ui/chip.tsx';
import { GoodsPicture } from '../../ui/goods-picture.tsx';
import { Money } from '../../ui/money.tsx';
import '../../ui/table.css';
import './pictures/pictures.css';

interface GoodsTableProps {
  readonly products: readonly ProductRow[];
  readonly chosen: ProductId | null;
  /** The one that Enter in the search opens. */
  readonly marked: ProductId | null;
  readonly onChoose: (productId: ProductId) => void;
}

/** Rows of a full window: they are drawn first, the rest right after. */
const IN_SIGHT = 24;

/** A page of products, drawn anew when they are others, not at each key in the search. A row takes whatever product comes to its place: that costs half of a new row. */
export const GoodsTable = memo(function GoodsTable({ products, chosen, marked, onChoose }: GoodsTableProps) {
  const t = useWords();
  const rest = useDeferredValue(products);
  const rows = [...products.slice(0, IN_SIGHT), ...rest.slice(IN_SIGHT, products.length)];
  return (
    <div className="scroll grow" tabIndex={0} role="region" aria-label={t('goods.title')}>
      <table className="table">
        <thead>
          <tr>
            <th>{t('goods.name')}</th>
            <th>{t('goods.code')}</th>
            <th>{t('goods.category')}</th>
            <th className="right">{t('goods.priceColumn')}</th>
            <th className="right">{t('goods.stock')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((product, place) => (
            <GoodsRow key={place} product={product} isChosen={product.productId === chosen} isMarked={product.productId === marked} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
});

const GoodsRow = memo(function GoodsRow({ product, isChosen, isMarked, onChoose }: { readonly product: ProductRow; readonly isChosen: boolean; readonly isMarked: boolean; readonly onChoose: (productId: ProductId) => void }) {
  const t = useWords();
  const pictures = useGoodsPictures();
  return (
    <tr className={[isChosen || isMarked ? 'chosen' : '', product.active ? '' : 'off'].join(' ').trim()}>
      <td>
        <button type="button" className="goods-name" aria-pressed={isChosen} onClick={() => onChoose(product.productId)}>
          <GoodsPicture kind={product.kind} picture={product.picture} from={pictures} />
          <span className="clip-2">{product.name}</span>
          {!product.active && <Chip>{t('goods.off')}</Chip>}
        </button>
      </td>
      <td className="num">{product.codes[0] ?? '–'}</td>
      <td>
        <span className="clip-2">{product.category}</span>
      </td>
      <td className="right">
        <Money amount={product.price} column />
      </td>
      <td className="right num">{product.onHand === null ? '–' : `${formatQuantity(product.onHand)} ${product.unit}`}</td>
    </tr>
  );
});
