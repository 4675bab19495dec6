import type { ProductListBy, ProductListOrder } from '../../../../shared/domain/catalog/product-list.ts';
import { useWords } from '../../../app-state/language.ts';
import { ariaSort, SortButton } from '../../../ui/sort-button.tsx';
import { GRID_COLUMNS } from './grid-columns.ts';

interface GridHeadProps {
  /** How the rows stand that are shown. */
  readonly order: ProductListOrder;
  /** By what they will stand that are on their way, once that takes a while. */
  readonly waiting: ProductListBy | false;
  readonly onOrder: (by: ProductListBy) => void;
}

/** The heads of the sheet: most of them put it in order. */
export function GridHead({ order, waiting, onOrder }: GridHeadProps) {
  const t = useWords();
  return (
    <div className="grid-row grid-head" role="row" aria-rowindex={1}>
      {GRID_COLUMNS.map(({ id, words, money, by }) => {
        const down = order.by === by ? order.down : null;
        return by === undefined ? (
          <span key={id} role="columnheader" className={money ? 'right' : ''}>
            {t(words)}
          </span>
        ) : (
          <span key={id} role="columnheader" className={money ? 'sort right' : 'sort'} aria-sort={ariaSort(down)}>
            <SortButton words={t(words)} down={down} waiting={waiting === by} onPress={() => onOrder(by)} />
          </span>
        );
      })}
    </div>
  );
}
