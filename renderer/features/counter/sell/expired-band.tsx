import { CalendarX } from 'lucide-react';
import { useState } from 'react';
import type { Refusal } from '../../../../shared/contract/refusal.ts';
import { APPROVERS } from '../../../../shared/domain/access/approval.ts';
import { formatBusinessDay } from '../../../../shared/i18n/format.ts';
import type { SaleId } from '../../../../shared/kernel/ids.ts';
import { useLanguage, useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useSecondPerson } from '../../../app-state/second-person.ts';
import { usePerson } from '../../../app-state/session.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { SecondPerson } from '../../../ui/second-person.tsx';
import type { Counter } from '../state/counter.ts';
import type { Scan } from '../state/scan-queue.ts';
import { useCartState } from '../use-counter.ts';

interface ExpiredBandProps {
  readonly counter: Counter;
  readonly scan: Scan;
  readonly refusal: Extract<Refusal, { readonly code: 'scan.expired' }>;
  /** Scans that wait behind it. */
  readonly waiting: number;
}

/** Goods past their day stop the sale. Whoever may allow it does so here, a cashier with a second person; both names are kept. */
export function ExpiredBand({ counter, scan, refusal, waiting }: ExpiredBandProps) {
  const t = useWords();
  const language = useLanguage();
  const { role } = usePerson();
  const [asking, setAsking] = useState(false);
  const day = formatBusinessDay(refusal.day, language);
  const sell = (): void => (APPROVERS.includes(role) ? counter.scans.allow(null) : setAsking(true));
  useScreenKeys(asking ? [] : [{ keys: 'F7', label: t('sale.key.sellExpired'), run: sell }]);
  if (asking) return <AllowExpired counter={counter} scan={scan} title={t('sale.expired.allow', { name: refusal.name, day })} onCancel={() => setAsking(false)} />;
  const keep = (event: { preventDefault(): void }): void => event.preventDefault();
  return (
    <Band
      tone="red"
      className="stop-band"
      icon={CalendarX}
      title={t('sale.expired.title', { name: refusal.name, day })}
      actions={
        <>
          <Button size="small" keys="F7" onPointerDown={keep} onClick={sell}>
            {t('sale.expired.sell')}
          </Button>
          {waiting > 0 && (
            <Button size="small" kind="plainly" onPointerDown={keep} onClick={() => counter.scans.dropAll()}>
              {t('sale.dropWaiting')}
            </Button>
          )}
          <Button size="small" keys="Esc" onPointerDown={keep} onClick={() => counter.scans.answer()}>
            {waiting > 0 ? t('sale.continueScans') : t('sale.expired.leave')}
          </Button>
        </>
      }
    >
      {refusal.lot === null ? t('sale.expired.text') : t('sale.expired.textLot', { lot: refusal.lot })}
      {waiting > 0 && <strong className="waiting-scans"> {t('sale.scansWaiting', { count: waiting })}</strong>}
    </Band>
  );
}

function AllowExpired({ counter, scan, title, onCancel }: { readonly counter: Counter; readonly scan: Scan; readonly title: string; readonly onCancel: () => void }) {
  const t = useWords();
  const saleId = useCartState(counter, ({ cart }) => cart?.saleId ?? null);
  // The keys of the sale below stay silent while the secret is typed.
  useScreenKeys([], { alone: true });
  const panel = useSecondPerson({
    act: { type: 'expired', saleId: saleId as SaleId, text: scan.text, quantity: scan.quantity },
    onApproved: ({ approvalId }) => counter.scans.allow(approvalId),
    onCancel,
  });
  return (
    <section>
      <h2 className="only-spoken">{t('sale.expired.sell')}</h2>
      <SecondPerson {...panel} title={title} />
    </section>
  );
}
