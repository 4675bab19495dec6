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

/** A page of products; `marked` is the one that Enter in the search opens. */
export function GoodsTable({ products, chosen, marked, onChoose }: { readonly products: readonly ProductRow[]; readonly chosen: ProductId | null; readonly marked: ProductId | null; readonly onChoose: (productId: ProductId) => void }) {
  const t = useWords();
  const pictures = useGoodsPictures();
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
          {products.map((product) => (
            <tr key={product.productId} className={[product.productId === chosen || product.productId === marked ? 'chosen' : '', product.active ? '' : 'off'].join(' ').trim()}>
              <td>
                <button type="button" className="goods-name" aria-pressed={product.productId === chosen} onClick={() => onChoose(product.productId)}>
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
          ))}
        </tbody>
      </table>
    </div>
  );
}
