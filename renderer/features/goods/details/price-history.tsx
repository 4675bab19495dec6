import { useState, type FormEvent } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import { parseRupiah } from '../../../../shared/domain/cash/parse-rupiah.ts';
import { formatClock, formatDate, formatRupiah } from '../../../../shared/i18n/format.ts';
import { useBusinessDay } from '../../../app-state/business-day.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { KeptForm, useKeptForm, useTyped } from '../../../app-state/kept-form.tsx';
import { useLanguage, useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { parseDay } from '../../../ui/parse-day.ts';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { WaitingLine } from '../../../ui/waiting-line.tsx';
import './details.css';

/** The kept form of a price that is planned for a product. */
export function pricePlanName(productId: ProductRow['productId']): string {
  return `price-plan/${productId}`;
}

/** The prices a product has had and will have, and a price for a later day: a form of its own, beside the one of the product. */
export function PriceHistory({ product }: { readonly product: ProductRow }) {
  return (
    <KeptForm name={pricePlanName(product.productId)}>
      <Prices product={product} />
    </KeptForm>
  );
}

function Prices({ product }: { readonly product: ProductRow }) {
  const t = useWords();
  const language = useLanguage();
  const service = useService();
  const words = useTroubleWords();
  const { zone, today, day: dayWords } = useBusinessDay();
  const kept = useKeptForm();
  const [price, setPrice] = useTyped('price', () => '');
  const [from, setFrom] = useTyped('from', () => '');
  /** What waits is in sight at once. */
  const [open] = useState(kept.waits);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const history = useAsk(() => service.prices.history({ productId: product.productId }), [service, product.productId]);
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed') history.again();
  });
  const plan = useCommand((commandId, amount: NonNullable<ReturnType<typeof readAmount>>, day: string) => service.prices.set({ commandId, from: day, note: null, lines: [{ productId: product.productId, price: amount }] }), kept.name, 'sets');
  const amount = readAmount(price);
  const day = parseDay(from);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaid(null);
    setTried(true);
    if (amount === null || day === null || day <= today) return;
    if ((await kept.store(() => plan.run(amount, day))) === null) return;
    setTried(false);
    setSaid(t('details.planned', { price: formatRupiah(amount), day: dayWords(day) }));
    setPrice('');
    setFrom('');
  };
  const rows = history.value ?? [];
  return (
    <details className="details-part" open={open}>
      <summary>
        <span className="grow">{t('details.prices')}</span>
        {rows.length > 0 && <span className="details-count num">{rows.length}</span>}
      </summary>
      <form className="details-body" noValidate onSubmit={(event) => void submit(event)}>
        <div className="goods-pair">
          <MoneyField label={t('details.planPrice')} value={price} maxLength={20} onValue={setPrice} />
          <DayField label={t('details.planFrom')} scan="refuse" value={from} onValue={setFrom} />
        </div>
        <p className="field-hint">{t('details.planHint')}</p>
        {tried && (amount === null || day === null || day <= today) && <p className="field-error">{t('details.planWrong')}</p>}
        <TroubleBand words={plan.trouble === null ? null : words(plan.trouble)} />
        {said !== null && <Band tone="green" title={said} />}
        {kept.waits && !kept.sending && <WaitingLine words={t('details.planWaits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
        <Button type="submit" size="office" keys="Enter" busy={plan.busy && t('general.saving')}>
          {t('details.plan')}
        </Button>
        {history.value !== null && rows.length === 0 && <p className="small quiet">{t('details.noPrices')}</p>}
        <ul className="price-history" aria-label={t('details.prices')}>
          {rows.map((row) => (
            <li key={`${row.at} ${row.after.price} ${row.from ?? ''}`}>
              <span className="num">
                {row.before === null ? '' : `${formatRupiah(row.before.price)} → `}
                <strong>{formatRupiah(row.after.price)}</strong>
              </span>
              <span className="small quiet">
                {[row.from === null ? `${formatDate(row.at, zone, language)} ${formatClock(row.at, zone)}` : t('reprice.fromDay', { day: dayWords(row.from) }), row.by ?? t('reprice.byProgram'), ...(row.before === null ? [t('details.priceAdded')] : []), ...(row.state === 'done' ? [] : [t(`reprice.state.${row.state}`)])].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </form>
    </details>
  );
}

function readAmount(text: string) {
  const amount = parseRupiah(text);
  return amount.ok && amount.value > 0 ? amount.value : null;
}
