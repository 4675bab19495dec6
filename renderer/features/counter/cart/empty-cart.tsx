import { ScanBarcode } from 'lucide-react';
import { useWords } from '../../../app-state/language.ts';
import { lazyPart } from '../../../app-state/lazy-part.tsx';
import { Empty } from '../../../ui/empty.tsx';
import type { Counter } from '../state/counter.ts';
import { useCartState, useCounterScreen } from '../use-counter.ts';
import { LastSaleBlock } from './last-sale-block.tsx';

const LastPaper = lazyPart(() => import('./last-paper.tsx').then((module) => module.LastPaper));

/** Room for a picture of the paper beside the sale, px. */
const WIDE = 1600;

/** Nothing to press first: the next scan begins, unless no cart can be begun. Below stands the sale before, in case the buyer asks. */
export function EmptyCart({ counter }: { readonly counter: Counter }) {
  const t = useWords();
  const last = useCounterScreen(counter, (screen) => screen.last);
  const ready = useCartState(counter, ({ refusal }) => refusal === null);
  return (
    <>
      <div className="cart-empty">
        {ready && (
          <Empty icon={ScanBarcode} title={t('sale.emptyTitle')}>
            {t('sale.emptyHint')}
            <br />
            {t('sale.emptyHintMore')}
          </Empty>
        )}
      </div>
      {last !== null && (window.innerWidth < WIDE ? <LastSaleBlock last={last} /> : <LastPaper last={last} meanwhile={<LastSaleBlock last={last} />} />)}
    </>
  );
}
