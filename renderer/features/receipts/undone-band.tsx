import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { negateRupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';

/** A sale was undone: what to hand back now. Stays until a person puts it away. */
export function UndoneBand({ old, receipt, onClose }: { readonly old: string; readonly receipt: SaleReceipt; readonly onClose: () => void }) {
  const t = useWords();
  return (
    <Band
      tone="green"
      live="assertive"
      title={t('receipts.undone', { old, number: receipt.receiptNumber })}
      actions={
        <Button size="small" onClick={onClose}>
          {t('general.done')}
        </Button>
      }
    >
      {receipt.payments.map((payment, index) => (
        <p key={index}>{t(payment.kind === 'cash' ? 'receipts.handCash' : 'receipts.handOther', { amount: formatRupiah(negateRupiah(payment.amount)), label: payment.label })}</p>
      ))}
    </Band>
  );
}
