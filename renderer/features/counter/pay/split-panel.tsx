import { Split, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { parseRupiah } from '../../../../shared/domain/cash/parse-rupiah.ts';
import { suggestTender } from '../../../../shared/domain/cash/suggest-tender.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys, type ScreenKey } from '../../../app-state/screen-keys.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Money } from '../../../ui/money.tsx';
import type { Counter } from '../state/counter.ts';
import { otherWays, restOf } from '../state/pay-math.ts';
import type { PayState } from '../state/payment.ts';
import { roundingOf, tendersOf } from '../use-counter.ts';
import { CashSheet } from './cash-sheet.tsx';
import { useOneColumn } from './use-one-column.ts';
import { SplitPart } from './split-part.tsx';
import { useBuyerStage } from './use-buyer-stage.ts';

/** Paid in parts: the parts so far, what is left, and the next part; cash last, because only cash gives change. */
export function SplitPanel({ counter, pay, subtotal }: { readonly counter: Counter; readonly pay: PayState; readonly subtotal: Rupiah }) {
  const t = useWords();
  const settings = useSettings();
  const field = useRef<HTMLInputElement>(null);
  const part = useRef<HTMLInputElement>(null);
  const reference = useRef<HTMLInputElement>(null);
  const { payment } = counter;
  const tenders = tendersOf(settings);
  const ways = otherWays(tenders);
  const rest = restOf(subtotal, pay.entries, roundingOf(settings));
  const suggestions = suggestTender(rest.cash);
  const tender = tenders.find(({ code }) => code === pay.chosen) ?? null;
  const oneColumn = useOneColumn();
  const cashShown = !oneColumn || tender === null;

  const typed = parseRupiah(pay.part);
  useBuyerStage(counter, tender?.kind === 'qris' ? { amount: typed.ok ? typed.value : rest.exact } : null);

  useEffect(() => {
    if (pay.chosen !== null) part.current?.focus();
    else if (document.activeElement instanceof HTMLElement && document.activeElement !== field.current) document.activeElement.blur();
  }, [tender?.code, pay.chosen, pay.entries.length]);

  const accept = (): void => {
    if (tender?.needsReference === true && pay.reference.trim() === '' && document.activeElement !== reference.current) reference.current?.focus();
    else void payment.addPart();
  };
  const back = (): void => {
    if (pay.chosen !== null) payment.choose(null);
    else payment.payInParts(false);
  };
  const keys: ScreenKey[] = [
    ...ways.flatMap((way) => (way.key === null ? [] : [{ keys: way.key, label: way.tender.name, run: () => payment.choose(way.tender.code) }])),
    ...(cashShown
      ? [
          { keys: '1 2 3', label: t('pay.key.restInCash'), run: () => undefined },
          ...suggestions.map((amount, index) => ({ keys: String(index + 1), run: () => void payment.pay(amount) })),
          { keys: '0', label: t('pay.key.other'), run: () => field.current?.focus() },
        ]
      : []),
    ...(pay.entries.length > 0 ? [{ keys: 'Delete', label: t('pay.key.removePart'), run: () => payment.removePart(pay.entries.length - 1) }] : []),
    { keys: 'Escape', label: t('pay.key.back'), run: back },
  ];
  if (pay.phase === 'unknown') keys.push({ keys: 'Enter', run: () => void payment.again() });
  else if (pay.chosen !== null) keys.push({ keys: 'Enter', inFields: true, run: accept });
  else if (pay.typed !== '') keys.push({ keys: 'Enter', inFields: true, run: () => void payment.acceptTyped() });
  useScreenKeys(keys, { alone: true });

  const nameOf = (code: string): string => tenders.find((one) => one.code === code)?.name ?? code;
  return (
    <div className={oneColumn ? 'take split one-column' : 'take split'}>
      {cashShown && <CashSheet counter={counter} pay={pay} payable={rest.cash} suggestions={suggestions} field={field} />}
      <div className="sheet other-way">
        <h2 className="cash-title">
          <Icon of={Split} />
          {t('pay.splitTitle')}
        </h2>
        <ul className="parts" aria-label={t('pay.parts')}>
          {pay.entries.map((entry, index) => (
            <li key={`${entry.tender}${index}`}>
              <span className="grow">
                {nameOf(entry.tender)} {entry.reference !== null && <span className="quiet num">{entry.reference}</span>}
              </span>
              <span className="num strong">{formatAmount(entry.received)}</span>
              <Button size="small" kind="plainly" aria-label={t('pay.removePart', { name: nameOf(entry.tender), amount: formatAmount(entry.received) })} onClick={() => payment.removePart(index)}>
                <Icon of={X} />
              </Button>
            </li>
          ))}
        </ul>
        <p className="way-amount" role="status">
          <span>{t('pay.rest')}</span>
          <Money amount={rest.exact} />
        </p>
        <SplitPart counter={counter} pay={pay} ways={ways} tender={tender} rest={rest.exact} part={part} reference={reference} onAccept={accept} />
      </div>
    </div>
  );
}
