import { ScanBarcode } from 'lucide-react';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useFinder, type FinderUse, type TypedBehind } from '../../../app-state/use-finder.ts';
import { TextField } from '../../../ui/text-field.tsx';
import './goods-finder.css';

const HITS = 6;

interface GoodsFinderProps extends Pick<FinderUse<ProductRow>, 'onAwaiting' | 'onNothing'> {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onGoods: (goods: ProductRow, behind: TypedBehind) => void;
}

/** Finds goods by some letters: arrows move, Enter takes the marked one, the first when nothing was moved; what was typed before it came is how many. */
export function GoodsFinder({ field, onGoods, onAwaiting, onNothing }: GoodsFinderProps) {
  const t = useWords();
  const service = useService();
  const [missed, setMissed] = useState<string | null>(null);
  const ask = async (wanted: string): Promise<readonly ProductRow[]> => (await service.catalog.list({ text: wanted, offset: 0, limit: HITS })).products;
  const { text, words, rows, marked, type, onKeyDown, pick } = useFinder<ProductRow>({ ask, needs: [service], behind: 'quantity', take: onGoods, none: setMissed, onAwaiting, onNothing });
  // Without words Enter is the screen's own.
  const onKey = (event: KeyboardEvent): void => {
    if (words !== '') onKeyDown(event);
  };
  return (
    <div className="goods-finder">
      <TextField ref={field} label={t('labels.search')} icon={ScanBarcode} value={text} maxLength={100} error={missed !== words || words === '' ? undefined : t('labels.searchNothing', { text: missed })} onValue={type} onKeyDown={onKey} role="combobox" aria-expanded={rows.length > 0} aria-controls="label-hits" aria-activedescendant={rows.length > 0 ? `label-hit-${marked}` : undefined} />
      {rows.length > 0 && (
        <div id="label-hits" role="listbox" className="goods-hits" aria-label={t('labels.hits')}>
          {rows.map((goods, index) => (
            <button key={goods.productId} type="button" id={`label-hit-${index}`} role="option" tabIndex={-1} aria-selected={index === marked} className={index === marked ? 'marked' : undefined} onMouseDown={(event) => event.preventDefault()} onClick={() => pick(goods)}>
              <span className="grow strong">{goods.name}</span>
              <span className="small quiet num">{goods.codes[0] ?? ''}</span>
              <span className="num">{formatAmount(goods.price)}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
