import { Search } from 'lucide-react';
import type { Ref } from 'react';
import type { StockLine } from '../../../shared/contract/stock.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useFinder } from '../../app-state/use-finder.ts';
import { Chip } from '../../ui/chip.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRowInSight } from '../../ui/use-row-in-sight.ts';

const SHOWN = 6;

/** Goods by a part of their name or a code; Enter takes the marked one. */
export function FindGoods({ ref, isIn, onFound }: { readonly ref: Ref<HTMLInputElement>; /** The document brings goods in. */ readonly isIn: boolean; readonly onFound: (product: StockLine) => void }) {
  const t = useWords();
  const service = useService();
  const ask = async (wanted: string): Promise<readonly StockLine[]> => (await service.stock.list({ text: wanted, filter: 'all', placeId: null, offset: 0, limit: SHOWN })).lines;
  const { text, rows: lines, isEmpty, marked, type, onKeyDown, pick } = useFinder<StockLine>({ ask, needs: [service], behind: 'search', take: onFound });
  const list = useRowInSight<HTMLUListElement>(lines.length);
  return (
    <div className="stock-find">
      <TextField
        ref={ref}
        label={t('stock.find')}
        hint={t('stock.findHint')}
        icon={Search}
        value={text}
        maxLength={100}
        onValue={type}
        onKeyDown={onKeyDown}
      />
      {isEmpty && <p className="small quiet" role="status">{t(isIn ? 'stock.nothingFitsIn' : 'goods.nothingFits')}</p>}
      {lines.length > 0 && (
        <ul ref={list} className="stock-found">
          {lines.map((line, index) => (
            <li key={line.productId}>
              <button type="button" className={index === marked ? 'marked' : ''} onClick={() => pick(line)}>
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
