import type { CountReview } from '../../../../shared/contract/counting.ts';
import { countKeyText, type StockCountId } from '../../../../shared/domain/stock-count/stock-count.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import type { BatchId, ProducerId, ProductId } from '../../../../shared/kernel/ids.ts';
import { ZERO_QUANTITY, type Quantity } from '../../../../shared/kernel/quantity.ts';
import { useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { GoodsName } from './goods-words.tsx';

/** In the books and counted by nobody: it stays as it is, unless somebody says that there is none. `total`: how many there are, shown here or not. */
export function UncountedTable({ goods, total, countId }: { readonly goods: CountReview['uncounted']; readonly total: number; readonly countId: StockCountId | null }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const none = useCommand((commandId, one: CountReview['uncounted'][number]) => {
    if (countId === null) throw new Error('nobody may count here');
    const key = { productId: one.productId as ProductId, batchId: one.batchId as BatchId | null, ownerId: one.ownerId as ProducerId | null };
    return service.counting.enter({ commandId, countId, goods: key, kind: 'recount', quantity: ZERO_QUANTITY, means: 'typed' });
  });
  if (goods.length === 0) return null;
  return (
    <section className="sheet padded count-uncounted" aria-label={t('counting.uncounted')}>
      <h2 className="sheet-title">{t('counting.uncountedOf', { count: total.toLocaleString('id-ID') })}</h2>
      <p className="small quiet">{t('counting.uncountedText')}</p>
      <TroubleBand words={none.trouble === null ? null : words(none.trouble)} />
      <ul>
        {goods.map((one) => (
          <li key={countKeyText(one)}>
            <span className="grow">
              <GoodsName goods={one} />
            </span>
            <span className="num">
              {formatQuantity(one.onHand as Quantity)} {one.unit}
            </span>
            {countId !== null && (
              <Button size="office" disabled={none.busy} aria-label={t('counting.noneOf', { name: one.name })} onClick={() => void none.run(one)}>
                {t('counting.isNone')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {total > goods.length && <p className="small quiet">{t('counting.more', { count: (total - goods.length).toLocaleString('id-ID') })}</p>}
    </section>
  );
}
