import { useEffect, useRef, useState } from 'react';
import { suggestTender } from '../../../../shared/domain/cash/suggest-tender.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys, type ScreenKey } from '../../../app-state/screen-keys.ts';
import type { Counter } from '../state/counter.ts';
import { dueInCash, otherWays } from '../state/pay-math.ts';
import type { PayState } from '../state/payment.ts';
import { roundingOf, tendersOf, useCartState } from '../use-counter.ts';
import { useOneColumn } from './use-one-column.ts';
import { CashSheet } from './cash-sheet.tsx';
import { OtherWaySheet } from './other-way-sheet.tsx';
import { useBuyerStage } from './use-buyer-stage.ts';
import { WaysRow } from './ways-row.tsx';

/** The whole amount at once: cash by one press, beside it one other way to pay; where there is no room beside it, in its place once chosen. */
export function TakePanel({ counter, pay }: { readonly counter: Counter; readonly pay: PayState }) {
  const t = useWords();
  const settings = useSettings();
  const cart = useCartState(counter, (state) => state.cart);
  const field = useRef<HTMLInputElement>(null);
  const reference = useRef<HTMLInputElement>(null);
  const { payment } = counter;
  const due = dueInCash(cart, roundingOf(settings));
  const ways = otherWays(tendersOf(settings));
  const oneColumn = useOneColumn();
  const beside = oneColumn ? null : (ways.find(({ tender }) => tender.kind === 'qris') ?? ways[0] ?? null);
  const shown = ways.find(({ tender }) => tender.code === pay.chosen) ?? beside;
  const cashShown = !oneColumn || shown === null;
  const qris = ways.find(({ tender }) => tender.kind === 'qris')?.tender.code ?? null;
  const [plainCode, setPlainCode] = useState(false);
  const suggestions = suggestTender(due.total);
  useBuyerStage(counter, shown?.tender.kind === 'qris' ? { amount: plainCode ? null : due.subtotal } : null);

  // After signing in anew the ways to pay come later than what was chosen.
  const askedOf = shown?.tender.code === pay.chosen ? pay.chosen : null;
  useEffect(() => {
    if (askedOf !== null) reference.current?.focus();
  }, [askedOf]);

  // A scanned 0 has opened the field; after a refused scan 1, 2 and 3 are money keys again.
  const scanned = pay.notice?.type === 'scanned';
  useEffect(() => {
    if (scanned) field.current?.blur();
  }, [scanned]);

  const back = (): void => {
    if (pay.phase !== 'open') return;
    reference.current?.blur();
    if (pay.chosen !== null) payment.choose(null);
    else payment.close();
  };
  const keys: ScreenKey[] = [
    ...(cashShown
      ? [
          { keys: '1 2 3', label: t('pay.key.tender'), run: () => undefined },
          ...suggestions.map((amount, index) => ({ keys: String(index + 1), run: () => void payment.pay(amount) })),
          // At once, not on key-up: the figure that follows must already land in the field and never press a suggestion.
          { keys: '0', label: t('pay.key.other'), lone: false, run: () => field.current?.focus() },
        ]
      : []),
    ...ways.flatMap(({ tender, key }) => (key === null ? [] : [{ keys: key, label: tender.name, run: () => payment.choose(tender.code) }])),
    // The payer's app that cannot read the amount gets the unit's own code, and the payer types it.
    ...(qris === null ? [] : [{ keys: 'F6', ...(pay.chosen === qris ? { label: t(plainCode ? 'pay.key.fullCode' : 'pay.key.plainCode') } : {}), run: () => (pay.chosen === qris ? setPlainCode(!plainCode) : payment.choose(qris)) }]),
    ...(ways.length > 0 ? [{ keys: 'C', label: t('pay.key.split'), run: () => payment.payInParts(true) }] : []),
    { keys: 'Escape', label: t('pay.key.back'), run: back },
  ];
  if (pay.phase === 'unknown') keys.push({ keys: 'Enter', run: () => void payment.again() });
  else if (pay.chosen !== null) keys.push({ keys: 'Enter', inFields: true, run: () => void payment.payBy(pay.chosen ?? '') });
  else if (pay.typed !== '') keys.push({ keys: 'Enter', inFields: true, run: () => void payment.acceptTyped() });
  useScreenKeys(keys, { alone: true });

  return (
    <div className={oneColumn || shown === null ? 'take one-column' : 'take'}>
      {cashShown && <CashSheet counter={counter} pay={pay} payable={due.total} suggestions={suggestions} field={field} />}
      {shown !== null && <OtherWaySheet key={shown.tender.code} counter={counter} pay={pay} way={shown} amount={due.subtotal} plainCode={plainCode} onPlainCode={setPlainCode} field={reference} />}
      {ways.length > 0 && <WaysRow counter={counter} ways={ways.filter((way) => way !== shown)} toCash={!cashShown} />}
    </div>
  );
}
