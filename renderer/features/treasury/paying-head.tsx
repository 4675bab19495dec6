import type { BillingView } from '../../../shared/contract/treasury.ts';
import { formatBillingCode } from '../../../shared/domain/treasury/billing-code.ts';
import { useWords } from '../../app-state/language.ts';
import { Money } from '../../ui/money.tsx';
import { BillingState } from './billing-state.tsx';
import { sourceNumber, useMoment } from './treasury-words.ts';

/** Which billing it is, how it stands, and what it is for. */
export function PayingHead({ billing }: { readonly billing: BillingView }) {
  const t = useWords();
  const { moment } = useMoment();
  return (
    <>
      <div className="treasury-paying">
        <span className="grow">
          <strong className="num">{formatBillingCode(billing.code)}</strong>
          <span className="small quiet">
            {t('treasury.validUntil', { moment: moment(billing.expiresAt) })} · {billing.sources.map(sourceNumber).join(', ')}
          </span>
        </span>
        <BillingState state={billing.state} />
        <Money amount={billing.total} className="treasury-sum" />
      </div>
      <ul className="treasury-split">
        {billing.lines.map((line) => (
          <li key={line.account}>
            <span className="num">{line.account}</span>
            <Money amount={line.amount} column />
          </li>
        ))}
      </ul>
    </>
  );
}
