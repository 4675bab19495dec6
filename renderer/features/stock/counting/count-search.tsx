import { Search } from 'lucide-react';
import { useLayoutEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import type { CountGoods } from '../../../../shared/contract/counting.ts';
import { countKeyText, type StockCountId } from '../../../../shared/domain/stock-count/stock-count.ts';
import { useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useMarked } from '../../../app-state/use-marked.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { useRowInSight } from '../../../ui/use-row-in-sight.ts';
import { GoodsName } from './goods-words.tsx';
import { NOTHING_TYPED, type TypedBehind } from './typed-behind.ts';

interface CountSearchProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly countId: StockCountId;
  readonly onPick: (goods: CountGoods, behind: TypedBehind) => void;
}

/** Goods without a code are found by name; Enter takes the marked one into the hand, and with it what was typed before the answer came. */
export function CountSearch({ field, countId, onPick }: CountSearchProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [text, setText] = useState('');
  /** What Enter was pressed on and is not answered yet; what stands behind it is for the goods that come, up to `until` with an Enter of its own. */
  const [awaited, setAwaited] = useState<{ readonly text: string; readonly until: number | null } | null>(null);
  const wanted = awaited?.text ?? text;
  const found = useAsk(async () => (wanted.trim() === '' ? [] : service.counting.find({ countId, text: wanted })), [service, countId, wanted]);
  const goods = wanted.trim() === '' ? [] : (found.value ?? []);
  const list = useRowInSight<HTMLUListElement>(goods.length);
  const take = (one: CountGoods): void => {
    const until = awaited?.until ?? text.length;
    setAwaited(null);
    setText(text.slice(until));
    onPick(one, awaited === null ? NOTHING_TYPED : { text: text.slice(wanted.length, until), entered: awaited.until !== null });
  };
  const { marked, onKeyDown } = useMarked(wanted, goods, found, (one) => one !== undefined && take(one));
  const nothingCame = awaited !== null && !found.asking && (found.trouble !== null || goods.length === 0);
  useLayoutEffect(() => {
    if (!nothingCame) return;
    // There are no goods that a quantity could be meant for.
    setText(wanted);
    setAwaited(null);
  }, [nothingCame]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || awaited === null) {
      if (event.key === 'Enter' && wanted.trim() !== '') setAwaited({ text, until: null });
      return onKeyDown(event);
    }
    event.preventDefault();
    if (awaited.until === null && text !== wanted) setAwaited({ text: wanted, until: text.length });
  };
  const type = (next: string): void => {
    // Whoever goes back into the words looks for something else.
    if (awaited !== null && !next.startsWith(text.slice(0, awaited.until ?? wanted.length))) setAwaited(null);
    setText(next);
  };
  return (
    <section className="sheet padded count-search" aria-label={t('counting.search')}>
      <TextField
        ref={field}
        label={t('counting.search')}
        icon={Search}
        value={text}
        maxLength={100}
        onValue={type}
        onKeyDown={onKey}
      />
      <TroubleBand words={found.trouble === null ? null : words(found.trouble)} />
      {goods.length > 0 && (
        <ul ref={list} className="count-found" aria-label={t('counting.found')}>
          {goods.map((one, index) => (
            <li key={countKeyText(one)}>
              <button type="button" aria-pressed={index === marked} className={index === marked ? 'count-pick marked' : 'count-pick'} onClick={() => take(one)}>
                <GoodsName goods={one} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {wanted.trim() !== '' && !found.asking && found.trouble === null && goods.length === 0 && (
        <p className="small quiet" role="status">
          {t('counting.nothingFound')}
        </p>
      )}
    </section>
  );
}
