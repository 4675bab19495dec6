import { Banknote } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { changeNotes } from '../../../../shared/domain/cash/change-notes.ts';
import { suggestTender } from '../../../../shared/domain/cash/suggest-tender.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { subtractRupiah, type Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys, type ScreenKey } from '../../../app-state/screen-keys.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import { Money } from '../../../ui/money.tsx';
import type { Counter } from '../state/counter.ts';
import { dueInCash } from '../state/payment.ts';
import { roundingOf, useCartState, usePayState } from '../use-counter.ts';
import { AmountEntry } from './amount-entry.tsx';
import { NoteSwatch } from './note-swatch.tsx';
import { PayBands } from './pay-bands.tsx';

const SWATCHES = 4;

/** Taking cash: one press on what the buyer hands over pays the sale. */
export function PaymentPanel({ counter }: { readonly counter: Counter }) {
  const t = useWords();
  const cart = useCartState(counter, (state) => state.cart);
  const pay = usePayState(counter);
  const field = useRef<HTMLInputElement>(null);
  const { total: payable } = dueInCash(cart, roundingOf(useSettings()));
  const suggestions = suggestTender(payable);
  const sending = pay.phase === 'sending';
  const { payment } = counter;

  // The focus stood in the search field, which is gone; a key now means money only if it is a money key.
  useEffect(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, []);

  // A scanned 0 has opened the field; after a refused scan 1, 2 and 3 are money keys again.
  const scanned = pay.notice?.type === 'scanned';
  useEffect(() => {
    if (scanned) field.current?.blur();
  }, [scanned]);

  const keys: ScreenKey[] = [
    { keys: '1 2 3', label: t('pay.key.tender'), run: () => undefined },
    ...suggestions.map((amount, index) => ({ keys: String(index + 1), run: () => void payment.pay(amount) })),
    // At once, not on key-up: the figure that follows must already land in the field and never press a suggestion.
    { keys: '0', label: t('pay.key.other'), lone: false, run: () => field.current?.focus() },
    { keys: 'Escape', run: () => (pay.phase === 'unknown' ? undefined : payment.close()) },
    { keys: 'Esc', label: t('pay.key.back'), run: () => undefined },
  ];
  if (pay.phase === 'unknown') keys.push({ keys: 'Enter', run: () => void payment.again() });
  else if (pay.typed !== '') keys.push({ keys: 'Enter', inFields: true, run: () => void payment.acceptTyped() });
  useScreenKeys(keys, { alone: true });

  return (
    <section className="payment" aria-label={t('pay.title')}>
      <PayBands counter={counter} pay={pay} />
      <div className="sheet cash">
        <div className="cash-left">
          <h2 className="cash-title">
            <Icon of={Banknote} />
            {t('pay.cash')}
            <span className="small quiet">{t('pay.onePress')}</span>
          </h2>
          <div className="suggestions">
            {suggestions.map((amount, index) => (
              <Suggestion key={amount} amount={amount} payable={payable} digit={index + 1} sending={sending} onPress={() => void payment.pay(amount)} />
            ))}
          </div>
          <NotesToTouch onNote={payment.lay} disabled={sending} />
        </div>
        <AmountEntry counter={counter} pay={pay} payable={payable} field={field} />
      </div>
    </section>
  );
}

interface SuggestionProps {
  readonly amount: Rupiah;
  readonly payable: Rupiah;
  readonly digit: number;
  readonly sending: boolean;
  readonly onPress: () => void;
}

function Suggestion({ amount, payable, digit, sending, onPress }: SuggestionProps) {
  const t = useWords();
  const change = subtractRupiah(amount, payable);
  const pieces = changeNotes(amount).pieces.flatMap((piece) => Array.from({ length: piece.count }, () => piece));
  return (
    <button type="button" className="suggestion" aria-keyshortcuts={String(digit)} aria-disabled={sending || undefined} onClick={onPress}>
      <Keycap big>{String(digit)}</Keycap>
      <Money amount={amount} />
      <span className="swatches">{change > 0 && pieces.length <= SWATCHES && pieces.map((piece, index) => <NoteSwatch key={index} {...piece} />)}</span>
      <span className="suggestion-change">
        {change === 0 ? (
          <b>{t('pay.exact')}</b>
        ) : (
          <>
            {t('pay.changeShort')}
            <b className="num">{formatAmount(change)}</b>
          </>
        )}
      </span>
    </button>
  );
}

const TOUCHED = [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000] as Rupiah[];

function NotesToTouch({ onNote, disabled }: { readonly onNote: (note: Rupiah) => void; readonly disabled: boolean }) {
  const t = useWords();
  const notes = [...TOUCHED.map((value) => ({ value, kind: 'note' as const })), { value: 500 as Rupiah, kind: 'coin' as const }];
  return (
    <div className="notes" role="group" aria-label={t('pay.notes')}>
      {notes.map((note) => (
        <button key={note.value} type="button" className="note" aria-disabled={disabled || undefined} onPointerDown={(event) => event.preventDefault()} onClick={() => onNote(note.value)}>
          <NoteSwatch {...note} />
          <span className="num">{formatAmount(note.value)}</span>
        </button>
      ))}
    </div>
  );
}
