import { ScanBarcode } from 'lucide-react';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { TextField } from '../../../ui/text-field.tsx';

const HITS = 6;

/** Finds goods by some letters: arrows move, Enter takes the marked one, the first when nothing was moved. */
export function GoodsFinder({ field, onGoods }: { readonly field: RefObject<HTMLInputElement | null>; readonly onGoods: (goods: ProductRow) => void }) {
  const t = useWords();
  const service = useService();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const [missed, setMissed] = useState<string | null>(null);
  const wanted = text.trim();
  const hits = useAsk(async () => (wanted === '' ? { text: wanted, products: [] } : { text: wanted, products: (await service.catalog.list({ text: wanted, offset: 0, limit: HITS })).products }), [service, wanted]);
  const shown = hits.value?.text === wanted ? hits.value.products : [];
  const type = (next: string): void => {
    setText(next);
    setMarked(0);
    setMissed(null);
  };
  const take = (goods: ProductRow | undefined): void => {
    if (goods === undefined) return setMissed(wanted);
    type('');
    onGoods(goods);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      event.preventDefault();
      setMarked((now) => Math.min(shown.length - 1, Math.max(0, now + step)));
    } else if (event.key === 'Enter' && wanted !== '') {
      event.preventDefault();
      // The person may be quicker than the list: it is asked for exactly what stands in the field.
      if (shown.length > 0) take(shown[marked]);
      else void service.catalog.list({ text: wanted, offset: 0, limit: 1 }).then((page) => take(page.products[0]), () => undefined);
    }
  };
  return (
    <div className="label-finder">
      <TextField ref={field} label={t('labels.search')} icon={ScanBarcode} value={text} maxLength={100} error={missed === null ? undefined : t('labels.searchNothing', { text: missed })} onValue={type} onKeyDown={onKey} role="combobox" aria-expanded={shown.length > 0} aria-controls="label-hits" aria-activedescendant={shown.length > 0 ? `label-hit-${marked}` : undefined} />
      {shown.length > 0 && (
        <div id="label-hits" role="listbox" className="label-hits" aria-label={t('labels.hits')}>
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
