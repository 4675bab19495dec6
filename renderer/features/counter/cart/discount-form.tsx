import { useRef, useState, type FormEvent } from 'react';
import { DISCOUNT_REASON_MAX, discountAmount, type Discount, type DiscountValue } from '../../../../shared/domain/pricing/discount.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import type { Counter } from '../state/counter.ts';
import { readDiscount } from '../state/read-discount.ts';
import { useTyping } from '../use-counter.ts';
import type { GiveDiscount } from './use-discount.ts';

const REASONS = ['exhibition', 'flaw', 'regular'] as const;

interface DiscountFormProps {
  readonly counter: Counter;
  readonly given: Discount | null;
  readonly base: Rupiah;
  readonly discount: GiveDiscount;
}

/** How much and why: percent or rupiah, then a reason by one key. Nothing is chosen beforehand, because the reason is kept for ever. */
export function DiscountForm({ counter, given, base, discount }: DiscountFormProps) {
  const t = useWords();
  const words = useTroubleWords();
  const [kind, setKind] = useState<DiscountValue['kind']>('percent');
  const [typed, setTyped] = useState(counter.screen.get().share);
  const [other, setOther] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const firstReason = useRef<HTMLButtonElement>(null);
  const size = readDiscount(kind, typed);

  const type = (text: string): void => {
    if (text.includes('%')) setKind('percent');
    else if (/rp?/i.test(text)) setKind('amount');
    setTyped(text.replace(/[%rp ]/gi, '').slice(0, 14));
    setWrong(null);
  };
  const toReasons = (): void => {
    if (size.ok) firstReason.current?.focus();
    else setWrong(size.error.code === 'sale.share' ? t('sale.shareWrong') : describeError(t, size.error));
  };
  const give = (reason: string): void => {
    if (!size.ok) return toReasons();
    if (reason.trim() === '') return setWrong(t('errors.discount.reason-required'));
    discount.give({ value: size.value, reason: reason.trim() });
  };
  const goOn = (): void => {
    if (other === null) toReasons();
    else give(other);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    goOn();
  };
  useTyping(counter, () => {
    if (typed !== '') goOn();
    return typed === '';
  });
  useScreenKeys([
    { keys: '%', inFields: true, run: () => setKind('percent') },
    { keys: 'R', inFields: other === null, shown: 'R', label: t('sale.key.rupiah'), run: () => setKind('amount') },
    ...(size.ok ? REASONS.map((reason, index) => ({ keys: String(index + 1), run: () => give(t(`sale.reason.${reason}`)) })) : []),
    { keys: '4', run: () => setOther('') },
    ...(given !== null ? [{ keys: 'Ctrl+Delete', label: t('sale.key.noDiscount'), inFields: true, run: discount.takeAway }] : []),
    { keys: 'Escape', label: t('sale.key.back'), run: () => counter.show({ editing: null }) },
  ]);

  const trouble = discount.trouble === null ? null : words(discount.trouble).title;
  const say = wrong ?? trouble;
  return (
    <form className="discount-form" onSubmit={submit}>
      <div className="row">
        <div className={say === null ? 'field grow' : 'field grow wrong'}>
          <input autoFocus type="text" inputMode="decimal" data-scan="refuse" autoComplete="off" aria-label={t('sale.lineDiscount')} aria-invalid={say !== null || undefined} value={typed} onChange={(event) => type(event.target.value)} />
          {size.ok && <span className="quiet num">{`\u2212${formatAmount(discountAmount(base, size.value))}`}</span>}
          {size.ok && other === null && <Keycap>Enter</Keycap>}
        </div>
        <Button size="small" keys="%" aria-pressed={kind === 'percent'} aria-label={t('sale.inPercent')} onClick={() => setKind('percent')} />
        <Button size="small" keys="R" aria-pressed={kind === 'amount'} onClick={() => setKind('amount')}>
          Rp
        </Button>
      </div>
      <div className="reasons" role="group" aria-label={t('sale.reason')}>
        {REASONS.map((reason, index) => (
          <button key={reason} ref={index === 0 ? firstReason : null} type="button" className="category" disabled={discount.busy} onClick={() => give(t(`sale.reason.${reason}`))}>
            <Keycap>{String(index + 1)}</Keycap>
            {t(`sale.reason.${reason}`)}
          </button>
        ))}
        <button type="button" className="category" aria-pressed={other !== null} onClick={() => setOther('')}>
          <Keycap>4</Keycap>
          {t('sale.reason.other')}
        </button>
      </div>
      {other !== null && (
        <div className="row">
          <div className="field grow">
            <input autoFocus type="text" aria-label={t('sale.reason')} placeholder={t('sale.reasonHint')} maxLength={DISCOUNT_REASON_MAX} autoComplete="off" value={other} onChange={(event) => setOther(event.target.value)} />
          </div>
          <Button type="submit" size="small" keys="Enter">
            {t('general.save')}
          </Button>
        </div>
      )}
      {say !== null && (
        <p className="field-error" role="alert">
          {say}
        </p>
      )}
      <div className="row">
        {given !== null && (
          <Button size="small" kind="danger" keys="Ctrl+Delete" onClick={discount.takeAway}>
            {t('sale.noDiscount')}
          </Button>
        )}
        <span className="grow" />
        <Button size="small" kind="plainly" keys="Esc" onClick={() => counter.show({ editing: null })}>
          {t('general.back')}
        </Button>
      </div>
    </form>
  );
}
