import { RefreshCw } from 'lucide-react';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { formatRupiah } from '../../../../shared/i18n/format.ts';
import { openPage } from '../../../app-state/navigation.ts';
import { useWords } from '../../../app-state/language.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { LineBand } from '../sell/line-band.tsx';
import type { Counter } from '../state/counter.ts';
import type { PayNotice, PayState } from '../state/payment.ts';

/** What stands between the money and the receipt, in words, at the place of its cause. */
export function PayBands({ counter, pay }: { readonly counter: Counter; readonly pay: PayState }) {
  const t = useWords();
  return (
    <>
      <LineBand counter={counter} />
      {pay.phase === 'unknown' && (
        <Band tone="yellow" live="assertive" title={t('pay.unknownTitle')} actions={<Button size="small" keys="Enter" icon={RefreshCw} onClick={() => void counter.payment.again()}>{t('pay.unknownAsk')}</Button>}>
          {t('pay.unknownText')}
        </Band>
      )}
      {pay.notice !== null && !saidAtField(pay) && <NoticeBand notice={pay.notice} />}
    </>
  );
}

/** A missing reference is told at its field. */
function saidAtField({ notice, chosen }: PayState): boolean {
  return chosen !== null && notice?.type === 'refused' && notice.refusal.code === 'payment.reference-required';
}

function NoticeBand({ notice }: { readonly notice: PayNotice }) {
  const t = useWords();
  const words = useTroubleWords();
  switch (notice.type) {
    case 'amount':
      return <Band tone="red" title={describeError(t, { code: notice.code })} />;
    case 'too-little':
      return (
        <Band tone="red" title={t('pay.tooLittle', { amount: formatRupiah(notice.missing) })}>
          {t('pay.tooLittleText')}
        </Band>
      );
    case 'total-changed':
      return (
        <Band tone="red" title={t('errors.sale.total-changed', { total: formatRupiah(notice.total) })}>
          {t('errors.sale.total-changed.text')}
        </Band>
      );
    case 'scanned':
      return (
        <Band tone="red" title={t('pay.scannedTitle')}>
          {t('pay.scannedText')}
        </Band>
      );
    case 'unsettled':
      return (
        <Band tone="yellow" title={t('sale.unsettledTitle')}>
          {t('pay.unsettledText')}
        </Band>
      );
    case 'parts-stand':
      return (
        <Band tone="yellow" title={t('pay.partsStandTitle')}>
          {t('pay.partsStandText')}
        </Band>
      );
    case 'refused': {
      // A discount that was small when it was given is above the limit by now.
      if (notice.refusal.code === 'approval.required' && notice.refusal.act === 'discount') {
        return (
          <Band tone="red" title={t('pay.discountGrewTitle')}>
            {t('pay.discountGrewText')}
          </Band>
        );
      }
      const { title, text } = words({ kind: 'refused', refusal: notice.refusal });
      const toShift = notice.refusal.code === 'shift.none';
      return (
        <Band tone="red" title={title} actions={toShift ? <Button size="small" onClick={() => openPage('shift')}>{t('sale.openShift')}</Button> : undefined}>
          {text}
        </Band>
      );
    }
  }
}
