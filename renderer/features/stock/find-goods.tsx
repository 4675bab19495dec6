import { Search } from 'lucide-react';
import { useState, type Ref } from 'react';
import type { StockLine } from '../../../shared/contract/stock.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useMarked } from '../../app-state/use-marked.ts';
import { Chip } from '../../ui/chip.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRowInSight } from '../../ui/use-row-in-sight.ts';

const SHOWN = 6;

/** Goods by a part of their name or a code; Enter takes the marked one. */
export function FindGoods({ ref, isIn, onFound }: { readonly ref: Ref<HTMLInputElement>; /** The document brings goods in. */ readonly isIn: boolean; readonly onFound: (product: StockLine) => void }) {
  const t = useWords();
  const service = useService();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const found = useAsk(() => (wanted === '' ? Promise.resolve({ lines: [], total: 0 }) : service.stock.list({ text: wanted, filter: 'all', placeId: null, offset: 0, limit: SHOWN })), [service, wanted]);
  const lines = wanted === '' ? [] : (found.value?.lines ?? []);
  const list = useRowInSight<HTMLUListElement>(lines.length);
  const take = (product: StockLine): void => {
    setText('');
    onFound(product);
  };
  const { marked, onKeyDown } = useMarked(wanted, lines, found, (product) => product !== undefined && take(product));
  return (
    <div className="stock-find">
      <TextField
        ref={ref}
        label={t('stock.find')}
        hint={t('stock.findHint')}
        icon={Search}
        value={text}
        maxLength={100}
        onValue={setText}
        onKeyDown={onKeyDown}
      />
      {wanted !== '' && found.value !== null && lines.length === 0 && !found.asking && <p className="small quiet" role="status">{t(isIn ? 'stock.nothingFitsIn' : 'goods.nothingFits')}</p>}
      {lines.length > 0 && (
        <ul ref={list} className="stock-found">
          {lines.map((line, index) => (
            <li key={line.productId}>
              <button type="button" className={index === marked ? 'marked' : ''} onClick={() => take(line)}>
                <span className="grow">{line.name}</span>
                {!line.active && <Chip>{t('goods.off')}</Chip>}
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
