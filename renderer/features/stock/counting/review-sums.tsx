import { isCostUnknown, type CountSums } from '../../../../shared/domain/stock-count/settle-count.ts';
import { useWords } from '../../../app-state/language.ts';
import { Money } from '../../../ui/money.tsx';

/** What the differences that would be booked come to. */
export function ReviewSums({ sums }: { readonly sums: CountSums }) {
  const t = useWords();
  return (
    <section className="sheet padded" aria-label={t('counting.sums')}>
      <p className="small quiet">{t('counting.sums')}</p>
      <p className="count-total">
        <Money amount={sums.atPrice} {...(sums.atPrice < 0 ? { tone: 'red' } : {})} />
      </p>
      <dl className="count-sums">
        <dt>{t('counting.short')}</dt>
        <dd>
          <Money amount={sums.short} {...(sums.short < 0 ? { tone: 'red' } : {})} />
        </dd>
        <dt>{t('counting.over')}</dt>
        <dd>
          <Money amount={sums.over} />
        </dd>
        <dt>{t('counting.atCost')}</dt>
        <dd>
          {isCostUnknown(sums) ? <span className="yellow">{t('counting.costUnknown')}</span> : <Money amount={sums.atCost} />}
        </dd>
        <dt>{t('counting.right')}</dt>
        <dd className="num">
          {sums.right.toLocaleString('id-ID')} / {sums.lines.toLocaleString('id-ID')}
        </dd>
      </dl>
      {sums.withoutCost > 0 && <p className="small quiet">{t('counting.withoutCost', { count: sums.withoutCost })}</p>}
    </section>
  );
}
