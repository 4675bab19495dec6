import { ScanBarcode } from 'lucide-react';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useMarked } from '../../../app-state/use-marked.ts';
import { TextField } from '../../../ui/text-field.tsx';
import './goods-finder.css';

const HITS = 6;

/** Finds goods by some letters: arrows move, Enter takes the marked one, the first when nothing was moved. */
export function GoodsFinder({ field, onGoods }: { readonly field: RefObject<HTMLInputElement | null>; readonly onGoods: (goods: ProductRow) => void }) {
  const t = useWords();
  const service = useService();
  const [text, setText] = useState('');
  const [missed, setMissed] = useState<string | null>(null);
  const wanted = text.trim();
  const hits = useAsk(async () => (wanted === '' ? { text: wanted, products: [] } : { text: wanted, products: (await service.catalog.list({ text: wanted, offset: 0, limit: HITS })).products }), [service, wanted]);
  const shown = hits.value?.text === wanted ? hits.value.products : [];
  const type = (next: string): void => {
    setText(next);
    setMissed(null);
  };
  const take = (goods: ProductRow | undefined): void => {
    if (goods === undefined) return setMissed(wanted);
    type('');
    onGoods(goods);
  };
  const { marked, onKeyDown } = useMarked(wanted, shown, hits, take);
  // Without words Enter is the screen's own.
  const onKey = (event: KeyboardEvent): void => {
    if (wanted !== '') onKeyDown(event);
  };
  return (
    <div className="goods-finder">
      <TextField ref={field} label={t('labels.search')} icon={ScanBarcode} value={text} maxLength={100} error={missed === null ? undefined : t('labels.searchNothing', { text: missed })} onValue={type} onKeyDown={onKey} role="combobox" aria-expanded={shown.length > 0} aria-controls="label-hits" aria-activedescendant={shown.length > 0 ? `label-hit-${marked}` : undefined} />
      {shown.length > 0 && (
        <div id="label-hits" role="listbox" className="goods-hits" aria-label={t('labels.hits')}>
          {shown.map((goods, index) => (
            <button key={goods.productId} type="button" id={`label-hit-${index}`} role="option" tabIndex={-1} aria-selected={index === marked} className={index === marked ? 'marked' : undefined} onMouseDown={(event) => event.preventDefault()} onClick={() => take(goods)}>
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
