import type { ReconciliationBoard } from '../../../shared/contract/reconciliation.ts';
import { useWords } from '../../app-state/language.ts';
import { Money } from '../../ui/money.tsx';

/** Paid, arrived, kept by the provider; and what nobody has found on a statement yet. */
export function BoardNumbers({ board }: { readonly board: ReconciliationBoard }) {
  const t = useWords();
  const { totals, waiting } = board;
  return (
    <dl className="sheet match-numbers">
      <div>
        <dt>{t('reconciliation.gross')}</dt>
        <dd>
          <Money amount={totals.gross} />
        </dd>
      </div>
      <div>
        <dt>{t('reconciliation.net')}</dt>
        <dd>
          <Money amount={totals.net} />
        </dd>
      </div>
      <div>
        <dt>{t('reconciliation.fee')}</dt>
        <dd>
          <Money amount={totals.fee} />
        </dd>
      </div>
      <div>
        <dt>
          {t('reconciliation.toMatch')} ({waiting.count.toLocaleString('id-ID')})
        </dt>
        <dd className={waiting.count > 0 ? 'yellow' : undefined}>
          <Money amount={waiting.amount} />
        </dd>
      </div>
    </dl>
  );
}
