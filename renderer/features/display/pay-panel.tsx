import type { DisplayCart } from '../../../shared/domain/display/display-state.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { Money } from '../../ui/money.tsx';
import { QrPicture } from '../../ui/qr-picture.tsx';
import { t } from './display-words.ts';

/** How to pay: the QRIS code as large as the panel bears, with what it asks for above it; or to the cashier. */
export function PayPanel({ total, paying }: { readonly total: Rupiah; readonly paying: NonNullable<DisplayCart['paying']> }) {
  const { code, inCash } = paying;
  const rounded = total > 0 && inCash !== total;
  if (code === null) {
    return (
      <>
        <h2>{t(total < 0 ? 'display.getBack' : 'display.payNow')}</h2>
        <p className="buyer-quiet">{t(total < 0 ? 'display.getBackText' : 'display.payNowText')}</p>
        {rounded && <p className="buyer-say">{t('display.inCash', { amount: formatRupiah(inCash) })}</p>}
      </>
    );
  }
  return (
    <>
      <h2>{t('display.payQris')}</h2>
      <p className="buyer-quiet">{rounded ? t('display.orCashOf', { amount: formatRupiah(inCash) }) : t('display.orCash')}</p>
      <div className="buyer-card">
        <div className="buyer-card-head">
          <b>QRIS</b>
          {code.amount === null ? <span>{t('display.typeAmount')}</span> : <Money amount={code.amount} />}
        </div>
        <QrPicture rows={code.rows} className="buyer-qr" label={code.amount === null ? t('display.codePlain') : t('display.code', { amount: formatRupiah(code.amount) })} />
      </div>
      <p className="buyer-say">
        {t(code.amount === null ? 'display.typedByPayer' : 'display.filledIn')} {code.merchantName !== null && <>{t('display.payee')} <b>{code.merchantName.trim()}</b>. </>}
        {t('display.showProof')}
      </p>
    </>
  );
}
