import { Minus, Plus, ScanBarcode } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import type { CountGoods } from '../../../../shared/contract/counting.ts';
import { parseQuantity } from '../../../../shared/domain/cash/parse-quantity.ts';
import type { CountEntryKind } from '../../../../shared/domain/stock-count/count-entry.ts';
import type { StockCountId } from '../../../../shared/domain/stock-count/stock-count.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { negateQuantity, ONE, ZERO_QUANTITY, type Quantity } from '../../../../shared/kernel/quantity.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import type { TypedBehind } from '../../../app-state/use-finder.ts';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { countKeyOf } from './count-key.ts';
import { GoodsName } from './goods-words.tsx';
import { isOfCount } from './is-of-count.ts';
import type { CountedNow, EntryWish } from './use-count-entry.ts';

/** Goods in the hand, and what was already typed for them. */
export interface PickedGoods {
  readonly goods: CountGoods;
  readonly behind: TypedBehind;
}

interface LastCountedProps {
  readonly countId: StockCountId;
  /** Goods that a person chose from the search or the list; they come before what was scanned last. */
  readonly picked: PickedGoods | null;
  readonly last: CountedNow | null;
  readonly waiting: boolean;
  readonly onEnter: (wish: EntryWish) => void;
  /** What stands in the field by now; the goods are in hand from the first figure on. */
  readonly onTyped: (goods: CountGoods, text: string) => void;
  readonly onDone: () => void;
}

/** The goods in hand, large: how many were counted, one more, one less, so many more, or as many in all. */
export function LastCounted({ countId, picked, last, waiting, onEnter, onTyped, onDone }: LastCountedProps) {
  const t = useWords();
  const service = useService();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const goods = picked?.goods ?? last?.goods ?? null;
  const known = useAsk(
    async () => (goods === null ? null : service.counting.sumOf({ countId, goods: countKeyOf(goods) })),
    [service, countId, goods],
  );
  useServiceEvent((event) => {
    if (isOfCount(event, countId)) known.again();
  });
  // The answer of the entry is there first; what others add comes behind it.
  const sum = picked === null && last !== null && (known.value === null || waiting) ? last.counted : known.value;
  const send = (kind: CountEntryKind, quantity: Quantity): void => {
    if (goods === null) return;
    onEnter({ goods, kind, quantity, means: 'typed', called: goods.name });
    setText('');
    setWrong(null);
    onDone();
  };
  /** Whether it was a quantity. */
  const typed = (kind: CountEntryKind, words: string, sign: 1 | -1 = 1): boolean => {
    const read = kind === 'recount' && /^0+$/.test(words.trim()) ? { ok: true as const, value: ZERO_QUANTITY } : parseQuantity(words);
    if (read.ok) send(kind, sign === 1 ? read.value : negateQuantity(read.value));
    else setWrong(t('counting.howMany'));
    return read.ok;
  };
  /** How much the two buttons are of: what stands in the field, else one. */
  const steps = text.trim() === '' ? '1' : text.trim();
  const step = (sign: 1 | -1): void => void typed('add', steps, sign);
  // Before another key can come: the next one is for this field.
  useLayoutEffect(() => {
    if (picked === null) return setText('');
    setText(picked.behind.text);
    if (picked.behind.entered && typed('add', picked.behind.text)) return;
    field.current?.focus();
  }, [picked]);
  useScreenKeys(
    goods === null
      ? []
      : [
          // A scan leaves the cursor where it was: whoever has only keys writes the quantity of what was scanned from here.
          { keys: 'F4', label: t('counting.key.quantity'), run: () => field.current?.focus() },
          ...(text === '' ? [] : [{ keys: 'Ctrl+Enter', label: t('counting.key.recount'), run: () => typed('recount', text), inFields: true }]),
        ],
  );
  if (goods === null) {
    return (
      <section className="sheet count-last empty-hand" aria-label={t('counting.last')}>
        <Empty icon={ScanBarcode} title={t('counting.scanNow')}>
          {t('counting.scanNowText')}
        </Empty>
      </section>
    );
  }
  return (
    <section className={picked === null ? 'sheet count-last' : 'sheet count-last picked'} aria-label={t('counting.last')}>
      <div className="count-hero">
        <div className="grow count-hero-name">
          <p className="small quiet">{t(picked === null ? 'counting.last' : 'counting.inHand')}</p>
          <p className="count-hero-goods">
            <GoodsName goods={goods} />
          </p>
        </div>
        <div className="count-hero-sum" role="status" aria-live="polite">
          <p className="small quiet">{t('counting.counted')}</p>
          <p className="count-figure num">{sum === null ? '–' : formatQuantity(sum)}</p>
          <p className="small quiet">{goods.unit}</p>
        </div>
      </div>
      <form
        className="count-hand"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          typed('add', text);
        }}
      >
        <Button icon={Minus} aria-label={t('counting.less', { quantity: steps, name: goods.name })} disabled={sum === null || sum < ONE} onClick={() => step(-1)} />
        <Button icon={Plus} aria-label={t('counting.more', { quantity: steps, name: goods.name })} onClick={() => step(1)} />
        <TextField ref={field} label={t('counting.quantity', { unit: goods.unit })} error={wrong ?? undefined} inputMode="decimal" scan="refuse" maxLength={12} value={text} onValue={(next) => {
          setWrong(null);
          setText(next);
          onTyped(goods, next);
        }} />
        <Button type="submit" kind="primary" {...(text === '' ? {} : { keys: 'Enter' })}>
          {t('counting.add')}
        </Button>
        <Button {...(text === '' ? {} : { keys: 'Ctrl+Enter' })} onClick={() => typed('recount', text)}>
          {t('counting.recount')}
        </Button>
      </form>
    </section>
  );
}
