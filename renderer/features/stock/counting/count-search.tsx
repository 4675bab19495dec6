import { Search } from 'lucide-react';
import { useState, type RefObject } from 'react';
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

/** Goods without a code are found by name; Enter takes the marked one into the hand. */
export function CountSearch({ field, countId, onPick }: { readonly field: RefObject<HTMLInputElement | null>; readonly countId: StockCountId; readonly onPick: (goods: CountGoods) => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [text, setText] = useState('');
  const found = useAsk(async () => (text.trim() === '' ? [] : service.counting.find({ countId, text })), [service, countId, text]);
  const goods = text.trim() === '' ? [] : (found.value ?? []);
  const list = useRowInSight<HTMLUListElement>(goods.length);
  const take = (one: CountGoods | undefined): void => {
    if (one === undefined) return;
    setText('');
    onPick(one);
  };
  const { marked, onKeyDown } = useMarked(text, goods, found, take);
  return (
    <section className="sheet padded count-search" aria-label={t('counting.search')}>
      <TextField
        ref={field}
        label={t('counting.search')}
        icon={Search}
        value={text}
        maxLength={100}
        onValue={setText}
        onKeyDown={onKeyDown}
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
      {text.trim() !== '' && !found.asking && found.trouble === null && goods.length === 0 && (
        <p className="small quiet" role="status">
          {t('counting.nothingFound')}
        </p>
      )}
    </section>
  );
}
