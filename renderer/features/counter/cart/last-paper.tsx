import { formatClock } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useUnitZone } from '../../../app-state/unit-zone.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { ReceiptPaper } from '../../../ui/receipt-paper.tsx';
import type { LastSale } from '../state/counter-screen.ts';
import { LastSaleBlock } from './last-sale-block.tsx';

/** On a wide screen the sale before this one is shown as its paper, laid out as the printer does it. */
export function LastPaper({ last }: { readonly last: LastSale }) {
  const t = useWords();
  const service = useService();
  const zone = useUnitZone();
  const { saleId, receiptNumber, completedAt } = last.receipt;
  const { value } = useAsk(() => service.sale.receipt({ saleId }), [service, saleId]);
  if (value === null) return <LastSaleBlock last={last} />;
  return (
    <section className="last-paper" aria-label={t('sale.before', { number: receiptNumber })}>
      <div className="row">
        <h3>{t('sale.before', { number: receiptNumber })}</h3>
        <span className="grow" />
        <span className="num quiet small">{formatClock(completedAt, zone)}</span>
      </div>
      <div className="last-paper-room scroll">
        <ReceiptPaper document={value.document} columns={value.columns} qr={value.qr} label={t('pay.paper')} />
      </div>
    </section>
  );
}
