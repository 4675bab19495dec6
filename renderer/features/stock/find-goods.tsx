import { Search } from 'lucide-react';
import { useState, type KeyboardEvent, type Ref } from 'react';
import type { StockLine } from '../../../shared/contract/stock.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { TextField } from '../../ui/text-field.tsx';

const SHOWN = 6;

/** Goods by a part of their name or a code; Enter takes the marked one. */
export function FindGoods({ ref, onFound }: { readonly ref: Ref<HTMLInputElement>; readonly onFound: (product: StockLine) => void }) {
  const t = useWords();
  const service = useService();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const wanted = text.trim();
  const found = useAsk(() => (wanted === '' ? Promise.resolve({ lines: [], total: 0 }) : service.stock.list({ text: wanted, filter: 'all', placeId: null, offset: 0, limit: SHOWN })), [service, wanted]);
  const lines = wanted === '' ? [] : (found.value?.lines ?? []);
  const take = (product: StockLine): void => {
    setText('');
    setMarked(0);
    onFound(product);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setMarked((now) => Math.min(Math.max(0, lines.length - 1), Math.max(0, now + step)));
    } else if (event.key === 'Enter') {
      // Enter chooses goods; the document is stored by its own key.
      event.preventDefault();
      const product = lines[marked];
      if (product !== undefined && !found.asking) take(product);
    }
  };
  return (
    <div className="stock-find">
      <TextField
        ref={ref}
        label={t('stock.find')}
        hint={t('stock.findHint')}
        icon={Search}
        value={text}
        maxLength={100}
        onValue={(next) => {
          setText(next);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      {wanted !== '' && found.value !== null && lines.length === 0 && !found.asking && <p className="small quiet" role="status">{t('goods.nothingFits')}</p>}
      {lines.length > 0 && (
        <ul className="stock-found">
          {lines.map((line, index) => (
            <li key={line.productId}>
              <button type="button" className={index === marked ? 'marked' : ''} onClick={() => take(line)}>
                <span className="grow">{line.name}</span>
                <span className="small quiet num">
                  {formatQuantity(line.onHand)} {line.unit}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
