import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { RowsOf } from '../../../../shared/contract/base.ts';
import type { CountedGoods, CountGoods, CountSheet, UncountedGoods } from '../../../../shared/contract/counting.ts';
import { countKeyText } from '../../../../shared/domain/stock-count/stock-count.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import type { Trouble } from '../../../app-state/trouble.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import type { Rows } from '../../../app-state/use-rows.ts';
import { Empty } from '../../../ui/empty.tsx';
import { ListFoot } from '../../../ui/list-foot.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { GoodsName } from './goods-words.tsx';
import type { Quantity } from '../../../../shared/kernel/quantity.ts';

interface CountedListProps {
  readonly sheet: CountSheet | null;
  readonly counted: Rows<RowsOf<CountedGoods>>;
  readonly uncounted: Rows<RowsOf<UncountedGoods>>;
  readonly trouble: Trouble | null;
  readonly onPick: (goods: CountGoods) => void;
}

/** What was counted, newest first, and what waits; a press takes goods into the hand again. */
export function CountedList({ sheet, counted, uncounted, trouble, onPick }: CountedListProps) {
  const t = useWords();
  const words = useTroubleWords();
  const [part, setPart] = useState<'counted' | 'uncounted' | 'entries'>('counted');
  const paged = part === 'entries' ? null : { counted, uncounted }[part];
  const rows = paged === null ? sheet?.entries.length : paged.value?.total;
  useScreenKeys(paged?.keys ?? []);
  const many = (count: number | undefined): string => count?.toLocaleString('id-ID') ?? '…';
  return (
    <section className="sheet count-lists" aria-label={t('counting.lists')}>
      <div className="count-lists-head">
        <Segments
          label={t('counting.lists')}
          value={part}
          onValue={setPart}
          options={[
            { value: 'counted', words: t('counting.part.counted', { count: many(counted.value?.total) }) },
            { value: 'uncounted', words: t('counting.part.uncounted', { count: many(uncounted.value?.total) }) },
            { value: 'entries', words: t('counting.part.entries', { count: many(sheet?.entryCount) }) },
          ]}
        />
      </div>
      <TroubleBand words={trouble === null ? null : words(trouble)} />
      {rows === 0 && (
        <Empty icon={ListChecks} title={t(`counting.none.${part}`)}>
          {t(`counting.noneText.${part}`)}
        </Empty>
      )}
      {rows !== undefined && rows > 0 && (
        <ul key={part} ref={paged?.list} className="scroll grow count-rows" tabIndex={0} aria-label={t('counting.lists')}>
          {part === 'counted' &&
            counted.value?.rows.map((goods) => (
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
            uncounted.value?.rows.map((goods) => (
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
      {paged !== null && paged.foot !== null && <ListFoot {...paged.foot} />}
      {part === 'entries' && sheet !== null && sheet.entryCount > sheet.entries.length && (
        <p className="small quiet count-entries-cut">{t('counting.newestEntries', { shown: sheet.entries.length, count: many(sheet.entryCount) })}</p>
      )}
    </section>
  );
}
