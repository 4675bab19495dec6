import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { CountGoods, CountSheet } from '../../../../shared/contract/counting.ts';
import { countKeyText } from '../../../../shared/domain/stock-count/stock-count.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import type { Trouble } from '../../../app-state/trouble.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { GoodsName } from './goods-words.tsx';
import type { Quantity } from '../../../../shared/kernel/quantity.ts';

/** What was counted, newest first, and what waits; a press takes goods into the hand again. */
export function CountedList({ sheet, trouble, onPick }: { readonly sheet: CountSheet | null; readonly trouble: Trouble | null; readonly onPick: (goods: CountGoods) => void }) {
  const t = useWords();
  const words = useTroubleWords();
  const [part, setPart] = useState<'counted' | 'uncounted' | 'entries'>('counted');
  const rows = sheet === null ? 0 : sheet[part].length;
  return (
    <section className="sheet count-lists" aria-label={t('counting.lists')}>
      <div className="count-lists-head">
        <Segments
          label={t('counting.lists')}
          value={part}
          onValue={setPart}
          options={[
            { value: 'counted', words: t('counting.part.counted', { count: (sheet?.counted.length ?? 0).toLocaleString('id-ID') }) },
            { value: 'uncounted', words: t('counting.part.uncounted', { count: (sheet?.uncountedTotal ?? 0).toLocaleString('id-ID') }) },
            { value: 'entries', words: t('counting.part.entries') },
          ]}
        />
      </div>
      <TroubleBand words={trouble === null ? null : words(trouble)} />
      {sheet !== null && rows === 0 && (
        <Empty icon={ListChecks} title={t(`counting.none.${part}`)}>
          {t(`counting.noneText.${part}`)}
        </Empty>
      )}
      {rows > 0 && (
        <ul className="scroll grow count-rows" tabIndex={0} aria-label={t('counting.lists')}>
          {part === 'counted' &&
            sheet?.counted.map((goods) => (
              <li key={countKeyText(goods)}>
                <button type="button" className="count-pick" onClick={() => onPick(goods)}>
                  <span className="grow">
                    <GoodsName goods={goods} />
                    <small className="count-goods-words">{goods.by.join(', ')}</small>
                  </span>
                  <span className="count-row-sum num">
                    {formatQuantity(goods.counted)} {goods.unit}
                    {goods.expected !== null && <small className="count-goods-words">{t('counting.inBooks', { quantity: formatQuantity(goods.expected as Quantity) })}</small>}
                  </span>
                </button>
              </li>
            ))}
          {part === 'uncounted' &&
            sheet?.uncounted.map((goods) => (
              <li key={countKeyText(goods)}>
                <button type="button" className="count-pick" onClick={() => onPick(goods)}>
                  <span className="grow">
                    <GoodsName goods={goods} />
                  </span>
                </button>
              </li>
            ))}
          {part === 'entries' &&
            sheet?.entries.map((entry) => (
              <li key={entry.seq} className="count-entry">
                <span className="grow">
                  <span className="strong">{entry.name}</span>
                  <small className="count-goods-words">
                    {[...(entry.lot === null ? [] : [t('counting.lot', { lot: entry.lot })]), entry.by, t(`counting.means.${entry.means}`)].join(' · ')}
                  </small>
                </span>
                <span className="count-row-sum num">
                  {entry.kind === 'recount' ? t('counting.asRecount', { quantity: formatQuantity(entry.quantity) }) : `${entry.quantity > 0 ? '+' : ''}${formatQuantity(entry.quantity)}`}
                </span>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
