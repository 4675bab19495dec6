import { formatRupiah } from '../../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { Button } from '../../../ui/button.tsx';
import { QrPicture } from '../../../ui/qr-picture.tsx';

/** The unit's own code asking for this amount, made offline (null: as it is, the payer types the amount); or why there is none and what to do about it. */
export function QrisBox({ amount }: { readonly amount: Rupiah | null }) {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const { value, trouble, asking, again } = useAsk(() => service.qris.code({ amount }), [amount]);
  if (trouble !== null) {
    const { title, text } = words(trouble);
    return (
      <div className="qris-none" role="status">
        <strong>{title}</strong>
        <p className="small">{text}</p>
        {trouble.kind !== 'refused' && (
          <Button size="small" onClick={again}>
            {t('general.retry')}
          </Button>
        )}
      </div>
    );
  }
  // A code for another amount must never stand beside this one.
  const code = value?.amount === amount && !asking ? value : null;
  return (
    <div className="qris-box">
      {code === null ? <span className="qris-code" /> : <QrPicture rows={code.rows} label={amount === null ? t('pay.qrisPlain') : t('pay.qrisCode', { amount: formatRupiah(amount) })} />}
      <b>{code?.merchantName ?? '\u00a0'}</b>
    </div>
  );
}
