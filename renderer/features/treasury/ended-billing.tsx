import type { BillingView } from '../../../shared/contract/treasury.ts';
import { formatBillingCode } from '../../../shared/domain/treasury/billing-code.ts';
import { useKeptForm } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { PayingHead } from './paying-head.tsx';
import { useMoment } from './treasury-words.ts';

/** A billing that was paid or given up while its payment was being typed here: what became of it, and the way back. */
export function EndedBilling({ billing, onClose }: { readonly billing: BillingView; readonly onClose: () => void }) {
  const t = useWords();
  const { day } = useMoment();
  const kept = useKeptForm();
  const { deposit, replacedBy, reason } = billing;
  const leave = (): void => {
    kept.throwAway();
    onClose();
  };
  useScreenKeys([{ keys: 'Escape', label: t('general.back'), run: leave }]);
  const how = deposit !== null ? t('treasury.paidLine', { ntpn: deposit.ntpn, bank: deposit.bank, day: day(deposit.paidOn) }) : replacedBy !== null ? t('treasury.replacedBy', { code: formatBillingCode(replacedBy) }) : reason;
  return (
    <section className="treasury-form" aria-label={t('treasury.payTitle')}>
      <PayingHead billing={billing} />
      <Band tone={deposit === null ? 'yellow' : 'blue'} live="polite" title={t(deposit === null ? 'treasury.endedMeanwhile' : 'treasury.paidMeanwhile')}>
        {how}
      </Band>
      <div className="treasury-foot">
        <Button keys="Escape" onClick={leave}>
          {t('general.back')}
        </Button>
      </div>
    </section>
  );
}
