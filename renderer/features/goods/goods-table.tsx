import { memo } from 'react';
import type { ProductRow } from '../../../shared/contract/catalog.ts';
import type { ProductListBy, ProductListOrder } from '../../../shared/domain/catalog/product-list.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { useGoodsPictures } from '../../app-state/goods-pictures.ts';
import { useWords } from '../../app-state/language.ts';
import { Chip } from '../../ui/chip.tsx';
import { GoodsPicture } from '../../ui/goods-picture.tsx';
import { LongTable, type LongTableColumn } from '../../ui/long-table.tsx';
import { Money } from '../../ui/money.tsx';
import './pictures/pictures.css';

interface GoodsTableProps {
  readonly products: readonly ProductRow[];
  readonly chosen: ProductId | null;
  /** Names the list: what was looked for, and the page. */
  readonly list: string;
  /** Place of the one that Enter in the search opens. */
  readonly marked: number;
  readonly order: ProductListOrder;
  readonly onOrder: (by: ProductListBy) => void;
  readonly waiting: ProductListBy | boolean;
  readonly onChoose: (productId: ProductId) => void;
}

/** A page of products, drawn anew when they are others, not at each key in the search. A row takes whatever product comes to its place: that costs half of a new row. */
export const GoodsTable = memo(function GoodsTable({ products, list, chosen, marked, order, onOrder, waiting, onChoose }: GoodsTableProps) {
  const t = useWords();
  const columns: readonly LongTableColumn<ProductListBy>[] = [
    { words: t('goods.name'), by: 'name' },
    { words: t('goods.code'), width: '140px' },
    { words: t('goods.category'), width: '18%' },
    { words: t('goods.priceColumn'), width: '124px', right: true, by: 'price' },
    { words: t('goods.stock'), width: '120px', right: true, by: 'on-hand' },
  ];
  return (
    <LongTable
      label={t('goods.title')}
      columns={columns}
      rows={products}
      list={list}
      marked={marked}
      order={order}
      onOrder={onOrder}
      waiting={waiting}
      draw={(product, place) => <GoodsRow key={place} place={place} product={product} isChosen={product.productId === chosen} isMarked={chosen === null && place === marked} onChoose={onChoose} />}
    />
  );
});

const GoodsRow = memo(function GoodsRow({ product, place, isChosen, isMarked, onChoose }: { readonly product: ProductRow; readonly place: number; readonly isChosen: boolean; readonly isMarked: boolean; readonly onChoose: (productId: ProductId) => void }) {
  const t = useWords();
  const pictures = useGoodsPictures();
  return (
    <tr aria-rowindex={place + 2} className={[isChosen || isMarked ? 'chosen' : '', product.active ? '' : 'off'].join(' ').trim()}>
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
