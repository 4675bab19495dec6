import type { RowsOf } from '../../../../shared/contract/base.ts';
import type { CountGoods, UncountedGoods } from '../../../../shared/contract/counting.ts';
import { countKeyText, type StockCountId } from '../../../../shared/domain/stock-count/stock-count.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { ZERO_QUANTITY, type Quantity } from '../../../../shared/kernel/quantity.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { useRows } from '../../../app-state/use-rows.ts';
import { Button } from '../../../ui/button.tsx';
import { ListFoot } from '../../../ui/list-foot.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { countKeyOf } from './count-key.ts';
import { GoodsName } from './goods-words.tsx';
import { isOfCount } from './is-of-count.ts';

/** In the books and counted by nobody: it stays as it is, unless somebody who may says that there is none. */
export function UncountedTable({ countId, mayEnter }: { readonly countId: StockCountId; readonly mayEnter: boolean }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const goods = useRows<RowsOf<UncountedGoods>>((wish) => service.counting.uncounted({ countId, ...wish }), ({ total }) => total, [service, countId]);
  useServiceEvent((event) => {
    if (isOfCount(event, countId) || event.type === 'catalog-changed' || event.type === 'cart-replaced') goods.again();
  });
  const none = useCommand((commandId, one: CountGoods) => {
    const key = countKeyOf(one);
    return service.counting.enter({ commandId, countId, goods: key, kind: 'recount', quantity: ZERO_QUANTITY, means: 'typed' });
  });
  const trouble = none.trouble ?? goods.trouble;
  const page = goods.value;
  if (trouble === null && (page === null || page.total === 0)) return null;
  return (
    <section className="sheet padded count-uncounted" aria-label={t('counting.uncounted')}>
      <h2 className="sheet-title">{page === null ? t('counting.uncounted') : t('counting.uncountedOf', { count: page.total.toLocaleString('id-ID') })}</h2>
      <p className="small quiet">{t('counting.uncountedText')}</p>
      <TroubleBand words={trouble === null ? null : words(trouble)} />
      <ul ref={goods.list}>
        {page?.rows.map((one) => (
          <li key={countKeyText(one)}>
            <span className="grow">
              <GoodsName goods={one} />
            </span>
            {one.onHand !== null && (
              <span className="num">
                {formatQuantity(one.onHand as Quantity)} {one.unit}
              </span>
            )}
            {mayEnter && (
              <Button size="office" disabled={none.busy} aria-label={t('counting.noneOf', { name: one.name })} onClick={() => void none.run(one)}>
                {t('counting.isNone')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {goods.foot !== null && <ListFoot {...goods.foot} />}
    </section>
  );
}
