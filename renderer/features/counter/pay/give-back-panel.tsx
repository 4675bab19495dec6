import { Check, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { APPROVERS } from '../../../../shared/domain/access/approval.ts';
import { isRightWay, whySecondPerson, type MoneyBack, type ReceiptMoney } from '../../../../shared/domain/payment/money-back.ts';
import { CASH } from '../../../../shared/domain/payment/tender.ts';
import { negateRupiah, ZERO_RUPIAH, type Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys, type ScreenKey } from '../../../app-state/screen-keys.ts';
import { usePerson } from '../../../app-state/session.ts';
import { useLasting } from '../../../app-state/use-lasting.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import { Money } from '../../../ui/money.tsx';
import type { Counter } from '../state/counter.ts';
import { dueInCash, otherWays } from '../state/pay-math.ts';
import type { PayState } from '../state/payment.ts';
import { roundingOf, tendersOf, useCartState } from '../use-counter.ts';
import { useBuyerStage } from './use-buyer-stage.ts';
import { otherWayWords } from './other-way-words.ts';
import { ReferenceField } from './reference-field.tsx';
import { SIGN_OF_KIND } from './ways-row.tsx';

interface WayBack {
  readonly code: string;
  readonly name: string;
  readonly key: string | null;
  readonly icon: (typeof SIGN_OF_KIND)['cash'];
  readonly amount: Rupiah;
  /** The number of the transfer is typed before it is recorded. */
  readonly needsReference: boolean;
  /** What this way would be asked about by the service. */
  readonly back: MoneyBack;
}

/**
 * More comes back than is sold: the amount stands fixed, only the way is chosen, first the one it was paid by. Nothing due either way is
 * "pas". The keys stay where they are, whatever stands first.
 */
export function GiveBackPanel({ counter, pay, receipts, coming }: { readonly counter: Counter; readonly pay: PayState; readonly receipts: readonly ReceiptMoney[] | null; /** How it was paid is on its way. */ readonly coming: boolean }) {
  const t = useWords();
  const settings = useSettings();
  const { role } = usePerson();
  const cart = useCartState(counter, (state) => state.cart);
  const { payment } = counter;
  const due = dueInCash(cart, roundingOf(settings));
  useBuyerStage(counter, null);
  const even = due.subtotal === 0;
  const cash: WayBack = { code: CASH, name: t('pay.cash'), key: '1', icon: SIGN_OF_KIND.cash, amount: negateRupiah(due.total), needsReference: false, back: { tender: CASH, amount: negateRupiah(due.total), rounding: due.rounding } };
  const others = even ? [] : otherWays(tendersOf(settings)).map(({ tender, key }) => ({ code: tender.code, name: tender.name, key, icon: SIGN_OF_KIND[tender.kind], amount: negateRupiah(due.subtotal), needsReference: tender.needsReference, back: { tender: tender.code, amount: negateRupiah(due.subtotal), rounding: ZERO_RUPIAH } }));
  const isRight = ({ back: one }: WayBack): boolean => receipts !== null && isRightWay(one, receipts);
  const ways = [cash, ...others].toSorted((a, b) => Number(isRight(b)) - Number(isRight(a)));
  const alone = APPROVERS.includes(role) || (ways[0] !== undefined && receipts !== null && whySecondPerson(ways[0].back, receipts, settings?.['refund.limit'].amount ?? ZERO_RUPIAH) === null);
  const sending = pay.phase === 'sending';
  const isLate = useLasting(coming);
  const field = useRef<HTMLInputElement>(null);
  const chosen = others.find(({ code }) => code === pay.chosen) ?? null;
  useEffect(() => {
    if (pay.chosen !== null) field.current?.focus();
  }, [pay.chosen]);
  const take = ({ code, needsReference }: WayBack): void => {
    if (needsReference && pay.chosen !== code) payment.choose(code);
    else void payment.giveBack(code);
  };
  const back = (): void => {
    if (pay.phase !== 'open') return;
    field.current?.blur();
    if (chosen === null) payment.close();
    else payment.choose(null);
  };

  const keys: ScreenKey[] = [
    { keys: '1', label: even ? t('pay.even') : cash.name, run: () => void payment.giveBack(CASH) },
    ...others.flatMap((way) => (way.key === null ? [] : [{ keys: way.key, label: way.name, run: () => take(way) }])),
    { keys: 'Escape', label: t('pay.key.back'), run: back },
  ];
  if (pay.phase === 'unknown') keys.push({ keys: 'Enter', run: () => void payment.again() });
  else if (chosen !== null) keys.push({ keys: 'Enter', inFields: true, run: () => void payment.giveBack(chosen.code) });
  useScreenKeys(keys, { alone: true });

  if (even) {
    return (
      <div className="sheet padded give-back">
        <h2 className="cash-title">
          <Icon of={Check} />
          {t('pay.evenTitle')}
        </h2>
        <p className="quiet">{t(alone ? 'pay.evenAloneText' : 'pay.evenText')}</p>
        <Button size="big" keys="1" busy={sending && t('pay.recording')} onClick={() => void payment.giveBack(CASH)}>
          {t('pay.evenDo')}
        </Button>
      </div>
    );
  }
  return (
    <div className="sheet padded give-back">
      <h2 className="cash-title">
        <Icon of={Undo2} />
        {t('pay.giveBackTitle')}
      </h2>
      <p className="quiet">{t(alone ? 'pay.giveBackAloneText' : 'pay.giveBackText')}</p>
      <div className="suggestions" aria-busy={coming || undefined}>
        {/* What a finger is on its way to stays where it is. */}
        {isLate && (
          <p className="quiet" role="status">
            {t('general.loading')}
          </p>
        )}
        {!coming && ways.map((way) => (
          <button key={way.code} type="button" className="suggestion" aria-keyshortcuts={way.key ?? undefined} aria-pressed={way.needsReference ? way.code === chosen?.code : undefined} aria-disabled={sending || undefined} onClick={() => take(way)}>
            {way.key === null ? <span /> : <Keycap big>{way.key}</Keycap>}
            <Money amount={way.amount} />
            <Icon of={way.icon} />
            <span className="suggestion-change">
              <b>{way.name}</b>
              {isRight(way) ? t('pay.backSameWay') : otherWayWords(t, way.back, way.name, receipts)}
            </span>
          </button>
        ))}
      </div>
      {chosen !== null && (
        <>
          <ReferenceField counter={counter} pay={pay} field={field} />
          <Button kind="primary" keys="Enter" busy={sending && t('pay.recording')} onClick={() => take(chosen)}>
            {t('pay.hasGivenBack', { name: chosen.name })}
          </Button>
        </>
      )}
    </div>
  );
}
