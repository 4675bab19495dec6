import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import type { CountGoods } from '../../../../shared/contract/counting.ts';
import { countKeyText, type StockCountId } from '../../../../shared/domain/stock-count/stock-count.ts';
import { useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useFinder, type TypedBehind } from '../../../app-state/use-finder.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { useRowInSight } from '../../../ui/use-row-in-sight.ts';
import { GoodsName } from './goods-words.tsx';

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
  const { text, rows: goods, found, isEmpty, marked, type, onKeyDown, pick } = useFinder<CountGoods>({ ask: (wanted) => service.counting.find({ countId, text: wanted }), needs: [service, countId], behind: 'quantity', take: onPick });
  const list = useRowInSight<HTMLUListElement>(goods.length);
  return (
    <section className="sheet padded count-search" aria-label={t('counting.search')}>
      <TextField
        ref={field}
        label={t('counting.search')}
        icon={Search}
        value={text}
        maxLength={100}
        onValue={type}
        onKeyDown={onKeyDown}
      />
      <TroubleBand words={found.trouble === null ? null : words(found.trouble)} />
      {goods.length > 0 && (
        <ul ref={list} className="count-found" aria-label={t('counting.found')}>
          {goods.map((one, index) => (
            <li key={countKeyText(one)}>
              <button type="button" aria-pressed={index === marked} className={index === marked ? 'count-pick marked' : 'count-pick'} onClick={() => pick(one)}>
                <GoodsName goods={one} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isEmpty && (
        <p className="small quiet" role="status">
          {t('counting.nothingFound')}
        </p>
      )}
    </section>
  );
}
